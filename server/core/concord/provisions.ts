/** Differences in which provisions there are, and in what order. */
import type { Provision } from '../act/tree.js'
import type { Range } from '../text/range.js'
import { addTo } from '../text/grouped.js'
import type { Difference, DifferenceKind } from './difference.js'
import type { Both, Texts } from './leftovers.js'
import type { Pairing } from './pairing.js'
import type { ParallelText, Passage } from './parallel-text.js'
import { labelPlace, oneLine, passagePlace, placeOf } from './place.js'

/** By the row of the pairing. */
export function placementDifferences(texts: Texts, pairing: Pairing): ReadonlyMap<number, readonly Difference[]> {
  const found = new Map<number, Difference[]>()
  const rowOf = new Map(pairing.rows.flatMap(([one], row) => (one ? [[one, row] as const] : [])))
  let near: readonly [Passage | undefined, Passage | undefined] = [undefined, undefined]
  const lonely = new Set<Provision | undefined>()
  const around: Around = [
    new Map([...pairing.partner].map(([one, other]) => [one.path.at(-1), other] as const)),
    new Map([...pairing.partner].map(([one, other]) => [other.path.at(-1), one] as const)),
  ]
  pairing.rows.forEach(([one, other], row) => {
    if (one && other) {
      near = [one, other]
      if (pairing.moved.has(one)) addTo(found, row, between('moved', texts, one, other))
      return
    }
    const passage = one ?? other
    if (!passage) return
    lonely.add(passage.path.at(-1))
    // What stands below a provision that is missing is missing with it.
    if (!lonely.has(passage.path.at(-2))) addTo(found, row, absence(texts, pairing, passage, one ? 0 : 1, near, around))
  })
  for (const [[one, otherOfOne], [later]] of pairing.swapped) {
    const row = rowOf.get(one)
    if (row !== undefined)
      addTo(found, row, {
        ...between('order', texts, one, otherOfOne),
        about: labelPlace(texts[0], later.path).citation,
      })
  }
  for (const [one, ranges] of pairing.swappedParagraphs) {
    const row = rowOf.get(one)
    ranges[0].forEach((range, i) => {
      const other = ranges[1][i]
      if (row !== undefined && other)
        addTo(found, row, {
          kind: 'order',
          severity: 'error',
          places: [placeOf(texts[0], range), placeOf(texts[1], other)],
          fixes: [],
        })
    })
  }
  for (const [one, ranges] of pairing.paragraphs) {
    const row = rowOf.get(one)
    const other = pairing.partner.get(one)
    if (row === undefined || !other) continue
    for (const range of ranges[0]) addTo(found, row, missingParagraph(texts, range, 0, other))
    for (const range of ranges[1]) addTo(found, row, missingParagraph(texts, range, 1, one))
  }
  return found
}

function between(kind: DifferenceKind, texts: Texts, one: Passage, other: Passage): Difference {
  return {
    kind,
    severity: kind === 'order' ? 'error' : 'warning',
    places: [
      passagePlace(texts[0], one, firstWords(texts[0], one)),
      passagePlace(texts[1], other, firstWords(texts[1], other)),
    ],
    fixes: [],
  }
}

/** Of each text: provision → the passage of the other text that is paired with it. */
type Around = Both<ReadonlyMap<Provision | undefined, Passage>>

/** A provision that one text alone has; `near` is the last pair before it. */
function absence(
  texts: Texts,
  { merged }: Pairing,
  passage: Passage,
  side: 0 | 1,
  near: readonly [Passage | undefined, Passage | undefined],
  around: Around,
): Difference {
  const into = merged[side].get(passage)
  const elsewhere = side === 0 ? 1 : 0
  const own = passagePlace(texts[side], passage, firstWords(texts[side], passage))
  const parent = passage.path.at(-2)
  const above = parent && around[side].get(parent)
  const there = into
    ? passagePlace(texts[elsewhere], into, firstWords(texts[elsewhere], into))
    : labelPlace(texts[elsewhere], (above ?? near[elsewhere])?.path ?? [])
  return {
    kind: into ? 'merged' : 'missing',
    severity: into ? 'warning' : 'error',
    places: side === 0 ? [own, there] : [there, own],
    fixes: [],
    about: 'provision',
  }
}

function missingParagraph(texts: Texts, range: Range, side: 0 | 1, other: Passage): Difference {
  const own = placeOf(texts[side], range)
  const there = passagePlace(texts[side === 0 ? 1 : 0], other)
  return {
    kind: 'missing',
    severity: 'error',
    places: side === 0 ? [own, there] : [there, own],
    fixes: [],
    about: 'paragraph',
  }
}

function firstWords({ draft }: ParallelText, { own }: Passage): string {
  const range = own.find(({ start, end }) => end > start)
  return range ? oneLine(draft.text.slice(range.start, range.end)) : ''
}
