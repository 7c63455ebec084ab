/** The act tree: part → chapter → article → paragraph → item, as parsed from the numbering of a draft. */
import type { Range } from '../text/range.js'

/**
 * `part` (раздел, часть кодекса, бөлім, PART), `chapter` (глава, тарау, CHAPTER, Division), `article` (статья, бап, section of an
 * English act), `paragraph` (пункт, тармақ, subsection), `item` (подпункт, тармақша, lettered or numbered item), `subitem` (below that,
 * however deep).
 */
export type ProvisionKind = 'part' | 'chapter' | 'article' | 'paragraph' | 'item' | 'subitem'

/** A numbered unit of the act. Offsets are in the normalised text. */
export interface Provision extends Range {
  readonly kind: ProvisionKind
  /** As printed, without punctuation: `13`, `3-1`, `а`, `ii`, `IV`. Empty for a unit without a printed number. */
  readonly number: string
  /**
   * Only where `number` is empty: the place by which lawyers cite it. For a `paragraph` the part of its article («ч. 2»), for an item
   * the text paragraph within its parent, the lead-in being the first («абз. 3»). One-based.
   */
  readonly ordinal?: number
  /** Present on an article that is printed as a section of an English act and therefore cited as “s. 12”. */
  readonly section?: true
  /** Where the number or the words «Статья 13.» stand; empty (start = end) for a unit without a printed number. */
  readonly label: Range
  readonly heading?: Range
  /**
   * Its own text, without children, in reading order: a lead-in before the children, perhaps a tail after them. The lead-in of a child
   * is the last block that starts before it.
   */
  readonly blocks: readonly Range[]
  readonly children: readonly Provision[]
}

/** A parsed draft. */
export interface Act {
  readonly title?: Range
  /** Text before the first numbered provision, and the whole text of a draft without numbering. */
  readonly blocks: readonly Range[]
  readonly children: readonly Provision[]
  /** Text that is printed with the act but is not law: editors' notes, tables of contents, front matter. */
  readonly notes: readonly Range[]
  /** True when the draft has at least two articles: only then may an absence be reported. */
  readonly wholeAct: boolean
}
