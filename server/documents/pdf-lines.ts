/** Puts the pieces of a page together to its printed lines. */
import { readMark } from '../core/act/mark.js'
import type { Page, Piece } from './pdf-pages.js'
import { raisedText } from './raised.js'

/** A printed line, or one cell of a row. Places in points from the lower left corner. */
export interface PrintedLine {
  readonly page: number
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  /** The only font of the line; empty where there are several. */
  readonly font: string
  /** Small raised numbers and signs that were left out of it, or that open it. */
  readonly raised: readonly string[]
  /** True for a line that begins with a raised sign: a footnote. */
  readonly opensRaised: boolean
}

/** What is farther apart, in sizes of the font, is another cell. */
const widestSpace = 3

/** In the order of the file, which is that of reading. */
export function linesOfPage({ number, pieces }: Page): readonly PrintedLine[] {
  const rows: Piece[][] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    // The library fills the distance of two cells with one wide space.
    if (piece.text.trim() === '' && piece.width > piece.size * widestSpace) continue
    if (row && isDrawnTwice(row, piece)) continue
    if (row && goesOn(row, piece)) row.push(piece)
    else if (piece.text.trim() !== '') rows.push([piece])
  }
  return rows.map((row) => lineOf(row, number)).filter(({ text }) => text !== '')
}

const endOf = ({ x, width }: Piece): number => x + width
const largest = (row: readonly Piece[]): Piece =>
  row.reduce((one, other) => (other.size > one.size * 1.05 ? other : one))

/** Some programs print bold letters by printing them twice. */
function isDrawnTwice(row: readonly Piece[], { text, x, y }: Piece): boolean {
  return row.some(
    (one) => one.text === text && Math.abs(one.x - x) < 1 && Math.abs(one.y - y) < 1 && text.trim() !== '',
  )
}

function goesOn(row: readonly Piece[], piece: Piece): boolean {
  const last = row.at(-1)
  if (!last) return false
  const { y, size } = largest(row)
  const height = Math.max(size, piece.size)
  if (Math.abs(piece.y - y) > height * 0.6) return false
  // Raised or lowered only where it is smaller.
  if (Math.abs(piece.y - y) > height * 0.2 && Math.abs(piece.size - size) < height * 0.1) return false
  const gap = piece.x - endOf(last)
  if (gap < -height) return false
  return gap < height * widestSpace || isLabel(row.map(({ text }) => text).join(''))
}

/** A number before a tabulator. */
function isLabel(text: string): boolean {
  const words = text.trim()
  const mark = readMark(words, 0, words.length)
  return mark !== undefined && mark.textStart >= words.length
}

function lineOf(row: readonly Piece[], page: number): PrintedLine {
  const { y, size } = largest(row)
  const raised: string[] = []
  let text = ''
  let end = row[0]?.x ?? 0
  let opensRaised = false
  for (const piece of row) {
    const spaced = piece.x - end > piece.size * 0.15 && !/\s$/.test(text) && !/^\s/.test(piece.text)
    end = endOf(piece)
    if (piece.size < size * 0.85 && piece.y > y + size * 0.15) {
      raised.push(piece.text.trim())
      if (text.trim() === '') opensRaised = true
      text += raisedText(text, piece.text)
    } else text += (spaced && text !== '' ? ' ' : '') + piece.text
  }
  const fonts = new Set(row.filter((piece) => piece.text.trim() !== '').map(({ font }) => font))
  const [font = ''] = fonts.size === 1 ? fonts : []
  const words = text.replace(/\s+/g, ' ').trim()
  return {
    page,
    text: words,
    x: row[0]?.x ?? 0,
    end,
    y,
    size,
    font,
    raised: raised.filter((sign) => sign !== ''),
    opensRaised,
  }
}
