/** The lines of a draft without indentation and Markdown decoration. */
import type { Range } from '../text/range.js'
import { isSpace, skipSpaces, trimEnd } from './characters.js'

/** A line with content. Offsets cover the content only: no spaces, heading signs, anchors or emphasis around it. */
export interface Line extends Range {
  /** True when an empty line, or the start of the draft, precedes it. */
  readonly blankBefore: boolean
  /** True for a Markdown heading. */
  readonly heading: boolean
  /** True for a Markdown quotation. */
  readonly quotation: boolean
}

/** How far an anchor at the edge of a line is looked for, in UTF-16 code units. */
const anchorReach = 200

/** Reads the lines that have content between the start of a line and the end of one, in order. Linear in their length. */
export function readLines(text: string, start = 0, end = text.length, isBlankBefore = true): Line[] {
  const lines: Line[] = []
  let blankBefore = isBlankBefore
  for (let from = start; from < end;) {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd < 0 ? text.length : lineEnd
    const first = skipSpaces(text, from, to)
    const behind = trimEnd(text, first, to)
    if (first === behind || isRule(text, first, behind)) {
      blankBefore = true
    } else {
      const line = undecorated(text, first, behind, blankBefore)
      if (line.start < line.end) {
        lines.push(line)
        blankBefore = false
      }
    }
    from = to + 1
  }
  return lines
}

/** A line of three or more equal signs, hyphens, stars or underscores. */
function isRule(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start)
  if (end - start < 3 || (first !== 45 && first !== 61 && first !== 42 && first !== 95)) return false
  for (let i = start + 1; i < end; i++) if (text.charCodeAt(i) !== first && !isSpace(text.charCodeAt(i))) return false
  return true
}

function undecorated(text: string, from: number, to: number, blankBefore: boolean): Line {
  let start = from
  let end = to
  let heading = false
  let quotation = false
  let emphasis = false
  for (let before = -1; before !== start && start < end;) {
    before = start
    const code = text.charCodeAt(start)
    if (code === 62) {
      quotation = true
      start++
    } else if (code === 35) {
      const after = skipChar(text, start, end, 35)
      if (after < end && isSpace(text.charCodeAt(after))) {
        heading = true
        start = after
      }
    } else if (code === 42 || code === 95) {
      const after = skipChar(text, start, end, code)
      if (after === end || !isSpace(text.charCodeAt(after))) {
        emphasis = true
        start = after
      }
    } else if (code === 60 && text.startsWith('<a ', start)) {
      const close = text.slice(start, Math.min(end, start + anchorReach)).indexOf('</a>')
      if (close >= 0) start += close + 4
    }
    start = skipSpaces(text, start, end)
  }
  if (end > start && text.charCodeAt(end - 1) === 125) {
    const open = text.slice(Math.max(start, end - anchorReach), end).lastIndexOf('{#')
    if (open >= 0) end = Math.max(start, end - anchorReach) + open
  }
  if (emphasis) while (end > start && (text.charCodeAt(end - 1) === 42 || text.charCodeAt(end - 1) === 95)) end--
  return { start, end: trimEnd(text, start, end), blankBefore, heading, quotation }
}

function skipChar(text: string, at: number, end: number, code: number): number {
  let i = at
  while (i < end && text.charCodeAt(i) === code) i++
  return i
}
