/** Whether a line goes on with the sentence of the line before it, as in text copied from PDF. */
import { isCapital, isCyrillic, isDigit, isLetter, isSmall, isTerminal, lastMeaningful } from './characters.js'
import type { Line } from './lines.js'

/** Lines longer than this show that a draft keeps a paragraph on one line. */
const longLine = 160

/** A line that ends with one of these cannot end a paragraph. */
const openWords = / (?:of|the|to|a|an|by|in|with|for|any|from|on|at|under|such|its|their|that|which|shall|may|be)$/

/** The usual width of a draft with broken lines, in UTF-16 code units; 0 when it keeps a paragraph on one line. */
export function wrapWidth(lines: readonly Line[]): number {
  const lengths = new Float64Array(lines.length)
  let long = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    lengths[i] = line ? line.end - line.start : 0
    if ((lengths[i] ?? 0) > longLine) long++
  }
  if (lines.length < 2 || long * 20 > lines.length) return 0
  lengths.sort()
  return lengths[Math.floor((lines.length - 1) * 0.9)] ?? 0
}

/** True when line `next`, which has no label, continues the sentence of `previous`. `width` as from `wrapWidth`. */
export function continuesSentence(text: string, previous: Line, next: Line, width: number): boolean {
  if (next.blankBefore || previous.heading || next.heading) return false
  const last = lastMeaningful(text, previous.start, previous.end)
  if (isTerminal(last)) return false
  const first = text.charAt(next.start)
  const open =
    isLetter(last.charCodeAt(0)) ||
    isDigit(last.charCodeAt(0)) ||
    last === '-' ||
    last === ')' ||
    last === '(' ||
    last === '№'
  const length = previous.end - previous.start
  if (width > 0) {
    if (isSmall(first)) return (open || last === ',') && length > 20 && length > width * 0.4
    return (
      (open || last === ',') &&
      width >= 40 &&
      length > width * 0.75 &&
      !isCapitals(text, previous) &&
      !isCapitals(text, next)
    )
  }
  if (!isSmall(first)) return false
  if (isCyrillic(first.charCodeAt(0))) return open || last === ','
  return openWords.test(text.slice(Math.max(previous.start, previous.end - 8), previous.end))
}

function isCapitals(text: string, line: Line): boolean {
  for (let i = line.start; i < line.end && i < line.start + 40; i++) {
    const char = text.charAt(i)
    if (isSmall(char)) return false
    if (i === line.start + 20 && !isCapital(char)) continue
  }
  return true
}
