/** Writes the page of the bench, in Markdown as Prettier lays it out. */
import { format, resolveConfig } from 'prettier'
import { figure, range } from './figures.js'
import { isReached, type Section, type Target } from './part.js'
import { page } from './paths.js'
import type { Table } from './table.js'

/** `about` says on which machine, of what, and when. */
export async function pageOf(sections: readonly Section[], about: readonly string[]): Promise<string> {
  const targets = sections.flatMap((section) => section.targets)
  const blocks = [
    '# Benchmarks',
    'Printed by `npm run bench`, which measures the built programs beside their peers, on the same text in the same run. Absolute times are those of one machine; what counts are the ratios. A ratio compares two runs of one turn, and what is shown is the median of all turns: it may differ a little from the quotient of two medians.',
    about.map((line) => `- ${line}`).join('\n'),
    ...(targets.length > 0 ? ['## Targets', markdown(targetTable(targets))] : []),
    ...sections.flatMap(({ title, text, tables }) => [`## ${title}`, text, ...tables.map(markdown)]),
  ]
  return format(blocks.join('\n\n'), { ...(await resolveConfig(page)), parser: 'markdown' })
}

function targetTable(targets: readonly Target[]): Table {
  return [
    ['', 'measured', 'least and most', 'target', ''],
    ...targets.map((target) => {
      const { what, measured, limit, unit, isAtLeast = false } = target
      const bound = `${isAtLeast ? '≥' : '≤'} ${figure(limit)}${unit}`
      return [
        what,
        `${figure(measured.median)}${unit}`,
        range(measured),
        bound,
        isReached(target) ? 'reached' : '**missed**',
      ]
    }),
  ]
}

/** Columns of numbers are set to the right, but for the names of the rows. */
function markdown(table: Table): string {
  const [head = [], ...rows] = table
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const isNumeric = (column: number): boolean => rows.every((row) => /^([\d≤≥].*)?$/.test(row[column] ?? ''))
  const edges = head.map((_, column) => (column > 0 && isNumeric(column) ? '--:' : ':--'))
  return [head, edges, ...rows].map(line).join('\n')
}
