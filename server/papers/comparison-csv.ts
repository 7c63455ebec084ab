/** A comparison of two versions as a CSV file. */
import type { Language } from '../core/text/language.js'
import type { ComparedDrafts } from '../report/compared-drafts.js'
import { comparisonColumns, comparisonRows, comparisonTitles } from '../report/comparison-rows.js'
import { tableCsv } from './register-csv.js'

export function comparisonCsv(compared: ComparedDrafts, reader: Language): string {
  const titles = comparisonTitles(reader)
  return tableCsv(
    comparisonColumns.map((column) => titles[column]),
    comparisonRows(compared, reader).map((row) => comparisonColumns.map((column) => row[column])),
    reader,
  )
}
