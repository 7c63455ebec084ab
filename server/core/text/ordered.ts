/** Looks things up in ordered lists in logarithmic time: a law may have very many of each. */
import type { Range } from './range.js'

/** The index of the first of `length` places for which `isThere` holds, or `length`; where it holds for one, it holds for all after it. */
export function firstIndex(length: number, isThere: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isThere(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The one of ordered, disjoint ranges that contains `offset`. */
export function rangeAt<T extends Range>(ranges: readonly T[], offset: number): T | undefined {
  const found = ranges[firstIndex(ranges.length, (i) => ranges[i]!.start > offset) - 1]
  return found && offset < found.end ? found : undefined
}
