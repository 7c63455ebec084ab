/** Cleans a draft of what word processors and PDF leave behind, and remembers where every character came from. */
import { firstIndex } from './ordered.js'
import { changeBetween, rememberChange } from './change.js'
import { unmixWords } from './look-alikes.js'

/** The cleaned text of a draft. Offsets are UTF-16 code units and never point inside a surrogate pair. */
export interface NormalisedText {
  readonly source: string
  readonly text: string
  /** Offset in `text` → offset in `source`, clamped. At a place where characters were removed: behind them. */
  readonly toSource: (offset: number) => number
  /** Offset in `source` → offset in `text`, clamped. `toNormalised(toSource(n)) === n` for every `n`. */
  readonly toNormalised: (offset: number) => number
}

const invisible = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff'
const spaces = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000'
const breaks = '\\r\\v\\f\\u0085\\u2028\\u2029'
const hyphens = '\\u2010\\u2011'
const accents = '\\u0300-\\u036f'

/** Where something may have to be repaired; one pass over what most drafts of most editors hold little of. */
const suspicious = new RegExp(`[${accents}${breaks}${invisible}${spaces}${hyphens}\\ud800-\\udfff]`, 'g')

/** One repair, from where it is suspicious: a line end, invisible characters, accents. */
const run = new RegExp(`\\r\\n|[${invisible}]+|[${accents}]+`, 'y')

/** What bears no accent. */
const bearsNone = new RegExp(`[${accents}${breaks}${invisible}]`)

const letter = /\p{L}/u
const stressed = /^[\u0400-\u052f][\u0300\u0301]$/

/** Parallel lists: from `inText[k]` on, and until the next entry, text and source run in step from `inSource[k]`. */
interface Steps {
  readonly inText: readonly number[]
  readonly inSource: readonly number[]
}

interface Cleaned extends Steps {
  readonly source: string
  readonly text: string
}

/** Cleans `source` in linear time; never throws. */
export function normalise(source: string): NormalisedText {
  return withOffsets(clean(source))
}

/** As `normalise`, for one text after the other: of a text that differs little from the one before only the lines that have changed are cleaned. */
export function createNormaliser(): (source: string) => NormalisedText {
  let last: Cleaned | undefined
  return (source) => {
    last = last ? cleanAgain(last, source) : clean(source)
    return withOffsets(last)
  }
}

function clean(source: string): Cleaned {
  const pieces: string[] = []
  const inText = [0]
  const inSource = [0]
  let done = 0
  let length = 0
  suspicious.lastIndex = 0
  for (let match = suspicious.exec(source); match; match = suspicious.exec(source)) {
    const repair = repairAt(source, match.index, done)
    suspicious.lastIndex = repair.end
    if (repair.written === undefined) continue
    pieces.push(source.slice(done, repair.start), repair.written)
    length += repair.start - done + repair.written.length
    done = repair.end
    if (repair.written.length !== repair.end - repair.start) {
      inText.push(length)
      inSource.push(repair.end)
    }
  }
  const text = done === 0 ? source : pieces.join('') + source.slice(done)
  return { source, text: unmixWords(text), inText, inSource }
}

/** What to write in place of a stretch of the source, never longer than that; nothing where all is well. */
interface Repair {
  readonly start: number
  readonly end: number
  readonly written: string | undefined
}

/** `at` is suspicious; what stands before `done` has been repaired. */
function repairAt(source: string, at: number, done: number): Repair {
  const code = source.charCodeAt(at)
  if (isSurrogate(code)) {
    const isPair = isHigh(code) && isLow(source.charCodeAt(at + 1))
    return { start: at, end: at + (isPair ? 2 : 1), written: isPair ? undefined : '\ufffd' }
  }
  run.lastIndex = at
  const found = run.exec(source)?.[0] ?? source.charAt(at)
  const end = at + sourceLength(source, at, found)
  if (code < 0x300 || code > 0x36f) return { start: at, end, written: repaired(code) }
  const start = at > done && !bearsNone.test(source.charAt(at - 1)) ? at - 1 : at
  return { start, end, written: start < at ? accented(source.slice(start, end)) : undefined }
}

function cleanAgain(last: Cleaned, source: string): Cleaned {
  const { start, oldEnd, newEnd } = changeBetween(last.source, source)
  const from = lineStart(source, start)
  const oldTo = lineEnd(last.source, oldEnd)
  const newTo = oldTo + newEnd - oldEnd
  if (2 * (newTo - from) > source.length) return clean(source)
  const between = clean(source.slice(from, newTo))
  const textFrom = translate(from, last.inSource, last.inText)
  const textTo = translate(oldTo, last.inSource, last.inText)
  const text = last.text.slice(0, textFrom) + between.text + last.text.slice(textTo)
  const inText: number[] = []
  const inSource: number[] = []
  const add = (atText: number, atSource: number): void => {
    // In step with the entry before: it says nothing new.
    if (inText.length > 0 && atText - (inText.at(-1) ?? 0) === atSource - (inSource.at(-1) ?? 0)) return
    inText.push(atText)
    inSource.push(atSource)
  }
  const addAll = ({ inText: texts, inSource: sources }: Steps, byText: number, bySource: number): void => {
    sources.forEach((atSource, k) => {
      add((texts[k] ?? 0) + byText, atSource + bySource)
    })
  }
  const partOf = (fits: (atSource: number) => boolean): Steps => ({
    inText: last.inText.filter((_, k) => fits(last.inSource[k] ?? 0)),
    inSource: last.inSource.filter(fits),
  })
  addAll(
    partOf((atSource) => atSource <= from),
    0,
    0,
  )
  addAll(between, textFrom, from)
  const textEnd = textFrom + between.text.length
  rememberChange(last.text, text, { start: textFrom, oldEnd: textTo, newEnd: textEnd })
  add(textEnd, newTo)
  addAll(
    partOf((atSource) => atSource > oldTo),
    textEnd - textTo,
    newTo - oldTo,
  )
  return { source, text, inText, inSource }
}

/** Nothing that is repaired reaches over a line end, but for a soft hyphen at the end of a line. */
const opensLine = (source: string, at: number): boolean =>
  source.charCodeAt(at - 1) === 0x0a && !/\u00ad\s*$/.test(source.slice(Math.max(0, at - longestIndent), at))

/** How far a soft hyphen at the end of a line looks for the rest of the word. */
const longestIndent = 80

/** The start of a line before `at`, with one line between, so that no repair at `at` reaches over it. */
function lineStart(source: string, at: number): number {
  if (at <= longestIndent) return 0
  let start = source.lastIndexOf('\n', at - longestIndent - 1) + 1
  while (start > 0 && !opensLine(source, start)) start = start < 2 ? 0 : source.lastIndexOf('\n', start - 2) + 1
  return start
}

/** The start of a line behind `at`, or the end. */
function lineEnd(source: string, at: number): number {
  for (let end = source.indexOf('\n', at + longestIndent) + 1; end > 0; end = source.indexOf('\n', end) + 1)
    if (opensLine(source, end)) return end
  return source.length
}

function withOffsets({ source, text, inText, inSource }: Cleaned): NormalisedText {
  if (inText.length === 1) {
    const same = (offset: number): number => outsidePair(source, clamp(offset, source.length))
    return { source, text, toSource: same, toNormalised: same }
  }
  return {
    source,
    text,
    toSource: (offset) =>
      outsidePair(source, translate(outsidePair(text, clamp(offset, text.length)), inText, inSource)),
    toNormalised: (offset) =>
      outsidePair(text, translate(outsidePair(source, clamp(offset, source.length)), inSource, inText)),
  }
}

/** A stress mark («бо́льшая») is an aid to readers and no letter; other accents are composed. */
const accented = (found: string): string => (stressed.test(found) ? found.charAt(0) : found.normalize('NFC'))

function repaired(code: number): string {
  if (code === 0x2010 || code === 0x2011) return '-'
  if (code <= 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029) return '\n'
  return isSpace(code) ? ' ' : ''
}

const isSurrogate = (code: number): boolean => (code & 0xf800) === 0xd800
const isHigh = (code: number): boolean => (code & 0xfc00) === 0xd800
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00

/** A soft hyphen at the end of a line takes the line break and the next indent with it. */
function sourceLength(source: string, index: number, found: string): number {
  if (!found.endsWith('\u00ad') || !letter.test(source.charAt(index - 1))) return found.length
  const start = index + found.length
  let end = start
  let lines = 0
  // The bound keeps a page of blank lines from being read again and again.
  for (; end - start < longestIndent; end++) {
    const code = source.charCodeAt(end)
    if (code === 0x0a) lines++
    else if (code !== 0x20 && code !== 0x09 && code !== 0x0d && !isSpace(code)) break
  }
  return lines === 1 && letter.test(source.charAt(end)) ? end - index : found.length
}

function isSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

function clamp(offset: number, length: number): number {
  return offset > 0 ? Math.min(Math.trunc(offset), length) : 0
}

function outsidePair(text: string, offset: number): number {
  const inside = isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1))
  return inside ? offset - 1 : offset
}

/** By the last breakpoint at or before `offset`. */
function translate(offset: number, from: readonly number[], to: readonly number[]): number {
  const last = Math.max(0, firstIndex(from.length, (i) => from[i]! > offset) - 1)
  return Math.min((to[last] ?? 0) + offset - (from[last] ?? 0), to[last + 1] ?? Infinity)
}
