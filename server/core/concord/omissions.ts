/** Provisions that are much shorter in one text than in the other: a sentence or a part of one may be left out. */
import type { Range } from '../text/range.js'
import type { Difference } from './difference.js'
import type { Both, Texts } from './leftovers.js'
import { comparedWords, framesOf, type Pairing } from './pairing.js'
import type { ParallelText, Passage } from './parallel-text.js'
import { passagePlace } from './place.js'

/** Shorter provisions differ in length by the turn of a phrase. In UTF-16 code units, of the longer one. */
const leastLength = 120
/** How many times longer than usual the one is than the other. */
const farLonger = 1.9
const longerByASentence = 1.15

/** By the passage of the first text. */
export function omissionDifferences(
  texts: Texts,
  { rows, compared }: Pick<Pairing, 'rows' | 'compared'>,
): ReadonlyMap<Passage, readonly Difference[]> {
  const frames = framesOf({ rows })
  const measured = rows.flatMap(([one, other]) => {
    if (!one || !other || one.path.length === 0 || frames.has(one)) return []
    const [own, its] = comparedWords({ compared }, one, other)
    const [length, otherLength] = [lengthOf(own), lengthOf(its)]
    if (Math.min(length, otherLength) === 0 || Math.max(length, otherLength) < leastLength) return []
    const bySentence = sentencesOf(texts[0], own) - sentencesOf(texts[1], its)
    return [{ one, other, ratio: Math.log(length / otherLength), bySentence }]
  })
  const usual = middleOf(measured.map(({ ratio }) => ratio))
  return new Map(
    measured.flatMap(({ one, other, ratio, bySentence }) => {
      const away = ratio - usual
      // The one with more sentences is the longer one.
      const isSentence = away * bySentence > 0 && Math.abs(away) > Math.log(longerByASentence)
      return isSentence || Math.abs(away) > Math.log(farLonger) ? [[one, [omission(texts, [one, other])]] as const] : []
    }),
  )
}

function omission(texts: Texts, [one, other]: Both<Passage>): Difference {
  return {
    kind: 'omission',
    severity: 'warning',
    places: [passagePlace(texts[0], one), passagePlace(texts[1], other)],
    fixes: [],
  }
}

const lengthOf = (ranges: readonly Range[]): number => ranges.reduce((sum, { start, end }) => sum + end - start, 0)

const sentencesOf = ({ draft }: ParallelText, ranges: readonly Range[]): number =>
  ranges.reduce(
    (sum, { start, end }) => sum + 1 + (draft.text.slice(start, end).match(/[.!?]\s+(?=\p{Lu})/gu)?.length ?? 0),
    0,
  )

const middleOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
