/** Cheap tests on single characters, so that the act parser needs no regular expression on ordinary lines. */
import type { Range } from '../text/range.js'

/** True for spaces, tabs, line ends, no-break spaces and the byte order mark. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f
  )
}

/** True for the digits 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** True for an ASCII letter. */
export function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** True for a Cyrillic letter, Kazakh ones included. */
export function isCyrillic(code: number): boolean {
  return code >= 0x400 && code <= 0x52f
}

/** True for any letter that occurs in the three languages. */
export function isLetter(code: number): boolean {
  return isLatin(code) || isCyrillic(code) || code === 0x259 || code === 0x18f || (code >= 0xc0 && code <= 0x17f)
}

/** The word at `start`, in small letters, at most `longest` UTF-16 code units of it. */
export function wordAt(text: string, start: number, end: number, longest: number): string {
  let i = start
  const limit = Math.min(end, start + longest)
  while (i < limit && isLetter(text.charCodeAt(i))) i++
  return text.slice(start, i).toLowerCase()
}

/** True for a capital letter. */
export function isCapital(char: string): boolean {
  return char.toLowerCase() !== char && char.toUpperCase() === char
}

/** True for a small letter. */
export function isSmall(char: string): boolean {
  return char.toUpperCase() !== char && char.toLowerCase() === char
}

/** True for a mark that opens a quotation. */
export function opensQuotation(code: number): boolean {
  return code === 0xab || code === 0x201c || code === 0x201e || code === 34
}

/** True for a mark that closes a quotation. */
export function closesQuotation(code: number): boolean {
  return code === 0xbb || code === 0x201d || code === 0x201c || code === 34
}

/** The first offset at or after `at`, at most `end`, that is no space. */
export function skipSpaces(text: string, at: number, end: number): number {
  let i = at
  while (i < end && isSpace(text.charCodeAt(i))) i++
  return i
}

/** The end of the stretch `start`–`end` without the spaces at its end. */
export function trimEnd(text: string, start: number, end: number): number {
  let i = end
  while (i > start && isSpace(text.charCodeAt(i - 1))) i--
  return i
}

/** The last character of a stretch that is neither space, closing quotation mark, bracket of an amendment nor emphasis mark; empty string if there is none. */
export function lastMeaningful(text: string, start: number, end: number): string {
  for (let i = end - 1; i >= start; i--) {
    const code = text.charCodeAt(i)
    if (isSpace(code) || closesQuotation(code) || code === 42 || code === 95 || code === 93) continue
    return text.charAt(i)
  }
  return ''
}

/** True when the character ends a sentence or a member of a list. */
export function isTerminal(char: string): boolean {
  return char === '.' || char === ';' || char === ':' || char === '!' || char === '?'
}

/** True when the character ends a lead-in: a colon, or the dash of English statutes. */
export function isLeadInEnd(char: string): boolean {
  return char === ':' || char === '—' || char === '–' || char === '-'
}

/** The stretch without the spaces around it. */
export function trimmed(text: string, from: number, to: number): Range {
  const start = skipSpaces(text, from, to)
  return { start, end: trimEnd(text, start, to) }
}
