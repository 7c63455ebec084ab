/** Finds every stem that a word begins with, in the sorted list itself. */

export interface StemIndex {
  /** Calls `visit` with the place in the list of each stem that is the first `length` code units of the word, shortest first. */
  readonly visit: (word: string, visit: (stem: number, length: number) => void) => void
}

/**
 * For each stem of a list sorted by code units, one more than the place of the nearest stem before it that it begins with or equals; 0 where there is
 * none.
 */
export function shorterStems(stems: readonly string[]): readonly number[] {
  const shorter: number[] = []
  stems.forEach((stem, number) => {
    let before = number
    while (before > 0 && !stem.startsWith(stems[before - 1] ?? '')) before = shorter[before - 1] ?? 0
    shorter.push(before)
  })
  return shorter
}

/** `stems` are sorted by code units; `shorter` answers as `shorterStems`. */
export function createStemIndex(stems: readonly string[], shorter: (stem: number) => number): StemIndex {
  /** How many stems stand before the first with a letter at its beginning, and up to the last. */
  const before = new Map<number, number>()
  const upToLast = new Map<number, number>()
  stems.forEach((stem, number) => {
    const first = stem.charCodeAt(0)
    if (!before.has(first)) before.set(first, number)
    upToLast.set(first, number + 1)
  })
  const empty = upToLast.get(NaN) ?? 0

  /** How many stems stand before the word or are the word; of those with another first letter, only the stems without letters. */
  const upTo = (word: string): number => {
    const first = word.charCodeAt(0)
    let low = before.get(first) ?? empty
    let high = upToLast.get(first) ?? empty
    while (low < high) {
      const middle = (low + high) >> 1
      if (isAfter(stems[middle]!, word)) high = middle
      else low = middle + 1
    }
    return low
  }
  const found: number[] = []
  return {
    visit(word, visit) {
      let at = upTo(word)
      // All stems that the word begins with are beginnings of the last one before it.
      while (at > 0 && !word.startsWith(stems[at - 1]!)) at = shorter(at - 1)
      for (; at > 0; at = shorter(at - 1)) found.push(at - 1)
      for (let stem = found.pop(); stem !== undefined; stem = found.pop()) visit(stem, stems[stem]!.length)
    },
  }
}

/** By code units; the engine's own comparison of Cyrillic strings is slow. Both have the same first letter. */
function isAfter(stem: string, word: string): boolean {
  const length = Math.min(stem.length, word.length)
  for (let i = 1; i < length; i++) {
    const difference = stem.charCodeAt(i) - word.charCodeAt(i)
    if (difference !== 0) return difference > 0
  }
  return stem.length > word.length
}
