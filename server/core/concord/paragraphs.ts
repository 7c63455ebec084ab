/** Pairs the paragraphs without a number of provisions that say the same. */
import type { Range } from '../text/range.js'
import type { Both, Texts } from './leftovers.js'
import type { Likeness } from './likeness.js'
import { pairFellows } from './pair.js'
import type { Pairing } from './pairing.js'
import type { Passage } from './parallel-text.js'

/** Fewer words are no paragraph of their own. */
const shortest = 4

export function pairParagraphs(
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
