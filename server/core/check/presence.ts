/** A quick look whether a pattern can match a sentence at all: whether the words that it needs are there, in whatever order. */
import type { CompiledElement, CompiledPhrase, Concept, Node } from './pattern.js'
import { forEachWord, type Sentence } from './sentence.js'

export interface Presence {
  /** From now on questions are about this sentence. */
  readonly load: (sentence: Sentence) => void
  /** False only if the pattern surely does not match. */
  readonly allows: (node: Node) => boolean
}

/** Marks are the number of the sentence they were made for, so that nothing needs to be cleared between sentences. */
export function createPresence(lemmaCount: number, concepts: readonly Concept[]): Presence {
  const lemmaSeen = new Uint32Array(lemmaCount)
  const conceptAsked = new Uint32Array(concepts.length)
  const conceptThere = new Uint8Array(concepts.length)
  let current = 0

  const concept = (number: number): boolean => {
    if (conceptAsked[number] !== current) {
      conceptAsked[number] = current
      conceptThere[number] = concepts[number]?.phrases.some(phrase) ? 1 : 0
    }
    return conceptThere[number] === 1
  }
  const element = ({ optional, quantities, lemmas, concepts: parts }: CompiledElement): boolean =>
    optional || quantities.length > 0 || lemmas.some((lemma) => lemmaSeen[lemma] === current) || parts.some(concept)
  const phrase = ({ elements }: CompiledPhrase): boolean => elements.every(element)
  const allows = (node: Node): boolean => {
    if (node.kind === 'phrase') return phrase(node.phrase)
    if (node.kind === 'any') return node.nodes.some(allows)
    return node.nodes.every(allows)
  }
  return {
    load(sentence) {
      current++
      forEachWord(sentence, (word) => {
        for (const lemma of word.lemmas) lemmaSeen[lemma] = current
      })
    },
    allows,
  }
}
