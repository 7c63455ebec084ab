/** Pairs the passages of two parallel texts: by their numbers, and where these do not agree by what they say. */
import { firstIndex } from '../text/ordered.js'
import type { Likeness } from './likeness.js'
import type { Passage } from './parallel-text.js'

/** Fellows of one provision, each with its partner: nothing stands for none. */
export interface PairedFellows {
  readonly pairs: readonly (readonly [Passage, Passage])[]
  readonly alone: readonly [readonly Passage[], readonly Passage[]]
  /** Two pairs each: what they say, or their numbers, stand at each other's place. */
  readonly swapped: readonly (readonly [readonly [Passage, Passage], readonly [Passage, Passage]])[]
}

/** What the same number is worth beside what both say. */
const sameNumber = 0.1
/** Articles say enough to be known without. */
const sameArticle = 0.02
const gap = 0.2
/** How far apart fellows are compared, so that an article of a thousand items costs no million comparisons. */
const reach = 12
const fewFellows = 40
/** With a greater difference in their number only the numbers of fellows count. */
const mostMissing = 40
/** How much better two pairs must fit crosswise. */
const leastGain = 0.1

/** Linear in the number of fellows. */
export function pairFellows(ones: readonly Passage[], others: readonly Passage[], likeness: Likeness): PairedFellows {
  const found = sameLabels(ones, others)
    ? ones.map((one, i) => [one, others[i]!] as const)
    : aligned(ones, others, likeness)
  const swapped = crossed(found, likeness)
  const partner = new Map(found)
  for (const [[one, other], [oneToo, otherToo]] of swapped) partner.set(one, otherToo).set(oneToo, other)
  const taken = new Set(partner.values())
  return {
    pairs: [...partner],
    alone: [ones.filter((one) => !partner.has(one)), others.filter((other) => !taken.has(other))],
    swapped: [...swapped, ...displaced(found, ones, others)],
  }
}

export const labelOf = ({ path }: Passage): string => {
  const { kind = 'article', number = '', ordinal = 0 } = path.at(-1) ?? {}
  if (number === '') return `${kind} ${ordinal}`
  return kind === 'part' || kind === 'chapter' ? `${kind} ${number}` : number.toLowerCase()
}

function sameLabels(ones: readonly Passage[], others: readonly Passage[]): boolean {
  return ones.length === others.length && ones.every((one, i) => labelOf(one) === labelOf(others[i]!))
}

/** The best alignment in order: Needleman and Wunsch, within a band. */
function aligned(
  ones: readonly Passage[],
  others: readonly Passage[],
  likeness: Likeness,
): readonly (readonly [Passage, Passage])[] {
  const byLabel = inOtherOrder(ones, others)
  if (byLabel) return byLabel
  if (Math.abs(ones.length - others.length) > mostMissing) return withSameLabels(ones, others)
  const band = Math.abs(ones.length - others.length) + reach
  const width = 2 * band + 1
  const score = new Float64Array((ones.length + 1) * width).fill(-Infinity)
  const step = new Uint8Array((ones.length + 1) * width)
  const at = (i: number, j: number): number => i * width + (j - i + band)
  const isIn = (i: number, j: number): boolean => j >= 0 && j <= others.length && Math.abs(j - i) <= band
  for (let i = 0; i <= ones.length; i++) {
    for (let j = Math.max(0, i - band); j <= Math.min(others.length, i + band); j++) {
      if (i === 0 && j === 0) {
        score[at(0, 0)] = 0
        continue
      }
      const pair = i > 0 && j > 0 ? score[at(i - 1, j - 1)]! + worth(ones[i - 1]!, others[j - 1]!, likeness) : -Infinity
      const skipOne = i > 0 && isIn(i - 1, j) ? score[at(i - 1, j)]! - gap : -Infinity
      const skipOther = j > 0 && isIn(i, j - 1) ? score[at(i, j - 1)]! - gap : -Infinity
      const best = Math.max(pair, skipOne, skipOther)
      score[at(i, j)] = best
      step[at(i, j)] = best === pair ? 0 : best === skipOne ? 1 : 2
    }
  }
  const pairs: (readonly [Passage, Passage])[] = []
  for (let i = ones.length, j = others.length; i > 0 || j > 0;) {
    const way = step[at(i, j)]
    if (way === 0) pairs.push([ones[--i]!, others[--j]!])
    else if (way === 1) i--
    else j--
  }
  return pairs.reverse()
}

const worth = (one: Passage, other: Passage, { between }: Likeness): number =>
  between(one, other) +
  (labelOf(one) === labelOf(other) ? (one.path.at(-1)?.kind === 'article' ? sameArticle : sameNumber) : 0)

/** The same numbers in another order: they were moved with their text. */
function inOtherOrder(
  ones: readonly Passage[],
  others: readonly Passage[],
): readonly (readonly [Passage, Passage])[] | undefined {
  if (ones.length !== others.length) return undefined
  const isSingle = (all: readonly Passage[]): boolean => new Set(all.map(labelOf)).size === all.length
  if (!isSingle(ones) || !isSingle(others)) return undefined
  const pairs = withSameLabels(ones, others)
  return pairs.length === ones.length ? pairs : undefined
}

/** Of several with one label, the first. */
function withSameLabels(
  ones: readonly Passage[],
  others: readonly Passage[],
): readonly (readonly [Passage, Passage])[] {
  const byLabel = new Map(others.map((other) => [labelOf(other), other] as const).reverse())
  return ones.flatMap((one) => {
    const label = labelOf(one)
    const other = byLabel.get(label)
    byLabel.delete(label)
    return other ? [[one, other] as const] : []
  })
}

/** Pairs that stand at another place than their numbers, each with the one that stands there: all but the longest run of pairs in order. */
function displaced(
  pairs: readonly (readonly [Passage, Passage])[],
  ones: readonly Passage[],
  others: readonly Passage[],
): PairedFellows['swapped'] {
  const places = new Map(others.map((other, place) => [other, place] as const))
  const order = pairs.map(([, other]) => places.get(other) ?? 0)
  if (order.every((place, i) => i === 0 || place > order[i - 1]!)) return []
  const kept = longestRise(order)
  const pairOf = new Map(pairs.map((pair) => [pair[0], pair] as const))
  return pairs.flatMap((pair, i) => {
    const there = pairOf.get(ones[order[i]!]!)
    return kept.has(i) || !there ? [] : [[pair, there] as const]
  })
}

/** Indices of the longest rising subsequence, in n log n. */
function longestRise(order: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const before: number[] = []
  order.forEach((value, i) => {
    const length = firstIndex(ends.length, (k) => order[ends[k]!]! >= value)
    before[i] = ends[length - 1] ?? -1
    ends[length] = i
  })
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at)
  return kept
}

/** Pairs that fit better crosswise, the surest first. */
function crossed(pairs: readonly (readonly [Passage, Passage])[], { between }: Likeness): PairedFellows['swapped'] {
  const far = pairs.length > fewFellows ? reach : pairs.length
  const candidates = pairs.flatMap(([one, other], i) => {
    const own = between(one, other)
    return pairs.slice(i + 1, i + 1 + far).flatMap((later) => {
      const [oneToo, otherToo] = later
      const there = between(one, otherToo)
      if (there <= own) return []
      const back = between(oneToo, other)
      const its = between(oneToo, otherToo)
      const gain = there + back - own - its
      return back > its && gain > leastGain ? [{ gain, cross: [[one, other] as const, later] as const }] : []
    })
  })
  const taken = new Set<Passage>()
  return candidates
    .sort((a, b) => b.gain - a.gain)
    .flatMap(({ cross }) => {
      const [[one], [oneToo]] = cross
      if (taken.has(one) || taken.has(oneToo)) return []
      taken.add(one).add(oneToo)
      return [cross]
    })
}
