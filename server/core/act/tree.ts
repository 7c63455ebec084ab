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

/** What a citation needs to know of a provision, be it one of the draft or one that the draft only names. */
export type Unit = Pick<Provision, 'kind' | 'number' | 'ordinal' | 'section'>

/**
 * `replace`: a provision gets new text. `insert`: a new provision. `repeal`: a provision goes. `substitute`: words inside a provision are
 * replaced, inserted or deleted.
 */
export type AmendmentKind = 'replace' | 'insert' | 'repeal' | 'substitute'

/** A provision of the amended act, outermost unit first: article 8, paragraph 1. */
export type Target = readonly Unit[]

/** The amended act, as the bill names it. */
export interface AmendedAct extends Range {
  /** As a citation in the language of the bill goes on: «Трудового кодекса», «Еңбек кодексінде», “the Labour Code”. */
  readonly cited: string
}

/** Words put in the place of others; without `old` they are added, without `new` they go. */
export interface Replacement {
  readonly old?: Range
  readonly new?: Range
}

/** The tree of new text. Offsets are in the text of the bill; the quotation marks stay outside. */
export interface NewText extends Range {
  readonly blocks: readonly Range[]
  readonly children: readonly Provision[]
}

/** One change. Its own range covers the instruction and the new text; amendments are in order and disjoint. Offsets in the normalised text. */
export interface Amendment extends Range {
  readonly kind: AmendmentKind
  /** The words that order the change: «исключить», «ауыстырылсын», “is repealed”. */
  readonly order: Range
  /** What the change concerns; several for «статьи 44 и 45»; none where the bill does not say it in numbers. */
  readonly targets: readonly Target[]
  /** True where a schedule is changed, whose items are no articles. */
  readonly annex?: true
  readonly act?: AmendedAct
  /** True for a repeal of the act itself. */
  readonly wholeAct?: true
  /** The instruction without the new text; `leadIn` are the lines above it that name its act and article. */
  readonly instruction: readonly Range[]
  readonly leadIn: readonly Range[]
  /** Of a `substitute`. The ranges are inside the quotation marks. */
  readonly words: readonly Replacement[]
  /** The words after or before which new ones are inserted. */
  readonly anchor?: Range & { readonly side: 'after' | 'before' }
  /** The text of new provisions. The tree of the bill holds the same stretch as blocks. */
  readonly newText?: NewText
}

/** A parsed draft. */
export interface Act {
  readonly title?: Range
  /** Text before the first numbered provision, and the whole text of a draft without numbering. */
  readonly blocks: readonly Range[]
  readonly children: readonly Provision[]
  /** Text that is printed with the act but is not law: editors' notes, tables of contents, front matter. */
  readonly notes: readonly Range[]
  /** True when the draft has at least two articles and is no amending bill: only then may an absence be reported. */
  readonly wholeAct: boolean
  /** What the draft changes in other acts, in order. */
  readonly amendments: readonly Amendment[]
  /** True for a bill of several articles that mostly changes other acts; a law that amends a few acts in its last articles is none. */
  readonly amending: boolean
}
