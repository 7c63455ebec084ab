/** The terms of one definition, and how far it reaches. */
import type { Range } from '../text/range.js'
import { withoutEnd } from '../text/trim.js'
import { scopes } from './definition-patterns.js'
import type { Provision } from './tree.js'

/** Offsets are UTF-16 code units of the normalised text, half-open. */
export interface Definition {
  /** As the act spells it, in the nominative where that could be told. */
  readonly term: string
  /** Where the term stands in its definition. */
  readonly place: Range
  /** What the term means. */
  readonly definition: Range
  /** Where the definition holds; the whole act without it. */
  readonly scope?: Range
  /** Only the capitalised word is meant: “Board”, «Профсоюз». */
  readonly capital?: true
  /** The term is known in an oblique case only. */
  readonly oblique?: true
}

const longestTerm = 120
const mostWords = 14
/** Words that stand where a term might, and begin something else. */
const notTerms =
  /[?!]|^(?:котор|этим|таким)|^(?:unless|every|any|each|except|but|if|where|when|and|or|to|in|for|words|this|that|it|he|they|which|who|a\s+reference|references?)(?!\p{L})|\s(?:any|such|other|all|some)$/iu

/** What parts the terms of a definition: also commas in an entry («оклад, ставка»); a short name ends at the first mark. */
const pieces = { entry: /[^(),;]+/g, sentence: /[^();]+/g, short: /[^(),;]+/g }

/** The definitions of one match: «профессиональный союз (профсоюз)» is two terms. `entry` begins a line, where a capital means nothing. */
export function termsIn(
  match: RegExpMatchArray,
  at: number,
  text: string,
  definition: Range,
  scope: Range | undefined,
  form: keyof typeof pieces,
): readonly Definition[] {
  const written = match.groups?.['term'] ?? ''
  const start = at + match[0].indexOf(written)
  if (written === '' || written.length > longestTerm || definition.end - definition.start < 3) return []
  if (written.split(/\s+/).length > mostWords) return []
  const isFirst = form === 'entry' || /(?:^|\n|[.!?]\s)\s*$/.test(text.slice(Math.max(0, start - 4), start))
  const isQuoted = /["“‘«]\s?$/.test(text.slice(Math.max(0, start - 2), start))
  const isEnglish = /^[\p{Script=Latin}\P{L}]+$/u.test(written)
  const parts = [...written.matchAll(isEnglish ? /^.*$/g : pieces[form])]
  return (form === 'short' ? parts.slice(0, 1) : parts).flatMap(({ index, 0: piece }) => {
    const lead =
      /^(?:\s*(?:далее|бұдан әрі)[^–—-]*[–—-]+|(?:the|an?)\s)?[\s*_]*(?:["«“](?=[^"»”]*["»”]?[\s*_]*$))?/iu.exec(
        piece,
      )?.[0].length ?? 0
    const isOpened = /["«“]$/.test(piece.slice(0, lead))
    const term = piece.slice(lead).replace(isOpened ? /[\s"»”*_'-]+$/u : /[\s*_'-]+$/u, '')
    if (!/^\p{L}.*\p{L}.*\p{L}/u.test(term) || notTerms.test(term)) return []
    const place = { start: start + index + lead, end: start + index + lead + term.length }
    const capital = (!isFirst || isQuoted || index > 0 || isEnglish) && /^\p{Lu}/u.test(term)
    const spelled = capital ? term : lowerFirst(term)
    return [{ term: spelled, place, definition, ...(scope && { scope }), ...(capital && { capital: true as const }) }]
  })
}

/** An abbreviation keeps its capitals. */
function lowerFirst(term: string): string {
  return /^\p{Lu}\p{Lu}/u.test(term) ? term : term.charAt(0).toLowerCase() + term.slice(1)
}

/** Where a definition holds by its own words. */
export function scopeOf(words: string, path: readonly Provision[]): Range | undefined {
  const kind = scopes.find(([pattern]) => pattern.test(words))?.[1]
  const provision = kind && path.findLast((one) => one.kind === kind)
  return provision && { start: provision.start, end: provision.end }
}

/** How much of a definition may be the letter of the next one, in UTF-16 code units. */
const longestTail = 80
const ending = /[\s;,(["“[\]]/

/** Without spaces, the marks that end an entry and the letter of the next one. */
export function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  const lead = /^[\s:,–—-]*/.exec(words)?.[0].length ?? 0
  // The letter stands within the last words; a search in all of them would begin at every semicolon.
  const tail =
    /[;\]]\s*(?:and\s+)?(?:\d+\s*)?(?:\[\s*)?\([a-z]{1,3}\)\s*$/.exec(words.slice(-longestTail))?.[0].length ?? 0
  const kept = withoutEnd(words.slice(0, words.length - tail), ending)
  return { start: start + Math.min(lead, kept.length), end: start + kept.length }
}
