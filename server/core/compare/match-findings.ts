/** Finds out which finding of the older version is which of the newer: by its name, then by its rule, its place and its words. */
import type { Finding } from '../findings/finding.js'
import { grouped } from '../text/grouped.js'
import { remembered } from '../text/remembered.js'
import { wordsOf } from './pairing.js'

/** A finding with where it stands: keys that are equal in both versions where these are versions of each other. */
export interface PlacedFinding {
  readonly finding: Finding
  /** Of the innermost provision; undefined outside of all. */
  readonly provision: number | undefined
  /** Of the article; zero for what stands outside of all. */
  readonly article: number
}

/** In the same provision words may change a great deal, in the same article less, elsewhere hardly. */
const least = { provision: 0.15, article: 0.5, elsewhere: 0.8 }

/** Old → new; each has one partner at most, and only of the same rule. */
export function matchFindings(
  olds: readonly PlacedFinding[],
  news: readonly PlacedFinding[],
): ReadonlyMap<PlacedFinding, PlacedFinding> {
  const found = new Map<PlacedFinding, PlacedFinding>()
  const taken = new Set<PlacedFinding>()
  const match = (old: PlacedFinding, its: PlacedFinding): void => {
    if (found.has(old) || taken.has(its)) return
    found.set(old, its)
    taken.add(its)
  }
  const byName = new Map(news.map((one) => [one.finding.fingerprint, one]))
  for (const old of olds) {
    const its = byName.get(old.finding.fingerprint)
    if (its) match(old, its)
  }
  const waiting = new Map(
    [
      ...grouped(
        news.filter((its) => !taken.has(its)),
        ({ finding }) => finding.rule,
      ),
    ].map(([rule, its]) => [rule, byPlace(its)]),
  )
  const words = remembered(({ finding }: PlacedFinding) => wordsOf(finding.text))
  const candidates = olds
    .filter((old) => !found.has(old))
    .flatMap((old, i) =>
      likeliest(old, i, waiting.get(old.finding.rule)).flatMap((its) => {
        const likeness = likenessOf(words(old), words(its))
        const near = nearness(old, its)
        return likeness >= least[near] ? [{ old, its, score: bonus[near] + likeness }] : []
      }),
    )
  candidates.sort((a, b) => b.score - a.score)
  for (const { old, its } of candidates) match(old, its)
  return found
}

/** How many of each kind are compared in full: no law has so many of one rule, but a text may. */
const compared = 50

/** Findings of one rule, and those of each provision and article. */
interface ByPlace {
  readonly all: readonly PlacedFinding[]
  readonly inProvision: ReadonlyMap<number | undefined, readonly PlacedFinding[]>
  readonly inArticle: ReadonlyMap<number, readonly PlacedFinding[]>
}

const byPlace = (all: readonly PlacedFinding[]): ByPlace => ({
  all,
  inProvision: grouped(all, ({ provision }) => provision),
  inArticle: grouped(all, ({ article }) => article),
})

/** Those of the same provision or article, and those at about the same place in the order; `index` is that of the old one. */
function likeliest(old: PlacedFinding, index: number, news: ByPlace | undefined): readonly PlacedFinding[] {
  if (!news) return []
  const { all, inProvision, inArticle } = news
  if (all.length <= 2 * compared) return all
  const from = Math.max(0, Math.min(index, all.length) - compared / 2)
  const same = old.provision === undefined ? [] : (inProvision.get(old.provision) ?? [])
  const near = [...same.slice(0, compared), ...(inArticle.get(old.article) ?? []).slice(0, compared)]
  return [...new Set([...near, ...all.slice(from, from + compared)])]
}

type Nearness = keyof typeof least

const bonus: Readonly<Record<Nearness, number>> = { provision: 2, article: 1, elsewhere: 0 }

function nearness(old: PlacedFinding, its: PlacedFinding): Nearness {
  if (old.provision !== undefined && old.provision === its.provision) return 'provision'
  return old.article === its.article ? 'article' : 'elsewhere'
}

/** The share of words that both have: Dice's coefficient, 0 to 1. */
function likenessOf(words: readonly string[], others: readonly string[]): number {
  if (words.length + others.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  let both = 0
  for (const word of others) {
    const left = counts.get(word) ?? 0
    if (left > 0) both++
    counts.set(word, left - 1)
  }
  return (2 * both) / (words.length + others.length)
}
