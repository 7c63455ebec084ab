/** Lays the runs of contenders out as a table: a row each, and columns to choose from. */
import { figure } from './figures.js'
import type { Run } from './process.js'
import { busy, compared, memory, middle, whole, work, type Measure, type Turns } from './turns.js'

/** The first row is the head. */
export type Table = readonly (readonly string[])[]

export interface Column {
  readonly head: string
  readonly of: (runs: readonly Run[]) => string
}

export const tableOf = (runs: Turns<string>, columns: readonly Column[]): Table => [
  ['', ...columns.map(({ head }) => head)],
  ...Object.entries(runs).map(([name, own]) => [name, ...columns.map((column) => column.of(own))]),
]

const middleOf = (head: string, measure: Measure): Column => ({ head, of: (own) => figure(middle(own, measure)) })

export const workColumn = middleOf('work ms', work)
export const wholeColumn = middleOf('whole process ms', whole)
export const memoryColumn = middleOf('peak memory MB', memory)
export const busyColumn = middleOf('processors at work', busy)
export const resultColumn: Column = { head: 'result', of: (own) => own[0]?.result ?? '' }

/** How many times as much each needs as these runs. */
export const dividedBy = (head: string, others: readonly Run[], measure: Measure): Column => ({
  head,
  of: (own) => figure(compared(own, others, measure).median),
})
