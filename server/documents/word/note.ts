/** What is to be written into a Word document. */
import type { Range } from '../../core/text/range.js'

/** Who signs comments and tracked changes. */
export const author = 'Tripartite'

export interface Note {
  /** Offsets of the text that `readWord` gives. */
  readonly range: Range
  /** The paragraphs of the comment, at least one. */
  readonly comment: readonly CommentParagraph[]
  /** Entered as tracked changes, all or none; no two overlap. */
  readonly edits?: readonly TextEdit[]
}

export interface CommentParagraph {
  /** In bold before the text. */
  readonly label?: string
  readonly text: string
  /** After the text, as a link; only addresses of the web become one. */
  readonly url?: string
}

/** Replaces `range` with `newText`; an insertion has an empty range, and new paragraphs begin with a line end. */
export interface TextEdit {
  readonly range: Range
  readonly newText: string
}
