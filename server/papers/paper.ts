/** A paper as lawyers hand it in, in no format yet: sections of headings, paragraphs and tables. */
import type { Language } from '../core/text/language.js'

/** Words of one kind. They may hold line breaks, which stay; whatever else controls a device is left out when the paper is written. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly struck?: boolean
  /** An address of the web. */
  readonly link?: string
  /** What a person must write or decide: stands in brackets and is highlighted. */
  readonly toFill?: boolean
  /** Where it is not that of the section, so that Word checks the right spelling. */
  readonly language?: Language
}

/** `label` stays with what follows; `item` is indented; `quote` is the text of a law; `note` is small; `centre` and `right` are for what stands above a title. */
export type ParagraphStyle = 'body' | 'label' | 'item' | 'quote' | 'note' | 'centre' | 'right'

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly style: ParagraphStyle
  readonly runs: readonly Run[]
}

/** Level 0 is the title of the paper. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 0 | 1 | 2 | 3
  readonly runs: readonly Run[]
}

/** The head is repeated on every page. */
export interface Table {
  readonly kind: 'table'
  readonly columns: readonly { readonly title: string; /** Parts of the sum of all. */ readonly width: number }[]
  /** Cells of paragraphs; as many in each row as there are columns. */
  readonly rows: readonly (readonly (readonly Paragraph[])[])[]
}

export type Block = Paragraph | Heading | Table

/** Begins on a new page. */
export interface Section {
  readonly language: Language
  readonly blocks: readonly Block[]
}

export interface PageLayout {
  readonly orientation: 'portrait' | 'landscape'
  readonly font: string
  /** In points. */
  readonly size: number
  /** In points: that of tables. */
  readonly tableSize: number
  /** In millimetres. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

export interface Paper {
  /** For the properties of the file. */
  readonly title: string
  readonly layout: PageLayout
  readonly sections: readonly Section[]
}

export const run = (text: string, how: Omit<Run, 'text'> = {}): Run => ({ text, ...how })

export const heading = (level: Heading['level'], ...runs: readonly (Run | string)[]): Heading => ({
  kind: 'heading',
  level,
  runs: runs.map(asRun),
})

export const paragraph = (style: ParagraphStyle, ...runs: readonly (Run | string)[]): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: runs.map(asRun),
})

const asRun = (one: Run | string): Run => (typeof one === 'string' ? run(one) : one)

/** The sections of all, in the layout of the first. */
export function together(first: Paper, ...others: readonly Paper[]): Paper {
  return { ...first, sections: [first, ...others].flatMap(({ sections }) => sections) }
}

/** A4 as it lies, in millimetres. */
export function pageSize({ orientation }: PageLayout): { readonly width: number; readonly height: number } {
  return orientation === 'portrait' ? { width: 210, height: 297 } : { width: 297, height: 210 }
}

// Control characters except line breaks, marks that turn the direction of writing, and halves of broken characters, none of which a file may hold.
const unsafe =
  // eslint-disable-next-line no-control-regex -- control characters are what this finds
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The lines of a run as they may be written: at least one, a tab being a space. */
export function linesOfRun({ text }: Run): readonly string[] {
  return text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map((line) => line.replace(unsafe, (one) => (one === '\t' ? ' ' : '')))
}

/** Only addresses of the web are links: whatever else a text calls one stays text. */
export function linkOf({ link }: Run): string | undefined {
  return link !== undefined && /^https:\/\/[^\s<>"]+$/.test(link) ? link : undefined
}
