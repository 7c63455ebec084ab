/** A comparison of two versions as an Excel workbook. */
import type { Language } from '../core/text/language.js'
import type { ComparedDrafts } from '../report/compared-drafts.js'
import {
  comparisonColumns,
  comparisonRows,
  comparisonTitles,
  type ComparisonColumn,
} from '../report/comparison-rows.js'
import { comparisonWords } from '../report/comparison-words.js'
import { writeWorkbook } from './workbook.js'

/** In characters of a usual font. */
const widths: Readonly<Record<ComparisonColumn, number>> = {
  article: 20,
  state: 22,
  severity: 16,
  provision: 24,
  title: 40,
  oldWords: 60,
  newWords: 60,
  advice: 44,
  decision: 30,
  rule: 30,
  id: 20,
}

/** The bytes of an `.xlsx` file. */
export async function comparisonWorkbook(compared: ComparedDrafts, reader: Language): Promise<Uint8Array> {
  const titles = comparisonTitles(reader)
  return writeWorkbook([
    {
      name: comparisonWords[reader].state,
      columns: comparisonColumns.map((column) => ({ title: titles[column], width: widths[column] })),
      fixedColumns: 2,
      rows: comparisonRows(compared, reader).map((row) =>
        comparisonColumns.map((column) => ({
          value: row[column],
          ...(column === 'state' && row.worse && { shade: '#F8D7DA' }),
        })),
      ),
    },
  ])
}
