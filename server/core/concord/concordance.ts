/** Sets two parallel texts against each other, provision by provision. */
import { criterionDifferences } from './criteria.js'
import { definedTermDifferences } from './defined-terms.js'
import type { Concordance, ConcordanceRow, Difference } from './difference.js'
import { leftoversOf, settled, type Leftovers, type Texts } from './leftovers.js'
import { loanWordDifferences } from './loan-words.js'
import { modalityDifferences } from './modality.js'
import { numberDifferences } from './numbers.js'
import { omissionDifferences } from './omissions.js'
import { oppositeDifferences } from './opposites.js'
import { comparedWords, pairTexts, type Pairing } from './pairing.js'
import type { ParallelText, Passage } from './parallel-text.js'
import { placementDifferences } from './provisions.js'
import { termDifferences } from './terms.js'

/** Both texts were parsed from their normalised text. Never throws; linear in the length of both. */
export function concordanceOf(one: ParallelText, other: ParallelText): Concordance {
  const texts: Texts = [one, other]
  const pairing = pairTexts(texts)
  const left = leftoversIn(texts, pairing)
  const places = placementDifferences(texts, pairing)
  const omissions = omissionDifferences(texts, pairing)
  const loanWords = loanWordDifferences(texts, pairing)
  const criteria = criterionDifferences(texts, pairing)
  const terms = termDifferences(texts, pairing)
  const definedTerms = definedTermDifferences(texts, pairing)
  const rows = pairing.rows.map(([first, second], i): ConcordanceRow => {
    const differences: Difference[] = [...(places.get(i) ?? [])]
    const leftovers = first && left.get(first)
    if (first && second && leftovers)
      differences.push(
        ...numberDifferences(texts, [first, second], leftovers),
        ...modalityDifferences(texts, [first, second], leftovers),
        ...oppositeDifferences(texts, [first, second], comparedWords(pairing, first, second)),
      )
    if (first)
      differences.push(
        ...(omissions.get(first) ?? []),
        ...(loanWords.get(first) ?? []),
        ...(criteria.get(first) ?? []),
        ...(terms.get(first) ?? []),
        ...(definedTerms.get(first) ?? []),
      )
    return { paths: [first?.path, second?.path], differences }
  })
  return { texts, rows, differences: rows.flatMap(({ differences }) => differences) }
}

/** Of each paired passage of the first text, with enumerations settled. */
function leftoversIn(texts: Texts, pairing: Pairing): ReadonlyMap<Passage, Leftovers> {
  const { rows, partner } = pairing
  const left = new Map<Passage, Leftovers>()
  for (const [one, other] of rows)
    if (one && other) left.set(one, leftoversOf(texts, comparedWords(pairing, one, other)))
  for (const [one] of rows) {
    const last = one && lastBelow(one, partner)
    const [leadIn, tail] = [one && left.get(one), last && left.get(last)]
    if (!one || !last || !leadIn || !tail) continue
    const [first, second] = settled(leadIn, tail)
    left.set(one, first).set(last, second)
  }
  return left
}

/** The last passage of an enumeration that has a partner, however deep. */
function lastBelow(passage: Passage, partner: ReadonlyMap<Passage, Passage>): Passage | undefined {
  let last: Passage | undefined
  for (
    let at = passage.children.findLast((child) => partner.has(child));
    at;
    at = at.children.findLast((child) => partner.has(child))
  )
    last = at
  return last
}
