/**
 * Finds, in one pass over the words of a sentence, the patterns whose necessary parts are all there: a network of gates from lemmas through
 * phrases and concepts to whole patterns, in which each word only touches what it is part of.
 */
import type { CompiledElement, CompiledPhrase, Concept, Node } from './pattern.js'
import { forEachWord, type Sentence } from './sentence.js'

export interface Network {
  /** Indexes of the patterns that may match the sentence, in ascending order; all others surely do not. */
  readonly candidates: (sentence: Sentence) => readonly number[]
  /** Patterns that name no necessary word: they are tried in every sentence, so a rule may not start from one. */
  readonly everywhere: ReadonlySet<number>
}

/** A gate opens when `needed` of its inputs are open: one for alternatives, all for parts. */
interface Gate {
  readonly needed: number
  readonly outputs: number[]
  readonly patterns: number[]
}

/** `patterns[i]` is answered as `i`; a pattern without a necessary word (optional parts and quantities only) is a candidate everywhere. */
export function createNetwork(lemmaCount: number, concepts: readonly Concept[], patterns: readonly Node[]): Network {
  const gates: Gate[] = Array.from({ length: lemmaCount }, () => ({ needed: 1, outputs: [], patterns: [] }))
  const conceptGates: (number | undefined)[] = []
  const known = new Map<string, number>()

  /** An input without a gate is always open: it opens an “or”, and an “and” does without it. */
  const gate = (inputs: readonly (number | undefined)[], needsAll: boolean): number | undefined => {
    if (!needsAll && inputs.includes(undefined)) return undefined
    const distinct = [...new Set(inputs.filter((input) => input !== undefined))].sort((a, b) => a - b)
    if (distinct.length < 2) return distinct[0]
    const key = `${needsAll ? '&' : '|'}${distinct.join(' ')}`
    let number = known.get(key)
    if (number === undefined) {
      number = gates.length
      known.set(key, number)
      gates.push({ needed: needsAll ? distinct.length : 1, outputs: [], patterns: [] })
      for (const input of distinct) gates[input]?.outputs.push(number)
    }
    return number
  }
  const ofConcept = (number: number): number | undefined =>
    (conceptGates[number] ??= gate((concepts[number]?.phrases ?? []).map(ofPhrase), false))
  const ofElement = ({ optional, quantities, lemmas, concepts: parts }: CompiledElement): number | undefined =>
    optional || quantities.length > 0 ? undefined : gate([...lemmas, ...parts.map(ofConcept)], false)
  const ofPhrase = (phrase: CompiledPhrase): number | undefined => gate(phrase.elements.map(ofElement), true)
  const ofNode = (node: Node): number | undefined => {
    if (node.kind === 'phrase') return ofPhrase(node.phrase)
    return gate(node.nodes.map(ofNode), node.kind === 'all')
  }
  const everywhere: number[] = []
  patterns.forEach((pattern, index) => {
    const end = ofNode(pattern)
    if (end === undefined) everywhere.push(index)
    else gates[end]?.patterns.push(index)
  })
  return { candidates: runner(gates, everywhere), everywhere: new Set(everywhere) }
}

/** Counts are stamped with the number of the sentence, so that nothing needs to be cleared between sentences. */
function runner(gates: readonly Gate[], everywhere: readonly number[]): Network['candidates'] {
  const needed = Uint16Array.from(gates, (gate) => gate.needed)
  const stamps = new Uint32Array(gates.length)
  const counts = new Uint16Array(gates.length)
  let current = 0
  let found: number[] = []

  const feed = (number: number): void => {
    if (stamps[number] !== current) {
      stamps[number] = current
      counts[number] = 0
    }
    const count = (counts[number] ?? 0) + 1
    counts[number] = count
    if (count !== needed[number]) return
    const gate = gates[number]
    if (!gate) return
    for (const pattern of gate.patterns) found.push(pattern)
    for (const output of gate.outputs) feed(output)
  }
  return (sentence) => {
    current++
    found = [...everywhere]
    forEachWord(sentence, ({ lemmas }) => {
      for (const lemma of lemmas) if (stamps[lemma] !== current) feed(lemma)
    })
    return found.length > 1 ? found.sort((a, b) => a - b) : found
  }
}
