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

/** A labelled whole act: an expected criterion has an article, or none where the act lacks a safeguard. */
export interface LabelledAct extends Omit<LabelledCase, 'expect'> {
  readonly expect: readonly { readonly id: string; readonly article: string | null }[]
}

export function readCases(path: string): readonly LabelledCase[] {
  return readLines(path) as readonly LabelledCase[]
}

export function readActs(path: string): readonly LabelledAct[] {
  return readLines(path) as readonly LabelledAct[]
}

/** The caller knows of what shape the lines of its file are. */
function readLines(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown)
}
