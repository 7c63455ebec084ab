/** Learns from passages that say the same which words of two languages stand for each other. */
import { addTo } from '../text/grouped.js'

export interface LearnedPairs {
  /** Stem of the first text → stems of the second with a weight, 0 to 1. */
  readonly there: ReadonlyMap<string, readonly (readonly [string, number])[]>
  readonly back: ReadonlyMap<string, readonly (readonly [string, number])[]>
  /** A word in few passages tells more than one in all. */
  readonly weightOf: (stem: string) => number
}

/** Of a passage the first words are learned from. */
const mostStems = 60
/** Words together this often, as a share of all their passages, stand for each other. */
const least = 0.5
const mostEquals = 3

/** Linear in the length of the passages. */
export function learnWordPairs(known: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[]): LearnedPairs {
  const ones = new Map<string, number>()
  const others = new Map<string, number>()
  const together = new Map<string, Map<string, number>>()
  for (const [one, other] of known) {
    const stems = [...other].slice(0, mostStems)
    for (const stem of other) others.set(stem, (others.get(stem) ?? 0) + 1)
    for (const stem of one) ones.set(stem, (ones.get(stem) ?? 0) + 1)
    for (const stem of [...one].slice(0, mostStems)) {
      const counts = together.get(stem) ?? new Map<string, number>()
      together.set(stem, counts)
      for (const equal of stems) counts.set(equal, (counts.get(equal) ?? 0) + 1)
    }
  }
  const there = new Map<string, (readonly [string, number])[]>()
  const back = new Map<string, (readonly [string, number])[]>()
  for (const [stem, counts] of together) {
    const frequency = ones.get(stem) ?? 1
    if (frequency < 2) continue
    const equals = [...counts]
      .flatMap(([equal, count]) => {
        const weight = (2 * count) / (frequency + (others.get(equal) ?? 1))
        return count > 1 && weight >= least ? [[equal, weight] as const] : []
      })
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostEquals)
    for (const [equal, weight] of equals) {
      addTo(there, stem, [equal, weight] as const)
      addTo(back, equal, [stem, weight] as const)
    }
  }
  const total = known.length + 1
  return {
    there,
    back,
    // Squared: a word of two articles tells them apart, a word of all law does not.
    weightOf: (stem) => Math.log(1 + total / Math.max(ones.get(stem) ?? 0, others.get(stem) ?? 0, 1)) ** 2,
  }
}
