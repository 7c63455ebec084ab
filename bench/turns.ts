/** Runs contenders in turns, so that a slow moment of the machine meets all of them, and compares them turn by turn. */
import { run, type Contender, type Run } from './process.js'
import { median, ratioOf, type Ratio } from './statistics.js'

/** The runs of each contender, a run a turn. */
export type Turns<Name extends string> = Readonly<Record<Name, readonly Run[]>>

/** @throws Error where a contender fails */
export function inTurns<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  turns: number,
  folder: string,
): Turns<Name> {
  const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, [] as Run[]])) as Record<Name, Run[]>
  for (let turn = 0; turn < turns; turn++) for (const name in contenders) runs[name].push(run(contenders[name], folder))
  return runs
}

/** One number of a run. */
export type Measure = (run: Run) => number
export const work: Measure = (run) => run.work
export const whole: Measure = (run) => run.whole
export const memory: Measure = (run) => run.memory
/** How many processors a process kept at work. */
export const busy: Measure = (run) => run.processor / run.whole

export const middle = (runs: readonly Run[], measure: Measure): number => median(runs.map(measure))

/** How many times as much the one needs as the other, of each turn. */
export const compared = (runs: readonly Run[], others: readonly Run[], measure: Measure): Ratio =>
  ratioOf(runs.map((run, turn) => measure(run) / measure(others[turn] ?? run)))

/** How much memory each run held over that of another program in the same turn, in bytes. */
export const memoryOver = (runs: readonly Run[], others: readonly Run[]): readonly number[] =>
  runs.map((run, turn) => (run.memory - (others[turn]?.memory ?? NaN)) * 1024 * 1024)
