/** The small language of phrases in which rules and the lexicon say what to look for. */

import { anyPredicate } from '../lexicon/shapes.js'

/** How a negation on the word counts: `plain` must not be negated, `negated` must be, `either` does not matter. */
export type Polarity = 'plain' | 'negated' | 'either'

/** One of the alternatives an element accepts. */
export type Term =
  | { readonly kind: 'concept'; readonly name: string }
  | { readonly kind: 'lemma'; readonly lemma: string; readonly wordClass?: string }
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'quantity'; readonly test: QuantityTest }

/** `#count>=50`: a quantity of this kind whose value compares so; without a comparison any value fits. */
export interface QuantityTest {
  readonly kind: 'count' | 'share' | 'days' | 'number'
  readonly compare?: '>' | '>=' | '<' | '<=' | '='
  readonly value?: number
}

export interface Element {
  readonly terms: readonly Term[]
  readonly polarity: Polarity
  readonly optional: boolean
  /** How many words may stand between the element before and this one. */
  readonly gap: number
  /** True after «…»: the gap may cross into the next clause of the sentence. */
  readonly long: boolean
}

export interface Phrase {
  readonly source: string
  readonly elements: readonly Element[]
}

/** What is wrong in a phrase, with an offset into it (UTF-16 code units). */
export class PhraseError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message)
  }
}

/** Words that may stand between two elements separated by a space. */
export const usualGap = 3
/** Words that may stand between two elements separated by «…». */
export const longGap = 40

/** Opens a phrase of a concept that says where the concept is not meant. */
export const exceptionMark = '-'

const maximumElements = 12
const maximumAlternatives = 40

/**
 * Reads a phrase such as `@union обязан|должен вступать … @federation`. Elements separated by a space follow each other within
 * {@link usualGap} words, by `_` immediately, by `…` within {@link longGap} words. `a|b` accepts either, `a?` may be missing, `!a` must be negated,
 * `~a` may be, `=form` is that very form and no other, `@name` a concept, `слово:noun-f` forces an inflection class, `#count>=50` is a quantity.
 * Alternatives beside `_` stand in parentheses, `(a|b)_c`, because `a|b_c` could be read in two ways.
 * @throws PhraseError with the place of the mistake
 */
export function parsePhrase(source: string): Phrase {
  const elements: Element[] = []
  let gap = usualGap
  let long = false
  for (const piece of source.matchAll(/\S+/gu)) {
    if (piece[0] === '…' || piece[0] === '...') {
      gap = longGap
      long = true
      continue
    }
    let offset = piece.index
    for (const part of partsOf(piece[0], offset)) {
      elements.push(parseElement(part, offset, gap, long))
      offset += part.length + 1
      gap = 0
      long = false
    }
    gap = usualGap
  }
  if (elements.length === 0) throw new PhraseError('the phrase is empty', 0)
  if (elements.length > maximumElements) throw new PhraseError(`a phrase has at most ${maximumElements} elements`, 0)
  if (elements.every((element) => element.optional)) throw new PhraseError('every element is optional', 0)
  return { source, elements }
}

/** The elements of `a_(b|c)_d`. */
function partsOf(piece: string, offset: number): readonly string[] {
  const parts = piece.split('_')
  const mixed = parts.length > 1 ? parts.find((part) => part.includes('|') && !inParentheses.test(part)) : undefined
  if (mixed === undefined) return parts
  const clear = parts.map((part) => (part.includes('|') ? grouped(part) : part)).join('_')
  throw new PhraseError(`“${piece}” can be read in two ways: write ${clear}, or two phrases`, offset)
}

const inParentheses = /^([!~]?)\(([^()]+)\)(\??)$/

/** `!a|b` → `!(a|b)`. */
const grouped = (part: string): string => part.replace(/^([!~]?)(.*?)(\??)$/, '$1($2)$3')

function parseElement(part: string, offset: number, gap: number, long: boolean): Element {
  let text = part.replace(inParentheses, '$1$2$3')
  const polarity = text.startsWith('!') ? 'negated' : text.startsWith('~') ? 'either' : 'plain'
  if (polarity !== 'plain') text = text.slice(1)
  const optional = text.endsWith('?')
  if (optional) text = text.slice(0, -1)
  const terms = text.split('|').map((term) => parseTerm(term, offset))
  if (terms.length > maximumAlternatives) throw new PhraseError(`more than ${maximumAlternatives} alternatives`, offset)
  return { terms, polarity, optional, gap, long }
}

function parseTerm(text: string, offset: number): Term {
  if (text.startsWith('@')) {
    if (!/^@[a-z][a-z0-9-]*$/.test(text)) throw new PhraseError(`“${text}” is not a concept name`, offset)
    return { kind: 'concept', name: text.slice(1) }
  }
  if (text.startsWith('#')) return { kind: 'quantity', test: parseQuantityTest(text, offset) }
  if (text.startsWith('=') && text.length > 1) return { kind: 'form', form: spelling(text.slice(1)) }
  if (text === anyPredicate) return { kind: 'lemma', lemma: anyPredicate }
  const [lemma = '', wordClass] = text.split(':')
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\-’']*$/u.test(lemma)) throw new PhraseError(`“${text}” is not a word`, offset)
  return wordClass === undefined
    ? { kind: 'lemma', lemma: spelling(lemma) }
    : { kind: 'lemma', lemma: spelling(lemma), wordClass }
}

/** The spelling under which words are compared: lower case, «ё» as «е», straight apostrophe. */
export function spelling(word: string): string {
  const lower = word.toLowerCase()
  return /[ё’]/.test(lower) ? lower.replaceAll('ё', 'е').replaceAll('’', "'") : lower
}

export function parseQuantityTest(text: string, offset = 0): QuantityTest {
  const parts = /^#(count|share|days|number)(?:(>=|<=|>|<|=)(\d+(?:\.\d+)?)(?:\/(\d+)|(%))?)?$/.exec(text)
  if (!parts) throw new PhraseError(`“${text}” is not a quantity such as #count>=50, #share>1/3 or #days>14`, offset)
  const kind = parts[1] as QuantityTest['kind']
  if (parts[2] === undefined) return { kind }
  const value = Number(parts[3]) / (parts[4] ? Number(parts[4]) : parts[5] ? 100 : 1)
  return { kind, compare: parts[2] as NonNullable<QuantityTest['compare']>, value }
}

const shareTolerance = 1e-6

export function quantityFits(test: QuantityTest, kind: QuantityTest['kind'], value: number): boolean {
  if (test.kind !== 'number' && test.kind !== kind) return false
  if (test.compare === undefined || test.value === undefined) return true
  const difference = value - test.value
  const same = Math.abs(difference) < shareTolerance
  if (test.compare === '=') return same
  if (test.compare === '>') return difference > 0 && !same
  if (test.compare === '>=') return difference > 0 || same
  if (test.compare === '<') return difference < 0 && !same
  return difference < 0 || same
}
