/** The outermost quotations of a stretch of text, whatever marks a drafter uses and however they are nested. */
import type { Range } from '../text/range.js'
import { isDigit, isLetter, isSpace } from './characters.js'

/** A quotation with its marks. */
export interface Quotation extends Range {
  /** What stands between the marks. */
  readonly inner: Range
  /** Offsets of marks inside that only repeat the opening one, as English drafters do before every paragraph. */
  readonly repeated: readonly number[]
  /** True when its end had to be guessed. */
  readonly unpaired: boolean
}

const guillemet = 0xab
const low = 0x201e
const curly = 0x201c
const straight = 34
const single = 0x2018

/** Linear in the length of the stretch. A mark that is never closed opens nothing. */
export function quotationsIn(text: string, from: number, to: number): readonly Quotation[] {
  const found: Quotation[] = []
  // Marks that do not come in pairs are searched for to the end of the stretch; a text full of them is given up.
  let budget = 8 * (to - from)
  for (let at = from; at < to && budget > 0; at++) {
    if (!opens(text, at, from)) continue
    const quotation = readQuotation(text, at, from, to)
    budget -= (quotation && !quotation.unpaired ? quotation.end : to) - at
    if (!quotation) continue
    found.push(quotation)
    at = quotation.end - 1
  }
  return found
}

function readQuotation(text: string, start: number, from: number, to: number): Quotation | undefined {
  const marks = [text.charCodeAt(start)]
  const repeated: number[] = []
  /** Where the quotation ends if its marks do not come in pairs: the first that closes a line. */
  let fallback = -1
  for (let i = start + 1; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code !== straight && code < guillemet) continue
    if (closes(text, i, marks)) {
      marks.pop()
      if (marks.length === 0) return quotation(start, i, repeated, false)
      if (fallback < 0 && endsLine(text, i, to)) fallback = i
    } else if (opens(text, i, from)) {
      if (code === marks[0] && repeatsOpening(text, i)) repeated.push(i)
      else marks.push(code)
    } else if (fallback < 0 && isClosing(code) && endsLine(text, i, to)) fallback = i
  }
  if (fallback < 0) return undefined
  return quotation(
    start,
    fallback,
    repeated.filter((at) => at < fallback),
    true,
  )
}

const quotation = (start: number, close: number, repeated: readonly number[], unpaired: boolean): Quotation => ({
  start,
  end: close + 1,
  inner: { start: start + 1, end: close },
  repeated,
  unpaired,
})

function opens(text: string, at: number, from: number): boolean {
  const code = text.charCodeAt(at)
  if (code === guillemet || code === low) return true
  return (code === curly || code === straight || code === single) && startsWord(text, at, from)
}

function startsWord(text: string, at: number, from: number): boolean {
  if (at === from) return true
  const before = text.charCodeAt(at - 1)
  const next = text.charCodeAt(at + 1)
  if (isSpace(next) || Number.isNaN(next)) return false
  return isSpace(before) || before === 40 || before === 91 || before === 0x2014 || before === 58 || isOpening(before)
}

const isOpening = (code: number): boolean =>
  code === guillemet || code === low || code === curly || code === straight || code === single

const isClosing = (code: number): boolean => code === 0xbb || code === 0x201d || code === curly || code === straight

function closes(text: string, at: number, marks: readonly number[]): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x2019) return marks.at(-1) === single && !isLetter(text.charCodeAt(at + 1))
  if (code === straight) return marks.at(-1) === straight && !startsWord(text, at, 0)
  if (code === curly) return !startsWord(text, at, 0)
  return code === 0xbb || code === 0x201d
}

/** True at the start of a line before a label: «(4) …» inside what began with «(3) …». */
function repeatsOpening(text: string, at: number): boolean {
  let before = at - 1
  while (before > 0 && isSpace(text.charCodeAt(before)) && text.charCodeAt(before) !== 10) before--
  const next = text.charCodeAt(at + 1)
  return text.charCodeAt(before) === 10 && (next === 40 || isDigit(next))
}

function endsLine(text: string, at: number, to: number): boolean {
  let i = at + 1
  while (i < to && (text.charCodeAt(i) === 59 || text.charCodeAt(i) === 46 || text.charCodeAt(i) === 32)) i++
  return i >= to || text.charCodeAt(i) === 10
}

/** The stretch with everything between quotation marks made unreadable, so that nothing quoted is taken for an instruction. */
export function masked(text: string, from: number, to: number, quotations: readonly Quotation[]): string {
  const pieces: string[] = []
  let done = from
  for (const { inner } of quotations) {
    pieces.push(text.slice(done, inner.start), '\u0000'.repeat(inner.end - inner.start))
    done = inner.end
  }
  pieces.push(text.slice(done, to))
  return pieces.join('')
}
