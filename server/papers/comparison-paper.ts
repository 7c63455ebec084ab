/** A comparison of two versions as a paper: a table for each article of which there is something to say. */
import type { Language } from '../core/text/language.js'
import type { ComparedDrafts } from '../report/compared-drafts.js'
import { comparisonTitles, type ComparisonColumn } from '../report/comparison-rows.js'
import { comparisonClosing, comparisonSections, versionName } from '../report/comparison-text.js'
import { comparisonWords } from '../report/comparison-words.js'
import { heading, paragraph, run, type Paper } from './paper.js'
import { widePaper } from './wide-paper.js'

/** Parts of the width of the page. */
const columns: readonly (readonly [ComparisonColumn, number])[] = [
  ['state', 14],
  ['severity', 20],
  ['provision', 19],
  ['title', 22],
  ['oldWords', 22],
  ['newWords', 22],
  ['advice', 20],
]

/** What is worse stands in bold; nothing is said by colour alone. */
export function comparisonPaper(compared: ComparedDrafts, reader: Language): Paper {
  const words = comparisonWords[reader]
  const titles = comparisonTitles(reader)
  const articles = comparisonSections(compared, reader).flatMap(({ heading: title, rows }) => [
    heading(2, title),
    {
      kind: 'table' as const,
      columns: columns.map(([column, width]) => ({ title: titles[column], width })),
      rows: rows.map((row) =>
        columns.map(([column]) => [paragraph('body', run(row[column], { bold: row.worse && column === 'state' }))]),
      ),
    },
  ])
  return widePaper(words.heading, reader, [
    paragraph('body', `${words.old}: ${versionName(compared.old, reader)}`),
    paragraph('body', `${words.new}: ${versionName(compared.new, reader)}`),
    ...articles,
    ...comparisonClosing(compared, reader).map((line) => paragraph('body', line)),
  ])
}
