/** Labelled provisions, one JSON object a line: what a careful reviewer raises on a text, and what may also be raised. */
import { readFileSync } from 'node:fs'

export interface LabelledCase {
  readonly id: string
  readonly lang: string
  readonly text: string
  /** Criteria that must be raised. */
  readonly expect: readonly string[]
  /** Criteria that may be raised. */
  readonly also_ok?: readonly string[]
}

export function readCases(path: string): readonly LabelledCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledCase)
}
