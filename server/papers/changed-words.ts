/** Marks the words in which a new wording differs from the old one. */
import { diffArrays } from 'diff'
import type { Run } from './paper.js'

export interface ChangedWords {
  /** The old wording; `changed` runs are words that go. */
  readonly old: readonly WordRun[]
  /** The new wording; `changed` runs are words that are new. */
  readonly new: readonly WordRun[]
}

export interface WordRun {
  readonly text: string
  readonly changed: boolean
}

/** Two wordings with fewer words in common are not versions of each other: marks here and there would only confuse. */
const leastInCommon = 0.4
/** How many insertions and deletions are looked for; a bound on time. */
const mostEdits = 2000

/** Compares word by word, apart from the lines with which both begin or end; spaces and marks count as they stand. Never throws. */
export function changedWords(before: string, after: string): ChangedWords {
  if (before === after) return { old: [{ text: before, changed: false }], new: [{ text: after, changed: false }] }
  const [old, now] = [linesOf(before), linesOf(after)]
  const head = sharedLength(old, now)
  const tail = sharedLength(old.slice(head).reverse(), now.slice(head).reverse())
  const middle = (lines: readonly string[]): string => lines.slice(head, lines.length - tail).join('')
  const changes = changedInside(middle(old), middle(now))
  const whole = (runs: readonly WordRun[]): readonly WordRun[] =>
    joined(
      [
        { text: old.slice(0, head).join(''), changed: false },
        ...runs,
        { text: old.slice(old.length - tail).join(''), changed: false },
      ].filter(({ text }) => text !== ''),
    )
  return { old: whole(changes.old), new: whole(changes.new) }
}

/** Each with the line break before it. */
const linesOf = (text: string): readonly string[] => text.match(/\n?[^\n]+|\n/g) ?? []

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((text, i) => text !== other[i])
  return differs < 0 ? one.length : differs
}

function changedInside(before: string, after: string): ChangedWords {
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: mostEdits })
  const common = (changes ?? []).filter(({ added, removed }) => !added && !removed)
  const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const kept = common.reduce((sum, { value }) => sum + words(value.join('')), 0)
  if (!changes || (2 * kept) / Math.max(1, words(before) + words(after)) < leastInCommon) {
    return apartFromBeginning(before, after)
  }
  const side = (other: 'added' | 'removed'): readonly WordRun[] =>
    joined(
      changes
        .filter((change) => !change[other])
        .map(({ value, added, removed }) => ({ text: value.join(''), changed: added || removed })),
    )
  return { old: side('added'), new: side('removed') }
}

/** All words are marked, but for those that both begin with, such as a printed number or the term that is defined. */
function apartFromBeginning(before: string, after: string): ChangedWords {
  const [old, now] = [tokens(before), tokens(after)]
  const shared = sharedLength(old, now)
  const side = (all: readonly string[]): readonly WordRun[] =>
    [
      { text: all.slice(0, shared).join(''), changed: false },
      { text: all.slice(shared).join(''), changed: true },
    ].filter((run) => run.text !== '')
  return { old: side(old), new: side(now) }
}

/** A single space or mark between changed words belongs to them. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const all: WordRun[] = []
  for (const [i, run] of runs.entries()) {
    const isBetween = /^\s+$/.test(run.text) && all.at(-1)?.changed === true && runs[i + 1]?.changed === true
    const changed = run.changed || isBetween
    const last = all.at(-1)
    if (last?.changed === changed) all[all.length - 1] = { text: last.text + run.text, changed }
    else all.push({ text: run.text, changed })
  }
  return all
}

const tokens = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+(?:[-’'][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? []

/** As runs of a paper, the changed words marked so. */
export const runsOf = (
  words: readonly WordRun[],
  mark: Omit<Run, 'text'>,
  all: Omit<Run, 'text'> = {},
): readonly Run[] => words.map(({ text, changed }) => ({ text, ...all, ...(changed && mark) }))
