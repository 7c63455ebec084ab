/** The number or the words with which a line of a draft announces a provision. */
import type { Range } from '../text/range.js'
import { isCapital, isCyrillic, isDigit, isLatin, isLetter, isSpace, skipSpaces } from './characters.js'
import { englishHeading } from './numbering-en.js'
import { kazakhHeading } from './numbering-kk.js'
import { russianHeading } from './numbering-ru.js'
import { type Reading, closeReadings, numberValue, parenReadings } from './numbers.js'

/** `division`: part, chapter and the like. `article`: announced by a word. `bare`: `12 (1) …` as in Canada. `list`: all below. */
export type MarkKind = 'division' | 'article' | 'bare' | 'list'

/** What a line announces. */
export interface Mark {
  readonly kind: MarkKind
  /** Depth among divisions: 0 book or code part, 1 section, 2 subsection, 3 chapter, 4 paragraph of a chapter. 0 for others. */
  readonly rank: number
  /** True for an English section, and for a schedule among the divisions. */
  readonly special: boolean
  readonly number: string
  readonly readings: readonly Reading[]
  readonly label: Range
  /** Where the text after the label begins, at most the end of the line. */
  readonly textStart: number
}

/** Reads the label at the start of a line, or of the rest of a line. Looks at a bounded number of characters. */
export function readMark(text: string, start: number, end: number): Mark | undefined {
  const code = text.charCodeAt(start)
  if (isDigit(code)) return fromDigits(text, start, end, true)
  if (code === 40) return fromParen(text, start, end)
  if (code === 91) return fromBracket(text, start, end)
  if (code === 167) return russianHeading(text, start, end)
  if (isBullet(text, start, end)) return bullet(text, start, end)
  if (!isLetter(code)) return undefined
  if (start + 1 < end && closesNumber(text, start + 1) > 0) {
    return list(text, start, closesNumber(text, start + 1), end, text.charAt(start), closeReadings(text.charAt(start)))
  }
  if (isCyrillic(code)) return russianHeading(text, start, end) ?? kazakhHeading(text, start, end)
  if (code === 97 || code === 111) return afterConjunction(text, start, end)
  return isCapital(text.charAt(start)) ? englishHeading(text, start, end) : undefined
}

function fromDigits(text: string, start: number, end: number, mayBracket: boolean): Mark | undefined {
  const numberEnd = readNumber(text, start, end)
  if (numberEnd - start > 12) return undefined
  const number = text.slice(start, numberEnd)
  const kazakh = kazakhHeading(text, start, end)
  if (kazakh) return kazakh
  const code = text.charCodeAt(numberEnd)
  if (mayBracket && numberEnd < end && code === 91 && numberEnd - start <= 2) return fromBracket(text, numberEnd, end)
  const closed = closesNumber(text, numberEnd)
  if (closed > 0 && closed <= end) return list(text, start, closed, end, number, closeReadings(number))
  const dot = text.charCodeAt(numberEnd) === 92 ? numberEnd + 1 : numberEnd
  if (dot < end && text.charCodeAt(dot) === 46) {
    const next = text.charCodeAt(dot + 1)
    if (dot + 1 < end && !isSpace(next) && !isLetter(next) && !isOpening(next)) return undefined
    if (numberEnd - start > 8) return undefined
    return list(text, start, dot + 1, end, number, [{ scheme: 'dot', value: numberValue(number) }])
  }
  if (numberEnd < end && isSpace(code)) {
    const next = skipSpaces(text, numberEnd, end)
    const first = text.charCodeAt(next)
    const subsection = first === 40 && isDigit(text.charCodeAt(next + 1))
    const isRepealed = text.startsWith('[Repealed', next)
    if (!subsection && !isRepealed && !(isLatin(first) && isCapital(text.charAt(next)))) return undefined
    const label = { start, end: numberEnd }
    const readings = [{ scheme: 'dot', value: numberValue(number) }] as const
    return { kind: 'bare', rank: 0, special: true, number, readings, label, textStart: next }
  }
  return undefined
}

/** The end of `13`, `3-1`, `351.1`, `9A`. */
function readNumber(text: string, start: number, end: number): number {
  let i = start
  while (i < end && isDigit(text.charCodeAt(i))) i++
  for (;;) {
    const code = text.charCodeAt(i)
    if (i + 1 < end && (code === 45 || code === 46 || code === 0x2011) && isDigit(text.charCodeAt(i + 1))) {
      i++
      while (i < end && isDigit(text.charCodeAt(i))) i++
    } else break
  }
  for (let n = 0; n < 2 && i < end && text.charCodeAt(i) >= 65 && text.charCodeAt(i) <= 90; n++) i++
  return i
}

/** The offset after `)` or `\)` at `at`; 0 if there is none. */
function closesNumber(text: string, at: number): number {
  if (text.charCodeAt(at) === 41) return at + 1
  return text.charCodeAt(at) === 92 && text.charCodeAt(at + 1) === 41 ? at + 2 : 0
}

function isOpening(code: number): boolean {
  return code === 40 || code === 91 || code === 42 || code === 95 || code === 0xab || code === 0x201c || code === 34
}

/** `(1)`, `(a)`, `(ii)`, `( 1)`, with or without the bracket of an amendment after it. */
function fromParen(text: string, start: number, end: number): Mark | undefined {
  const open = skipSpaces(text, start + 1, Math.min(end, start + 3))
  let close = open
  while (close < end && close - open < 7 && (isLetter(text.charCodeAt(close)) || isNumberPart(text.charCodeAt(close))))
    close++
  if (close === open || text.charCodeAt(close) !== 41 || close >= end) return undefined
  const number = text.slice(open, close)
  const readings = parenReadings(number)
  if (readings.length === 0 || (isDigit(number.charCodeAt(0)) && parseInt(number, 10) > 999)) return undefined
  const after = text.charCodeAt(close + 1) === 93 ? close + 2 : close + 1
  return list(text, start, after, end, number, readings)
}

function isNumberPart(code: number): boolean {
  return isDigit(code) || code === 45 || code === 46
}

/** Brackets of Indian consolidations: `1[(2) …`, `[5A. …`. */
function fromBracket(text: string, start: number, end: number): Mark | undefined {
  const next = text.charCodeAt(start + 1)
  if (start + 1 >= end) return undefined
  if (next === 40) return fromParen(text, start + 1, end)
  if (!isDigit(next)) return undefined
  const mark = fromDigits(text, start + 1, end, false)
  return mark?.kind === 'bare' ? undefined : mark
}

/** English lines that begin with the conjunction before the label: `or (b) …`. */
function afterConjunction(text: string, start: number, end: number): Mark | undefined {
  const length = text.startsWith('and (', start) ? 4 : text.startsWith('or (', start) ? 3 : 0
  return length > 0 && start + length < end ? fromParen(text, start + length, end) : undefined
}

function isBullet(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start)
  const spaced = start + 1 < end && isSpace(text.charCodeAt(start + 1))
  if (code === 45 || code === 42 || code === 43) return spaced
  const next = text.charCodeAt(start + 1)
  const isDash = code === 0x2013 || code === 0x2014
  const isDot = code === 0x2022 || code === 0xb7 || code === 0x25cf || code === 0x25aa || code === 0xf0b7
  return (isDash || isDot) && (spaced || (start + 1 < end && isLetter(next)))
}

/** A bullet or dash; a label after it counts instead of it: `- 1) …`. */
function bullet(text: string, start: number, end: number): Mark | undefined {
  const next = skipSpaces(text, start + 1, end)
  const inner = next < end && !isBullet(text, next, end) ? readMark(text, next, end) : undefined
  if (inner && inner.kind !== 'bare') return inner
  return list(text, start, start + 1, end, '', [{ scheme: 'dash', value: 0 }])
}

function list(
  text: string,
  start: number,
  labelEnd: number,
  end: number,
  number: string,
  readings: readonly Reading[],
): Mark {
  const label = { start, end: Math.min(labelEnd, end) }
  return {
    kind: 'list',
    rank: 0,
    special: false,
    number,
    readings,
    label,
    textStart: skipEmphasis(text, label.end, end),
  }
}

/** Skips spaces and the emphasis marks that close `**1.**`. */
export function skipEmphasis(text: string, at: number, end: number): number {
  let i = skipSpaces(text, at, end)
  if (text.charCodeAt(i) === 42 || text.charCodeAt(i) === 95) {
    while (i < end && (text.charCodeAt(i) === 42 || text.charCodeAt(i) === 95)) i++
    i = skipSpaces(text, i, end)
  }
  return i
}
