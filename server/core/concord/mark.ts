/** Things that both texts must say alike, each with its place, and which of them have no equal. */
import type { Range } from '../text/range.js'

/** Offsets in the normalised text. */
export interface Mark extends Range {
  /** The same in both texts, whatever their languages. */
  readonly key: string
}

/** What is left of two lists when equals have been taken out. */
export type Unequal<T> = readonly [one: readonly T[], other: readonly T[]]

/** Takes out what is equal by `keyOf`, each with one of the other list. Linear. */
export function unequal<T>([one, other]: Unequal<T>, keyOf: (mark: T) => string | undefined): Unequal<T> {
  if (one.length === 0 || other.length === 0) return [one, other]
  const waiting = new Map<string, number>()
  for (const mark of other) {
    const key = keyOf(mark)
    if (key !== undefined) waiting.set(key, (waiting.get(key) ?? 0) + 1)
  }
  const taken = new Map<string, number>()
  const rest = one.filter((mark) => {
    const key = keyOf(mark)
    const left = key === undefined ? 0 : (waiting.get(key) ?? 0)
    if (key === undefined || left === 0) return true
    waiting.set(key, left - 1)
    taken.set(key, (taken.get(key) ?? 0) + 1)
    return false
  })
  const others = other.filter((mark) => {
    const key = keyOf(mark)
    const left = key === undefined ? 0 : (taken.get(key) ?? 0)
    if (key === undefined || left === 0) return true
    taken.set(key, left - 1)
    return false
  })
  return [rest, others]
}
