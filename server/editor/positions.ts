/** Offsets of the core and positions of the protocol. */
import type { Range as LspRange } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { NormalisedText } from '../core/text/normalise.js'
import type { Range } from '../core/text/range.js'

/** Both count UTF-16 code units. */
export function toLspRange(document: TextDocument, { start, end }: Range): LspRange {
  return { start: document.positionAt(start), end: document.positionAt(end) }
}

export function toRange(document: TextDocument, { start, end }: LspRange): Range {
  return { start: document.offsetAt(start), end: document.offsetAt(end) }
}

/** True when the two share a place; a caret at either end of a stretch is at that stretch. */
export function touches(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end
}

/** A stretch of normalised text, as the act tree has it, in the source. */
export function inSource(draft: NormalisedText, { start, end }: Range): Range {
  return { start: draft.toSource(start), end: draft.toSource(end) }
}
