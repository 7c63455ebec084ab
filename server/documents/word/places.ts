/** Where in the XML the beginning and the end of a stretch of text stand. */
import type { Range } from '../../core/text/range.js'
import { lastBefore, type Piece, type Story } from './story.js'
import type { XmlElement } from './xml.js'

/** An offset in the source; `run` is missing where it stands between runs. */
export interface Place {
  readonly at: number
  readonly run?: XmlElement
}

/** The pieces of which the range has at least one character, in order. */
export function piecesIn({ pieces }: Story, { start, end }: Range): readonly Piece[] {
  const found: Piece[] = []
  if (start >= end) return found
  for (let i = Math.max(0, lastBefore(pieces, start)); i < pieces.length; i++) {
    const piece = pieces[i]
    if (!piece || piece.start >= end) break
    if (piece.end > start) found.push(piece)
  }
  return found
}

/** Before the code unit `offset` of a piece. */
export function placeBefore(piece: Piece, offset: number): Place {
  const { element, run } = piece
  const at = offset <= piece.start ? element.start : (piece.sourceOf?.(offset - piece.start) ?? element.start)
  const isFirst = run.children.find(({ name }) => name !== 'w:rPr') === element
  return at === element.start && isFirst ? { at: run.start } : { at, run }
}

/** Behind the code unit before `offset` of a piece. */
export function placeBehind(piece: Piece, offset: number): Place {
  const { element, run } = piece
  const at = offset >= piece.end ? element.end : (piece.sourceOf?.(offset - piece.start) ?? element.end)
  return at === element.end && run.children.at(-1) === element ? { at: run.end } : { at, run }
}
