/** Pairs all provisions of two parallel texts, and the paragraphs of each. */
import type { Range } from '../text/range.js'
import type { Both, Texts } from './leftovers.js'
import { createLikeness, type Likeness } from './likeness.js'
import { labelOf, pairFellows, type PairedFellows } from './pair.js'
import { passagesOf, type Passage } from './parallel-text.js'

export interface Pairing {
  /** In the order of the first text; what only the second has stands behind what it stands behind there. */
  readonly rows: readonly (readonly [Passage | undefined, Passage | undefined])[]
  /** Passage of the first text → of the second. */
  readonly partner: ReadonlyMap<Passage, Passage>
  /** The words of two paired passages that are compared, where not all are: a paragraph may be missing. */
  readonly compared: ReadonlyMap<Passage, Both<readonly Range[]>>
  readonly swapped: PairedFellows['swapped']
  /** Passages that were found in another provision. */
  readonly moved: ReadonlySet<Passage>
  /** Passages of one text that say what stands in a fellow of the other: of the first text → its passage of the second, and the other way round. */
  readonly merged: Both<ReadonlyMap<Passage, Passage>>
  /** Paragraphs without a number that one text alone has, by the passage of the first. */
  readonly paragraphs: ReadonlyMap<Passage, Both<readonly Range[]>>
  readonly swappedParagraphs: ReadonlyMap<Passage, Both<readonly Range[]>>
}

/** From which likeness on a passage that has no equal at its place is looked for elsewhere. */
const leastMoved = 0.55
const leastMerged = 0.6
/** How many of the passages without an equal are compared with each other. */
const mostAlone = 100
const shortest = 4

export function pairTexts(texts: Texts): Pairing {
  const [ones, others] = [passagesOf(texts[0]), passagesOf(texts[1])]
  const likeness = createLikeness(texts[0].draft, texts[1].draft, likelySame(ones.articles, others.articles))
  const partner = new Map<Passage, Passage>([[ones.opening, others.opening]])
  const swapped: PairedFellows['swapped'][number][] = []
  const alone: Both<Passage[]> = [[], []]
  const pairAll = (one: readonly Passage[], other: readonly Passage[]): void => {
    const fellows = pairFellows(one, other, likeness)
    swapped.push(...fellows.swapped)
    alone[0].push(...fellows.alone[0])
    alone[1].push(...fellows.alone[1])
    for (const [a, b] of fellows.pairs) {
      partner.set(a, b)
      pairAll(a.children, b.children)
    }
  }
  pairAll(ones.divisions, others.divisions)
  pairAll(ones.articles, others.articles)
  const moved = pairElsewhere(alone, likeness, partner, pairAll)
  const paragraphs = pairParagraphs(partner, texts, likeness)
  return {
    rows: inOrder(ones, others, partner),
    partner,
    swapped,
    moved,
    merged: mergedInto(alone, partner, likeness),
    ...paragraphs,
  }
}

/** Lead-ins and last items of enumerations: a word may stand in the lead-in of one language and behind the last item of the other. */
export function framesOf({ rows }: Pick<Pairing, 'rows'>): ReadonlySet<Passage> {
  return new Set(rows.flatMap(([one]) => (one && one.children.length > 0 ? [one, ...one.children.slice(-1)] : [])))
}

/** Passages with the same numbers, all the way up: most of them say the same. */
function likelySame(ones: readonly Passage[], others: readonly Passage[]): readonly (readonly [Passage, Passage])[] {
  const byLabel = new Map(others.map((other) => [labelOf(other), other] as const))
  return ones.flatMap((one) => {
    const other = byLabel.get(labelOf(one))
    if (!other) return []
    return [
      [
        { ...one, children: [] },
        { ...other, children: [] },
      ] as const,
      ...likelySame(one.children, other.children),
    ]
  })
}

function pairElsewhere(
  alone: Both<Passage[]>,
  { between }: Likeness,
  partner: Map<Passage, Passage>,
  pairAll: (one: readonly Passage[], other: readonly Passage[]) => void,
): ReadonlySet<Passage> {
  const candidates = alone[0].slice(0, mostAlone).flatMap((one) =>
    alone[1].slice(0, mostAlone).flatMap((other) => {
      const likeness = between(one, other)
      return likeness >= leastMoved ? [{ one, other, likeness }] : []
    }),
  )
  const moved = new Set<Passage>()
  const taken = new Set<Passage>()
  for (const { one, other } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (taken.has(one) || taken.has(other)) continue
    taken.add(one).add(other)
    moved.add(one)
    partner.set(one, other)
    pairAll(one.children, other.children)
  }
  return moved
}

/** A passage without an equal whose words stand in the neighbour of where it should be. */
function mergedInto(
  alone: Both<readonly Passage[]>,
  partner: ReadonlyMap<Passage, Passage>,
  likeness: Likeness,
): Pairing['merged'] {
  const back = new Map([...partner].map(([one, other]) => [other, one] as const))
  const isAlone = (passage: Passage): boolean => !partner.has(passage) && !back.has(passage)
  const into = (
    passages: readonly Passage[],
    to: ReadonlyMap<Passage, Passage>,
    covers: Likeness['covers'],
  ): ReadonlyMap<Passage, Passage> =>
    new Map(
      passages.filter(isAlone).flatMap((passage) => {
        const near = neighbours(passage, to)
        const found = near.find((other) => covers(passage, other) >= leastMerged)
        return found ? [[passage, found] as const] : []
      }),
    )
  return [into(alone[0], partner, likeness.covers), into(alone[1], back, likeness.coversBack)]
}

/** The partners of the passages around, those before first. */
function neighbours(passage: Passage, to: ReadonlyMap<Passage, Passage>): readonly Passage[] {
  const number = passage.path.at(-1)
  const around = [...to.keys()].filter(
    ({ path }) => path.at(-2) === passage.path.at(-2) && path.length === passage.path.length,
  )
  const place = (other: Passage): number => (other.path.at(-1)?.start ?? 0) - (number?.start ?? 0)
  const before = around.filter((other) => place(other) < 0).sort((a, b) => place(b) - place(a))[0]
  const after = around.filter((other) => place(other) > 0).sort((a, b) => place(a) - place(b))[0]
  return [before, after].flatMap((near) => (near ? (to.get(near) ?? []) : []))
}

function pairParagraphs(
  partner: ReadonlyMap<Passage, Passage>,
  texts: Texts,
  likeness: Likeness,
): Pick<Pairing, 'compared' | 'paragraphs' | 'swappedParagraphs'> {
  const compared = new Map<Passage, Both<readonly Range[]>>()
  const paragraphs = new Map<Passage, Both<readonly Range[]>>()
  const swappedParagraphs = new Map<Passage, Both<readonly Range[]>>()
  for (const [one, other] of partner) {
    // What stands before the first provision is printed as each office likes.
    if (one.path.length === 0) continue
    const [blocks, otherBlocks] = [paragraphsOf(one, texts, 0), paragraphsOf(other, texts, 1)]
    if (blocks.length < 2 && otherBlocks.length < 2) continue
    const { alone, swapped } = pairFellows(blocks, otherBlocks, likeness)
    if (swapped.length > 0)
      swappedParagraphs.set(one, [swapped.map(([[a]]) => a.own[0]!), swapped.map(([, [, b]]) => b.own[0]!)])
    const missing: Both<readonly Range[]> = [alone[0].flatMap(({ own }) => own), alone[1].flatMap(({ own }) => own)]
    if (missing[0].length + missing[1].length === 0) continue
    paragraphs.set(one, missing)
    compared.set(one, [
      one.own.filter((range) => !missing[0].includes(range)),
      other.own.filter((range) => !missing[1].includes(range)),
    ])
  }
  return { compared, paragraphs, swappedParagraphs }
}

/** The blocks of a passage as fellows, but for a few words that only close an enumeration. */
function paragraphsOf({ path, own, children }: Passage, texts: Texts, side: 0 | 1): readonly Passage[] {
  const heading = path.at(-1)?.heading
  const lastChild = children.at(-1)?.path.at(-1)
  return own.flatMap((range, i) => {
    const words = texts[side].draft.text.slice(range.start, range.end).split(/\s+/).length
    const isTail = lastChild !== undefined && range.start >= lastChild.end
    if (range === heading || words < shortest || isTail) return []
    const place = {
      kind: 'paragraph' as const,
      number: '',
      ordinal: i,
      label: { start: range.start, end: range.start },
      ...range,
      blocks: [range],
      children: [],
    }
    return [{ path: [...path, place], own: [range], children: [] }]
  })
}

function inOrder(
  ones: ReturnType<typeof passagesOf>,
  others: ReturnType<typeof passagesOf>,
  partner: ReadonlyMap<Passage, Passage>,
): Pairing['rows'] {
  const flat = (passage: Passage): readonly Passage[] => [passage, ...passage.children.flatMap(flat)]
  const byStart = ({ opening, articles, divisions }: ReturnType<typeof passagesOf>): readonly Passage[] => [
    opening,
    ...[...divisions, ...articles.flatMap(flat)].sort(
      (a, b) => (a.path.at(-1)?.start ?? 0) - (b.path.at(-1)?.start ?? 0) || a.path.length - b.path.length,
    ),
  ]
  const paired = new Set(partner.values())
  const after = new Map<Passage | undefined, Passage[]>()
  let last: Passage | undefined
  for (const other of byStart(others)) {
    if (paired.has(other)) last = other
    else after.set(last, [...(after.get(last) ?? []), other])
  }
  return byStart(ones).flatMap((one) => {
    const other = partner.get(one)
    const behind = other ? (after.get(other) ?? []) : []
    return [[one, other] as const, ...behind.map((only) => [undefined, only] as const)]
  })
}
