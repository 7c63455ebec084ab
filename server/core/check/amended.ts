/** How the amendments of a bill are reviewed: new text as the text of the act that it amends, new words and repeals in their instruction. */
import type { Act, Amendment, NewText, Provision } from '../act/tree.js'
import { languageOf, type Language } from '../text/language.js'
import { firstIndex } from '../text/ordered.js'
import type { Range } from '../text/range.js'
import type { Passage } from './passages.js'
import { sections, type Section } from './sections.js'

/** One section for each new article, for new words, and for each repeal. `language` is set where the draft has only one. */
export function amendmentPassages(act: Act, text: string, language: Language | undefined): readonly Passage[] {
  return act.amendments.flatMap((amendment) => {
    const own = language ?? languageOf(text.slice(amendment.start, amendment.end)) ?? 'ru'
    return sectionsOf(amendment, act, text).map((section) => ({ section, language: own }))
  })
}

function sectionsOf(amendment: Amendment, act: Act, text: string): readonly Section[] {
  const { newText, words, kind, leadIn, instruction } = amendment
  const title = act.title ? [act.title] : []
  if (newText) return ofNewText(newText, [...leadIn, ...instruction], title, text)
  const added = words.flatMap((replacement) => replacement.new ?? [])
  if (kind === 'substitute' && added.length > 0) {
    const removed = words.flatMap(({ old }) => old ?? [])
    const reviewed = added.map((own) => ofNewWords(own, removed, amendment, title))
    return removed.length > 0 ? [...reviewed, { ...ofInstruction(amendment, title), removes: true }] : reviewed
  }
  return [ofInstruction(amendment, title)]
}

/**
 * The instruction as it stands. A repeal removes what it names: only what is said of the repeal itself can offend, and what a lead-in says of the
 * whole article is not said of the paragraph that goes.
 */
function ofInstruction({ start, end, order, leadIn }: Amendment, title: readonly Range[]): Section {
  const ordersAbove = order.end <= start
  return {
    start,
    end,
    isArticle: false,
    headings: ordersAbove ? title : [...title, ...leadIn],
    title: title[0],
    blocks: [{ start, end }],
    provisions: [],
    leadIn: ordersAbove ? leadIn : [],
    decisive: order,
  }
}

/** Whole provisions stand for themselves; a fragment, such as an item of a list, goes on from what the instruction says. */
function ofNewText(
  { start, end, blocks, children }: NewText,
  instruction: readonly Range[],
  title: readonly Range[],
  text: string,
): readonly Section[] {
  if (isFragment(blocks, children, text))
    return [
      {
        start,
        end,
        isArticle: false,
        headings: title,
        title: title[0],
        blocks,
        provisions: children,
        leadIn: instruction,
      },
    ]
  return sections({ blocks, children }).map((section) => ({
    ...section,
    headings: [...title, ...instruction, ...section.headings],
  }))
}

function isFragment(blocks: readonly Range[], children: readonly Provision[], text: string): boolean {
  const parts: readonly (Range | Provision)[] = [...blocks, ...children]
  const first = parts.reduce<Range | Provision | undefined>((a, b) => (a && a.start <= b.start ? a : b), undefined)
  if (!first) return true
  if ('kind' in first && (first.kind === 'item' || first.kind === 'subitem')) return true
  const at = 'kind' in first ? (first.heading?.start ?? first.blocks[0]?.start ?? first.end) : first.start
  return /^[\p{P}\s]*\p{Ll}/u.test(text.slice(at, at + 12))
}

function ofNewWords(
  own: Range,
  removed: readonly Range[],
  { leadIn, instruction }: Amendment,
  title: readonly Range[],
): Section {
  const kept = instruction.flatMap((range) => without(range, removed))
  const before = kept.flatMap((range) => clipped(range, 0, own.start))
  const after = kept.flatMap((range) => clipped(range, own.end, Infinity))
  return {
    ...own,
    isArticle: false,
    headings: title,
    title: title[0],
    blocks: [own],
    provisions: [],
    leadIn: [...leadIn, ...before],
    tail: after,
  }
}

const clipped = ({ start, end }: Range, from: number, to: number): readonly Range[] =>
  Math.max(start, from) < Math.min(end, to) ? [{ start: Math.max(start, from), end: Math.min(end, to) }] : []

/** The range without others that lie in it, in order. */
function without(range: Range, holes: readonly Range[]): readonly Range[] {
  const left: Range[] = []
  let from = range.start
  for (const hole of holes) {
    if (hole.end <= from || hole.start >= range.end) continue
    if (hole.start > from) left.push({ start: from, end: hole.start })
    from = hole.end
  }
  if (from < range.end) left.push({ start: from, end: range.end })
  return left
}

/** The act without its amending instructions, which are no norms, and without new text, which is reviewed by itself. */
export function withoutInstructions(act: Act, text: string): Act {
  const known = new Map<number, Range>()
  for (const { start, end, leadIn } of act.amendments)
    for (const hole of [{ start, end }, ...leadIn]) known.set(hole.start, hole)
  const holes = [...known.values()].sort((a, b) => a.start - b.start)
  const rest = (blocks: readonly Range[]): readonly Range[] =>
    blocks.flatMap((block) => {
      const inside = holesIn(holes, block)
      return inside.length === 0 ? [block] : without(block, inside).filter((left) => isText(text, left))
    })
  const strip = (provision: Provision): Provision =>
    holesIn(holes, provision).length === 0
      ? provision
      : { ...provision, blocks: rest(provision.blocks), children: provision.children.map(strip) }
  return { ...act, blocks: rest(act.blocks), children: act.children.map(strip) }
}

/** More than the punctuation and the «and» between two instructions. */
const isText = (text: string, { start, end }: Range): boolean => /\p{L}\P{L}+\p{L}/u.test(text.slice(start, end))

/** Those of ordered, disjoint holes that reach into the block. */
function holesIn(holes: readonly Range[], block: Range): readonly Range[] {
  const found: Range[] = []
  let at = firstIndex(holes.length, (i) => holes[i]!.end > block.start)
  for (let hole = holes[at]; hole && hole.start < block.end; hole = holes[++at]) found.push(hole)
  return found
}
