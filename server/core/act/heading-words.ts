/** What follows «Статья 13» or “PART II” on its line decides whether the line is a heading or a sentence about that article. */
import type { Range } from '../text/range.js'
import { isCapital, isDigit, isLatin, isTerminal, lastMeaningful, skipSpaces } from './characters.js'
import type { Mark } from './mark.js'
import type { Reading } from './numbers.js'

/** What a numbering word announces. */
export interface WordKind {
  readonly kind: 'division' | 'article'
  readonly rank: number
  readonly special: boolean
}

/**
 * Completes a mark after its words and number end at `at`. Undefined when the line goes on like a sentence («Статья 13 настоящего
 * Закона …»).
 */
export function headingMark(text: string, label: Range, end: number, number: string, word: WordKind): Mark | undefined {
  let at = label.end
  while (at < end && isEmphasis(text.charCodeAt(at))) at++
  const code = text.charCodeAt(at)
  if (at >= end) return mark(label, number, word, end)
  if (code === 46 || code === 58) {
    // `Статья 5.1` would have been read as part of the number: what follows the dot here is text.
    return mark({ start: label.start, end: at + 1 }, number, word, skipDecoration(text, at + 1, end))
  }
  const next = skipSpaces(text, at, end)
  if (next === at && code !== 0x2013 && code !== 0x2014) return undefined
  const dash = text.charCodeAt(next)
  if (dash === 45 || dash === 0x2013 || dash === 0x2014)
    return mark(label, number, word, skipDecoration(text, next + 1, end))
  // English sections may carry their text on the same line, Russian and Kazakh articles do so only after a full stop.
  const english = isLatin(text.charCodeAt(next)) && word.kind === 'article'
  if (!english && isTerminal(lastMeaningful(text, next, end))) return undefined
  if (!isCapital(text.charAt(next)) && !(dash === 40 || dash === 0xab || dash === 91)) return undefined
  if (dash === 40 && isDigit(text.charCodeAt(next + 1)) && !word.special) return undefined
  return mark(label, number, word, next)
}

const none: readonly Reading[] = []

function mark(label: Range, number: string, word: WordKind, textStart: number): Mark {
  // Spelled out: spreading `word` costs a third of the parser's time on an act of many articles.
  return { kind: word.kind, rank: word.rank, special: word.special, number, readings: none, label, textStart }
}

function isEmphasis(code: number): boolean {
  return code === 42 || code === 95
}

function skipDecoration(text: string, at: number, end: number): number {
  let i = skipSpaces(text, at, end)
  while (i < end && isEmphasis(text.charCodeAt(i))) i++
  return skipSpaces(text, i, end)
}
