/** The text of a document as it was gathered: its lines, and the pieces of XML of which they consist. */
import type { Range } from '../../core/text/range.js'
import type { XmlElement } from './xml.js'

/** Whether tracked changes are read as accepted, or the text as it was before them. */
export type Tracked = 'accepted' | 'original'

/** A stretch of text that one element of a run holds. Offsets are UTF-16 code units of the text, half-open. */
export interface Piece extends Range {
  /** `w:t`, `w:tab`, `w:br` and the like. */
  readonly element: XmlElement
  readonly run: XmlElement
  readonly paragraph: Paragraph
  /** Offset in the XML of the code unit `index` of the piece; missing where the piece cannot be divided. */
  readonly sourceOf?: (index: number) => number
  /** True for what a field shows, which Word may compute anew. */
  readonly isComputed: boolean
}

/** A paragraph of the file. */
export interface Paragraph {
  /** From 1, as `Origin` counts. */
  readonly number: number
  readonly element: XmlElement
}

/** A paragraph of the text: of several paragraphs of the file where a tracked change joins them. */
export interface Line extends Range {
  readonly paragraphs: readonly Paragraph[]
  /** The automatic number with what follows it, at the beginning of the line; it stands nowhere in the XML. */
  readonly label: string
}

export interface Story {
  readonly text: string
  readonly lines: readonly Line[]
  /** In the order of the text; what is between them is labels and line ends. */
  readonly pieces: readonly Piece[]
}

/** The index of the last of `ranges` that begins at or before `offset`; −1 where none does. */
export function lastBefore(ranges: readonly Range[], offset: number): number {
  let low = -1
  let high = ranges.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
