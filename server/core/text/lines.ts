/** Turns offsets into lines and characters, as editors count them. */
import { firstIndex } from './ordered.js'
import type { Range } from './range.js'

/** Both count from 0; `character` is in UTF-16 code units, as in the language server protocol. */
export interface Position {
  readonly line: number
  readonly character: number
}

export interface Lines {
  readonly count: number
  /** Position of an offset (UTF-16 code units); an offset outside the text is clamped, one inside a line end is put before it. */
  readonly position: (offset: number) => Position
  /** The stretch of a line without its line end; the last line where there is no such line. */
  readonly range: (line: number) => Range
}

const carriageReturn = 0x0d
const lineFeed = 0x0a

/** Lines end at LF, CR LF or CR, as in the language server protocol. Linear once, then logarithmic. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length)

  const range = (line: number): Range => {
    const known = Math.min(Math.max(0, line), starts.length - 1)
    const start = starts[known] ?? 0
    let end = starts[known + 1] ?? text.length
    if (known + 1 < starts.length) {
      if (text.charCodeAt(end - 1) === lineFeed) end--
      if (end > start && text.charCodeAt(end - 1) === carriageReturn) end--
    }
    return { start, end }
  }
  return {
    count: starts.length,
    range,
    position(offset) {
      const line = lineAt(starts, offset)
      const { start, end } = range(line)
      return { line, character: Math.min(Math.max(offset, start), end) - start }
    },
  }
}

/** The last line that starts at or before `offset`. */
const lineAt = (starts: readonly number[], offset: number): number =>
  Math.max(0, firstIndex(starts.length, (i) => starts[i]! > offset) - 1)
