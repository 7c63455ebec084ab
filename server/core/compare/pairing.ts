/** Pairs the units of two versions by what they say and by their numbers. */
import { addTo } from '../text/grouped.js'

/** A unit of one version: its printed number, and its words as `wordsOf` makes them. */
export interface Unit {
  readonly number: string
  readonly words: readonly string[]
}

export interface PairingOptions {
  /** From which likeness on, 0 to 1, two units are versions of each other whatever their numbers are. */
  readonly least: number
  /** From which likeness on two units with the same number are, once all others have found theirs. */
  readonly leastSameNumber: number
}

/** What the same number adds to the likeness of two units: it decides between equals. */
const sameNumberBonus = 0.1
/** A word in more units than this tells none of them apart. */
const mostUnits = 60
/** How many of the likeliest units are compared in full. */
const compared = 10
/** Longer words are compared by their beginning: Russian and Kazakh words change at the end. */
const stem = 6

/** Small letters, without endings, without marks. */
export function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, stem))
}

/** Indices of `olds` → indices of `news`; each unit has one partner at most. Never throws. */
export function pairUp(
  olds: readonly Unit[],
  news: readonly Unit[],
  { least, leastSameNumber }: PairingOptions,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (old: number, its: number): void => {
    if (pairs.has(old) || taken.has(its)) return
    pairs.set(old, its)
    taken.add(its)
  }
  for (const [old, its] of equals(olds, news)) pair(old, its)
  const measure = measureOf([...olds, ...news])
  const rare = rareWords(news)
  const candidates = olds.flatMap((unit, old) =>
    pairs.has(old)
      ? []
      : likeliest(unit, rare, taken).map((its) => {
          const other = news[its]!
          const likeness = measure(unit.words, other.words)
          return { old, its, likeness, score: likeness + (isSameNumber(unit, other) ? sameNumberBonus : 0) }
        }),
  )
  candidates.sort((a, b) => b.score - a.score || Math.abs(a.old - a.its) - Math.abs(b.old - b.its))
  for (const { old, its, likeness } of candidates) if (likeness >= least) pair(old, its)
  const byNumber = new Map(news.map((unit, its) => [unit.number, its] as const).reverse())
  for (const [old, unit] of olds.entries()) {
    const its = byNumber.get(unit.number)
    if (unit.number === '' || its === undefined || pairs.has(old) || taken.has(its)) continue
    if (measure(unit.words, news[its]!.words) >= leastSameNumber) pair(old, its)
  }
  return pairs
}

const isSameNumber = (one: Unit, other: Unit): boolean => one.number !== '' && one.number === other.number

/** Units with the same words: those with the same number first, the others in their order. */
function equals(olds: readonly Unit[], news: readonly Unit[]): readonly (readonly [number, number])[] {
  const waiting = new Map<string, number[]>()
  for (const [its, { words }] of news.entries()) addTo(waiting, words.join(' '), its)
  const found: [number, number][] = []
  const rest: { readonly old: number; readonly list: number[] }[] = []
  for (const [old, unit] of olds.entries()) {
    const list = waiting.get(unit.words.join(' '))
    const at = list?.findIndex((its) => isSameNumber(unit, news[its]!)) ?? -1
    if (list && at >= 0) found.push([old, ...(list.splice(at, 1) as [number])])
    else if (list) rest.push({ old, list })
  }
  for (const { old, list } of rest) {
    const its = list.shift()
    if (its !== undefined) found.push([old, its])
  }
  return found
}

/** The share of words that two units have in common, rare words counting more: Dice's coefficient, 0 to 1. */
function measureOf(units: readonly Unit[]): (one: readonly string[], other: readonly string[]) => number {
  const frequency = new Map<string, number>()
  for (const { words } of units) for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const weight = (word: string): number => Math.log(1 + units.length / (frequency.get(word) ?? 1))
  const total = (words: readonly string[]): number => words.reduce((sum, word) => sum + weight(word), 0)
  return (one, other) => {
    const all = total(one) + total(other)
    if (all === 0) return 1
    const counts = new Map<string, number>()
    for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1)
    let both = 0
    for (const word of other) {
      const left = counts.get(word) ?? 0
      if (left > 0) both += weight(word)
      counts.set(word, left - 1)
    }
    return (2 * both) / all
  }
}

/** For each word that not too many units have, the units that have it. */
function rareWords(units: readonly Unit[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [i, { words }] of units.entries()) {
    for (const word of new Set(words)) addTo(places, word, i)
  }
  return new Map([...places].filter(([, list]) => list.length <= mostUnits))
}

function likeliest(
  { words }: Unit,
  rare: ReadonlyMap<string, readonly number[]>,
  taken: ReadonlySet<number>,
): readonly number[] {
  const shared = new Map<number, number>()
  for (const word of new Set(words))
    for (const its of rare.get(word) ?? []) if (!taken.has(its)) shared.set(its, (shared.get(its) ?? 0) + 1)
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, compared)
    .map(([its]) => its)
}
