/** What the matcher knows of one sentence, computed when first asked: occurrences, negation, clauses, quantities. */
import { readQuantities } from '../lexicon/quantities/read.js'
import type { Quantity } from '../lexicon/quantity.js'
import { Form } from '../lexicon/paradigm.js'
import type { CompiledLanguage } from './blueprint.js'
import type { Openings } from './network.js'
import { negations } from './polarity.js'
import { clauseNumbers, fullSentence, wordIndexes, type FullSentence, type Sentence } from './sentence.js'

/** A stretch of tokens, `to` excluded, that matched something. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly negated: boolean
  readonly quantity?: Quantity | undefined
}

export interface View {
  readonly sentence: FullSentence
  readonly compiled: CompiledLanguage
  readonly negated: Uint8Array
  readonly clauses: Uint16Array
  readonly indexes: Uint16Array
  /** Where each lemma occurs, in order. */
  readonly occurrences: ReadonlyMap<number, readonly Span[]>
  readonly conceptSpans: Map<number, readonly Span[]>
  readonly openings: Openings
  readonly quantities: () => readonly Quantity[]
}

/** `openings` only saves work: a view made with everything open finds the same. */
export function createView(
  from: Sentence,
  compiled: CompiledLanguage,
  openings: Openings = compiled.network.openings(from),
): View {
  const sentence = fullSentence(from)
  const negated = negations(sentence.words, compiled.language)
  const occurrences = new Map<number, Span[]>()
  sentence.words.forEach((word, at) => {
    word.lemmas.forEach((lemma, i) => {
      const inside = ((word.forms[i] ?? 0) & Form.negated) !== 0
      const span: Span = { from: at, to: at + 1, negated: inside !== (negated[at] === 1) }
      const spans = occurrences.get(lemma)
      if (spans) spans.push(span)
      else occurrences.set(lemma, [span])
    })
  })
  let quantities: readonly Quantity[] | undefined
  return {
    sentence,
    compiled,
    negated,
    clauses: clauseNumbers(sentence),
    indexes: wordIndexes(sentence.words),
    occurrences,
    conceptSpans: new Map(),
    openings,
    quantities: () =>
      (quantities ??= readQuantities(
        sentence.words.map((word) => word.text),
        compiled.language,
      )),
  }
}

/** Words between two spans, zero if they touch or overlap. */
export function distance(view: View, a: Span, b: Span): number {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a]
  return Math.max(
    0,
    (view.indexes[second.from] ?? 0) - (view.indexes[Math.min(first.to, view.indexes.length - 1)] ?? 0),
  )
}
