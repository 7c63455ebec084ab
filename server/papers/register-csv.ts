/** The register of findings as a CSV file that Excel and LibreOffice open with a double click. */
import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Language } from '../core/text/language.js'
import { registerColumns, type RegisterRow } from '../report/register.js'
import { registerWords } from '../report/register-words.js'
import { linesOfRun } from './paper.js'

/**
 * RFC 4180 with a byte order mark, without which Excel takes Cyrillic for Latin letters. Columns are parted by semicolons for Russian and Kazakh readers,
 * whose Excel expects them, and by commas for English ones. A cell that Excel would run as a formula begins with an apostrophe.
 */
export function registerCsv(rows: readonly RegisterRow[], reader: Language): string {
  const titles = registerWords[reader].columns
  return tableCsv(
    registerColumns.map((column) => titles[column]),
    rows.map((row) => registerColumns.map((column) => row[column])),
    reader,
  )
}

/** A table of any columns, in the same way. */
export function tableCsv(
  titles: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  reader: Language,
): string {
  return stringify([titles, ...rows.map((row) => row.map(cellOf))], {
    bom: true,
    delimiter: reader === 'en' ? ',' : ';',
    quote_record_delimiter: true,
    record_delimiter: 'windows',
  })
}

/** What Excel and LibreOffice run, also behind spaces and in letters of full width; nothing in a cell controls a device. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u

function cellOf(value: string | number): string | number {
  if (typeof value === 'number') return value
  const text = value.replace(/[^\t\r\n]+/g, (words) => linesOfRun({ text: words }).join(' '))
  return formula.test(text) ? `'${text}` : text
}
