/** What a person is typing at the caret: the beginning of a provision, a citation of a Convention, the beginning of a term. */
import { provisionPath } from '../core/act/citation.js'
import { numberAt } from '../core/act/insertion.js'
import { parseAct } from '../core/act/parse.js'
import { languageByScript, languageOf, type Language } from '../core/text/language.js'
import { normalise } from '../core/text/normalise.js'
import type { Range } from '../core/text/range.js'

/** The line of the caret. Offsets are UTF-16 code units of the document. */
export interface Typed {
  readonly language: Language
  /** From the beginning of the line to the caret. */
  readonly before: string
  readonly start: number
  /** The end of the word at the caret. */
  readonly end: number
  /** Nothing but a stop follows on the line. */
  readonly isLast: boolean
}

/** How much of the draft around the caret is read: an article of ordinary length, however long the draft. */
const above = 20_000
const below = 4_000
const forLanguage = 1_500

export function typedAt(text: string, caret: number): Typed {
  const start = text.lastIndexOf('\n', caret - 1) + 1
  const rest = /^[^\r\n]*/.exec(text.slice(caret, caret + below))?.[0] ?? ''
  const word = /^[\p{L}\d]*/u.exec(rest)?.[0] ?? ''
  const before = text.slice(start, caret)
  return {
    language: languageAt(text, start, before),
    before,
    start,
    end: caret + word.length,
    isLast: /^\s*[.;]?\s*$/.test(rest.slice(word.length)),
  }
}

/** That of the lines above; words in another script are in another language. */
function languageAt(text: string, start: number, before: string): Language {
  const around =
    languageOf(text.slice(Math.max(0, start - forLanguage), start)) ?? languageOf(text.slice(0, forLanguage))
  const byScript = languageByScript(before)
  const fits = around !== undefined && (around === 'en') === (byScript === 'en')
  return fits ? around : (languageOf(before) ?? byScript)
}

/** In UTF-16 code units. */
const longestBeginning = 400

const beginning =
  /^(?<label>[\s>*_-]*(?:\d{1,3}\s+(?=\())?(?:(?:\(\s?)?(?:\d{1,3}(?:[-.]\d{1,3}){0,4}[A-Z]?|\p{Ll}{1,2})\s?[.)]\s*){0,4})(?<words>\p{L}[\p{L}’'-]*(?:\s+[\p{L}’'-]+){0,3}\s?)$/u

/** The first words of a provision, after its number or where the line begins; nothing elsewhere. */
export function firstWords({
  before,
  start,
  end,
  isLast,
}: Typed): (Range & { readonly words: string; readonly isNumbered: boolean }) | undefined {
  if (before.length > longestBeginning) return undefined
  const { label = '', words = '' } = beginning.exec(before)?.groups ?? {}
  if (!isLast || words.trim() === '') return undefined
  return { start: start + label.length, end, words: words.trim(), isNumbered: /[.)]/.test(label) }
}

/** The number that a provision beginning on the line would have, read from the lines around it. */
export function numberOn(text: string, { start, end, language }: Typed): string {
  const from = Math.max(0, text.lastIndexOf('\n', Math.max(0, start - above)))
  const lineEnd = text.indexOf('\n', end)
  const lead = text.slice(from, start)
  const draft = normalise(lead + (lineEnd < 0 ? '' : text.slice(lineEnd, lineEnd + below)))
  const at = draft.toNormalised(lead.length)
  const last = draft.text.slice(0, at).trimEnd().length - 1
  const act = parseAct(draft.text, language)
  return last < 0 ? '' : numberAt(provisionPath(act, last), draft.text, at)
}

const citation =
  /(?<![\p{L}\d])(?<word>конв\p{L}*|conv\p{L}*|МОТ|ХЕҰ|ILO)(?:\s+(?<other>конв\p{L}*|conv\p{L}*|МОТ|ХЕҰ|ILO))?(?:\s*(?:№|No\.?)?\s*(?<number>\d{1,3}))?$/iu

/** «Конвенц», «Конвенция МОТ № 8», “ILO”: where it begins, and the digits of the number. */
export function citationBegun({ before, start, end }: Typed): (Range & { readonly number: string }) | undefined {
  const from = Math.max(0, before.length - longestBeginning)
  const match = citation.exec(before.slice(from))
  const { word = '', other = '', number = '' } = match?.groups ?? {}
  const isMeant = [word, other].every((one) => {
    const small = one.toLowerCase()
    return (
      /^(?:|мот|хеұ|ilo|конвенц.*|conventions?)$/.test(small) ||
      'конвенция'.startsWith(small) ||
      'convention'.startsWith(small)
    )
  })
  return match && isMeant ? { start: start + from + match.index, end, number } : undefined
}

/** Where the line ends with a beginning of the term, of at least two letters; nothing where it does not, or the whole term stands there. */
export function termBegun(term: string, { before, start, end }: Typed): Range | undefined {
  const small = term.toLowerCase()
  const line = before.slice(-small.length - 1).toLowerCase()
  for (let length = Math.min(small.length - 1, line.length); length >= 2; length--) {
    if (!line.endsWith(small.slice(0, length))) continue
    if (/[\p{L}\d]/u.test(line.charAt(line.length - length - 1))) continue
    return { start: start + before.length - length, end }
  }
  return undefined
}
