/** Whether the same criteria are found in both texts: a right that a rule finds limited in one language alone was likely translated otherwise. */
import type { Finding } from '../findings/finding.js'
import { provisionPath } from '../act/citation.js'
import type { Provision } from '../act/tree.js'
import { grouped } from '../text/grouped.js'
import type { Difference } from './difference.js'
import type { Both, Texts } from './leftovers.js'
import type { Pairing } from './pairing.js'
import type { ParallelText, Passage } from './parallel-text.js'
import { labelPlace, oneLine } from './place.js'

/** By the passage of the first text, or of the second where the first has none: an article, or what stands outside of all. Absences are not compared. */
export function criterionDifferences(
  texts: Texts,
  { rows }: Pick<Pairing, 'rows'>,
): ReadonlyMap<Passage, readonly Difference[]> {
  const [ones, others] = [byArticle(texts[0]), byArticle(texts[1])]
  const found = new Map<Passage, readonly Difference[]>()
  for (const [one, other] of rows) {
    if (!one || !other || !isArticle(one)) continue
    const [first, second] = [ones.get(one.path.at(-1)) ?? [], others.get(other.path.at(-1)) ?? []]
    const paths: Both<Passage['path']> = [one.path, other.path]
    const differences = [
      ...alone(first, second).map((finding) => differenceOf(finding, 0, texts, paths)),
      ...alone(second, first).map((finding) => differenceOf(finding, 1, texts, paths)),
    ]
    if (differences.length > 0) found.set(one, differences)
  }
  return found
}

const isDivision = ({ kind }: Provision): boolean => kind === 'part' || kind === 'chapter'

const isArticle = ({ path }: Passage): boolean =>
  path.length > 0 && !path.some((provision, i) => isDivision(provision) === (i === path.length - 1))

function byArticle({
  act,
  draft,
  findings = [],
}: ParallelText): ReadonlyMap<Provision | undefined, readonly Finding[]> {
  return grouped(
    findings.filter(({ lookedFor }) => lookedFor === undefined),
    ({ range }) => provisionPath(act, draft.toNormalised(range.start)).find((provision) => !isDivision(provision)),
  )
}

/** The first finding of each rule that has none among the others. */
function alone(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const seen = new Set(others.map(({ rule }) => rule))
  return findings.filter(({ rule }) => {
    const isNew = !seen.has(rule)
    seen.add(rule)
    return isNew
  })
}

function differenceOf(finding: Finding, side: 0 | 1, texts: Texts, paths: Both<Passage['path']>): Difference {
  const { draft, act } = texts[side]
  const path = provisionPath(act, draft.toNormalised(finding.range.start))
  const own = { range: finding.range, citation: finding.citation, path, says: oneLine(finding.text) }
  const there = labelPlace(texts[side === 0 ? 1 : 0], paths[side === 0 ? 1 : 0])
  return {
    kind: 'criterion',
    severity: 'information',
    places: side === 0 ? [own, there] : [there, own],
    fixes: [],
    about: finding.rule,
  }
}
