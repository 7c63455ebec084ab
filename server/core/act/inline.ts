/** Labels within a line: “…; or (b) …”, «вправе: 1) …; 2) …». */
import { isDigit, isLetter, isSpace } from './characters.js'
import { type Reading, closeReadings, parenReadings } from './numbers.js'

/** A possible label within a line. */
export interface InlineMark {
  readonly start: number
  readonly end: number
  /** Where the text before it ends: before a conjunction's bracket such as `3[`. */
  readonly before: number
  readonly number: string
  readonly readings: readonly Reading[]
  /** True when punctuation or a conjunction stands before it; without it only the sequence can tell. */
  readonly separated: boolean
}

/** Finds the candidates of the whole text, in order. Linear: one look at the few characters before each closing bracket. */
export function findInlineMarks(text: string): InlineMark[] {
  const found: InlineMark[] = []
  for (let close = text.indexOf(')'); close >= 0; close = text.indexOf(')', close + 1)) {
    const candidate = candidateBefore(text, close)
    if (candidate) found.push(candidate)
  }
  return found
}

function candidateBefore(text: string, close: number): InlineMark | undefined {
  if (!isSpace(text.charCodeAt(close + 1)) && text.charCodeAt(close + 1) !== 93) return undefined
  let open = close
  while (
    open > 0 &&
    close - open < 7 &&
    (isLetter(text.charCodeAt(open - 1)) || isNumberPart(text.charCodeAt(open - 1)))
  )
    open--
  if (open === close || open === 0) return undefined
  const number = text.slice(open, close)
  const code = text.charCodeAt(open - 1)
  const spaced = isSpace(code) && text.charCodeAt(open - 2) === 40
  const hasParen = code === 40 || spaced
  if (!hasParen && !(isSpace(code) && (isDigit(number.charCodeAt(0)) || number.length === 1))) return undefined
  const start = hasParen ? (spaced ? open - 2 : open - 1) : open
  const readings = hasParen ? parenReadings(number) : closeReadings(number)
  if (readings.length === 0) return undefined
  const before = bracketStart(text, start)
  return { start, end: close + 1, before, number, readings, separated: isSeparated(text, before, hasParen) }
}

function isNumberPart(code: number): boolean {
  return isDigit(code) || code === 45 || code === 46
}

/** The start of `3[` before a label, or the label's own start. */
function bracketStart(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== 91) return start
  let i = start - 1
  while (i > 0 && start - i < 4 && isDigit(text.charCodeAt(i - 1))) i--
  return i
}

const conjunctions = ['and', 'or', 'и', 'или', 'либо', 'және', 'немесе']

function isSeparated(text: string, before: number, hasParen: boolean): boolean {
  let i = spacesBefore(text, before)
  const conjunction = conjunctions.find(
    (word) => text.startsWith(word, i - word.length) && isSpace(text.charCodeAt(i - word.length - 1)),
  )
  if (conjunction) i = spacesBefore(text, i - conjunction.length)
  const code = text.charCodeAt(i - 1)
  if (code === 59 || code === 58) return true
  if (!hasParen) return false
  const isDash = code === 0x2014 || code === 0x2013 || (code === 45 && text.charCodeAt(i - 2) !== 32)
  return isDash || code === 93 || (code === 44 && conjunction !== undefined) || (code === 46 && before !== i)
}

function spacesBefore(text: string, at: number): number {
  let i = at
  while (i > 0 && at - i < 4 && isSpace(text.charCodeAt(i - 1))) i--
  return i
}
