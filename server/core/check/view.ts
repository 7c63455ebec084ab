/** What the matcher knows of one sentence, computed when first asked: occurrences, negation, clauses, quantities. */
import { readQuantities } from '../lexicon/quantities/read.js'
import type { Quantity } from '../lexicon/quantity.js'
import type { QuantityTest } from '../rules/phrase.js'
import { Form } from '../lexicon/paradigm.js'
import type { Word } from '../lexicon/vocabulary.js'
import type { CompiledLanguage } from './blueprint.js'
import { isOpen, numeralGate, type OpenGates } from './network.js'
import { negations } from './polarity.js'
import { clauseNumbers, fullSentence, wordIndexes, type FullSentence, type Sentence } from './sentence.js'

/** A stretch of tokens, `to` excluded, that matched something. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly negated: boolean
  /** With the test that it has passed. */
  readonly quantity?: (Quantity & { readonly test: QuantityTest }) | undefined
}

export interface View {
  readonly sentence: FullSentence
  readonly compiled: CompiledLanguage
  readonly negated: Uint8Array
  readonly clauses: Uint16Array
  readonly indexes: Uint16Array
  /** Where a lemma occurs, in order. */
  readonly occurrences: (lemma: number) => readonly Span[]
  readonly conceptSpans: Map<number, readonly Span[]>
  readonly open: OpenGates
  readonly quantities: () => readonly Quantity[]
}

/** `open` only saves work: a view made with all gates open finds the same. */
export function createView(
  from: Sentence,
  compiled: CompiledLanguage,
  open: OpenGates = compiled.network.read(from),
): View {
  const sentence = fullSentence(from)
  const negated = negations(sentence.words, compiled.language)
  const occurrences = new Map<number, readonly Span[]>()
  let quantities: readonly Quantity[] | undefined
  return {
    sentence,
    compiled,
    negated,
    clauses: clauseNumbers(sentence),
    indexes: wordIndexes(sentence.words),
    occurrences: (lemma) => {
      const known = occurrences.get(lemma)
      if (known) return known
      const spans = occurrencesOf(lemma, sentence.words, negated)
      occurrences.set(lemma, spans)
      return spans
    },
    conceptSpans: new Map(),
    open,
    quantities: () =>
      (quantities ??= isOpen(open, numeralGate)
        ? readQuantities(
            sentence.words.map((word) => word.text),
            compiled.language,
          )
        : []),
  }
}

function occurrencesOf(lemma: number, words: readonly Word[], negated: Uint8Array): readonly Span[] {
  const spans: Span[] = []
  for (let at = 0; at < words.length; at++) {
    const { lemmas, forms } = words[at]!
    for (let i = 0; i < lemmas.length; i++) {
      if (lemmas[i] !== lemma) continue
      const inside = ((forms[i] ?? 0) & Form.negated) !== 0
      spans.push({ from: at, to: at + 1, negated: inside !== (negated[at] === 1) })
    }
  }
  return spans
}

/** Words between two spans, zero if they touch or overlap. */
export function distance(view: View, a: Span, b: Span): number {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a]
  return Math.max(
    0,
    (view.indexes[second.from] ?? 0) - (view.indexes[Math.min(first.to, view.indexes.length - 1)] ?? 0),
  )
}
