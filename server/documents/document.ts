/** A draft as it was read from a file of any format: its text, and the way back into the file. */
import type { Origin } from '../core/text/origin.js'
import type { Range } from '../core/text/range.js'

export interface ReadOptions {
  /** Whether changes that somebody proposed in a file of Word are read as accepted or not at all. */
  readonly tracked: 'accepted' | 'original'
}

export interface DraftDocument {
  readonly format: 'text' | 'markdown' | 'word' | 'html' | 'pdf' | 'akoma-ntoso'
  /** What is reviewed; ranges of findings are UTF-16 offsets in it. */
  readonly text: string
  /** IANA name of the encoding of plain text and Markdown. */
  readonly encoding?: string
  /** Where the beginning of a range of `text` stands in the file; nothing for text, whose lines say it. */
  readonly originOf: (range: Range) => Origin | undefined
  /** What of the file was not read, each in one plain English sentence without a full stop: a picture, a text box. */
  readonly unread: readonly string[]
}

/** A document, or why the file could not be read: one plain English sentence without a full stop, as the command line prints it. */
export type ReadDocument = DraftDocument | { readonly problem: string }
