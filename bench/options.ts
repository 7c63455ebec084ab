/** What `npm run bench` can be told. */
import { parseArgs } from 'node:util'

export interface Options {
  /** Names of parts; empty for all. */
  readonly only: readonly string[]
  readonly quick: boolean
  /** Another law to measure. */
  readonly law?: string | undefined
}

export const usage = (names: readonly string[]): string => `npm run bench -- [--only NAME]… [--quick] [FILE]

--only NAME  one part of it: ${names.join(', ')}
--quick      fewer turns: a look, not a measurement
FILE         another law instead of the Russian Labour Code

docs/benchmarks.md is written by a whole bench alone, without options.`

/** @throws Error that says what is wrong */
export function readOptions(given: readonly string[], names: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...given],
    options: { only: { type: 'string', multiple: true, default: [] }, quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const unknown = values.only.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`there is no part “${unknown}”`)
  if (positionals.length > 1) throw new Error('one law at a time')
  return { ...values, law: positionals[0] }
}
