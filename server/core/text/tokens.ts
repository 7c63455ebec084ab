/** Cuts a stretch of normalised text into words and marks, and groups them into sentences. */
import { abbreviations } from './abbreviations.js'
import { alphabetic } from './alphabetic.js'
import type { Language } from './language.js'

/** Called for every token in order; offsets are UTF-16 code units, half-open. */
export type TokenSink = (start: number, end: number, isWord: boolean) => void

const enum Class {
  space,
  word,
  joiner,
  mark,
}

/** Letters, digits, fractions and raised digits below U+0100. */
const latin1Word = /[0-9A-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\xff]/

const classOfLatin1 = new Uint8Array(256)
for (let code = 0; code < 256; code++) {
  const character = String.fromCharCode(code)
  if (code <= 32 || code === 160) classOfLatin1[code] = Class.space
  else if (latin1Word.test(character)) classOfLatin1[code] = Class.word
  else if (character === '-' || character === "'") classOfLatin1[code] = Class.joiner
  else classOfLatin1[code] = Class.mark
}

function classOf(text: string, at: number): Class {
  const code = text.charCodeAt(at)
  if (code < 256) return classOfLatin1[code] as Class
  if (code >= 0x0400 && code <= 0x052f) return Class.word
  if (code === 0x2019) return Class.joiner
  if (code >= 0x2000 && code <= 0x206f)
    return code <= 0x200a || code === 0x2028 || code === 0x2029 ? Class.space : Class.mark
  if (code >= 0xd800 && code <= 0xdfff) return Class.word
  return /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? '') ? Class.word : Class.mark
}

/** Words are runs of letters and digits, with a hyphen or apostrophe inside; every other visible character is a mark of its own. Linear time. */
export function tokenize(text: string, start: number, end: number, sink: TokenSink): void {
  let at = start
  while (at < end) {
    const kind = classOf(text, at)
    if (kind === Class.space) {
      at++
      continue
    }
    const from = at
    if (kind !== Class.word) {
      sink(from, ++at, false)
      continue
    }
    for (at++; at < end; at++) {
      const next = classOf(text, at)
      if (next === Class.word) continue
      if (next === Class.joiner && at + 1 < end && classOf(text, at + 1) === Class.word) continue
      break
    }
    sink(from, at, true)
  }
}

const capital = alphabetic(/[\p{Lu}«“"(\d]/u)

/**
 * Whether the mark at `at` ends a sentence: a full stop, question or exclamation mark before a capital, unless the word before it (lower case) is
 * an abbreviation or a single letter.
 */
export function endsSentence(text: string, at: number, end: number, wordBefore: string, language: Language): boolean {
  const mark = text[at]
  if (mark !== '.' && mark !== '?' && mark !== '!') return false
  let next = at + 1
  while (next < end && (text[next] === '»' || text[next] === '”' || text[next] === '"' || text[next] === ')')) next++
  if (next >= end) return true
  if (classOf(text, next) !== Class.space) return false
  while (next < end && classOf(text, next) === Class.space) next++
  if (next >= end) return true
  if (!capital.test(text[next] ?? '')) return false
  if (mark !== '.') return true
  return wordBefore.length > 1 && !abbreviations[language].has(wordBefore)
}
