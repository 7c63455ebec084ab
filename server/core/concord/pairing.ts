/** Pairs all provisions of two parallel texts, and the paragraphs of each. */
import { addTo } from '../text/grouped.js'
import type { Range } from '../text/range.js'
import type { Both, Texts } from './leftovers.js'
import { createLikeness, type Likeness } from './likeness.js'
import { mergedInto, pairElsewhere } from './elsewhere.js'
import { labelOf, pairFellows, type PairedFellows } from './pair.js'
import { pairParagraphs } from './paragraphs.js'
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

type Passages = ReturnType<typeof passagesOf>

export function pairTexts(texts: Texts): Pairing {
  const both: Both<Passages> = [passagesOf(texts[0]), passagesOf(texts[1])]
  const [ones, others] = both
  const learnedFrom = (known: readonly (readonly [Passage, Passage])[]): Likeness =>
    createLikeness(texts[0].draft, texts[1].draft, known)
  const first = pairedBy(learnedFrom(likelySame(ones.articles, others.articles)), both)
  // Where the numbers do not agree, the words are learned anew from what was found to be the same.
  const isSettled = [...first.partner].every(([one, other]) => labelOf(one) === labelOf(other))
  const { partner, swapped, moved, alone, likeness } = isSettled
    ? first
    : pairedBy(learnedFrom([...first.partner].map(([one, other]) => [ownOf(one), ownOf(other)])), both)
  return {
    rows: inOrder(ones, others, partner),
    partner,
    swapped,
    moved,
    merged: mergedInto(alone, partner, likeness),
    ...pairParagraphs(partner, texts, likeness),
  }
}

function pairedBy(likeness: Likeness, [ones, others]: Both<Passages>) {
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
  return { partner, swapped, alone, moved: pairElsewhere(alone, likeness, partner, pairAll), likeness }
}

/** Without what stands below. */
const ownOf = (passage: Passage): Passage => ({ ...passage, children: [] })

/** The words of two paired passages that are set against each other. */
export const comparedWords = (
  { compared }: Pick<Pairing, 'compared'>,
  one: Passage,
  other: Passage,
): Both<readonly Range[]> => compared.get(one) ?? [one.own, other.own]

/** Lead-ins and last items of enumerations: a word may stand in the lead-in of one language and behind the last item of the other. */
export function framesOf({ rows }: Pick<Pairing, 'rows'>): ReadonlySet<Passage> {
  const opens = ({ path, children }: Passage): boolean => children.length > 0 && path.at(-1)?.blocks.length !== 0
  return new Set(rows.flatMap(([one]) => (one && opens(one) ? [one, ...one.children.slice(-1)] : [])))
}

/** Passages with the same numbers, all the way up: most of them say the same. */
function likelySame(ones: readonly Passage[], others: readonly Passage[]): readonly (readonly [Passage, Passage])[] {
  const byLabel = new Map(others.map((other) => [labelOf(other), other] as const))
  return ones.flatMap((one) => {
    const other = byLabel.get(labelOf(one))
    if (!other) return []
    return [[ownOf(one), ownOf(other)] as const, ...likelySame(one.children, other.children)]
  })
}

function inOrder(ones: Passages, others: Passages, partner: ReadonlyMap<Passage, Passage>): Pairing['rows'] {
  const flat = (passage: Passage): readonly Passage[] => [passage, ...passage.children.flatMap(flat)]
  const byStart = ({ opening, articles, divisions }: Passages): readonly Passage[] => [
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
    else addTo(after, last, other)
  }
  return byStart(ones).flatMap((one) => {
    const other = partner.get(one)
    const behind = other ? (after.get(other) ?? []) : []
    return [[one, other] as const, ...behind.map((only) => [undefined, only] as const)]
  })
}
