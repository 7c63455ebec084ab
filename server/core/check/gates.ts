/** Builds the gates of the network: from lemmas and neighbouring lemmas through phrases and concepts to whole patterns. */
import type { CompiledElement, CompiledPhrase, Concept, Node } from './pattern.js'

/**
 * Opens when all its inputs are open, or any of them. Gates without inputs are opened by the words themselves: the first are the lemmas, others
 * are pairs of neighbours. Inputs come before outputs.
 */
export interface Gate {
  readonly needsAll: boolean
  readonly inputs: readonly number[]
  readonly patterns: number[]
}

/** Opens its gate where a word of `right` follows one of `left` immediately: «организация» and «работник» mean a union only together. */
export interface Pair {
  readonly gate: number
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Plain data, so that it can be made once when the rules are compiled. */
export interface Gates {
  readonly list: readonly Gate[]
  readonly pairs: readonly Pair[]
  /** Patterns that name no necessary word. */
  readonly everywhere: readonly number[]
}

/**
 * Builds the gates and writes into every phrase and concept the number of its own. `patterns[i]` opens as `i`; `others` are patterns that are only asked of
 * single sentences.
 */
export function buildGates(
  lemmaCount: number,
  concepts: readonly Concept[],
  patterns: readonly Node[],
  others: readonly Node[],
): Gates {
  const list: Gate[] = Array.from({ length: lemmaCount }, () => ({ needsAll: false, inputs: [], patterns: [] }))
  const known = new Map<string, number>()
  const pairs: Pair[] = []
  const doneConcepts = new Set<Concept>()
  const done = new Set<CompiledPhrase>()

  /** An input without a gate is always open: it opens an “or”, and an “and” does without it. */
  const gate = (given: readonly (number | undefined)[], needsAll: boolean): number | undefined => {
    if (!needsAll && given.includes(undefined)) return undefined
    const inputs = [...new Set(given.filter((input) => input !== undefined))].sort((a, b) => a - b)
    if (inputs.length < 2) return inputs[0]
    const key = `${needsAll ? '&' : '|'}${inputs.join(' ')}`
    const there = known.get(key)
    if (there !== undefined) return there
    known.set(key, list.length)
    list.push({ needsAll, inputs, patterns: [] })
    return list.length - 1
  }
  const ofConcept = (number: number): number | undefined => {
    const concept = concepts[number]
    if (!concept || doneConcepts.has(concept)) return concept?.gate
    doneConcepts.add(concept)
    const made = gate(concept.phrases.map(ofPhrase), false)
    if (made !== undefined) concept.gate = made
    return made
  }
  const ofElement = ({ optional, quantities, lemmas, concepts: parts }: CompiledElement): number | undefined =>
    optional || quantities.length > 0 ? undefined : gate([...lemmas, ...parts.map(ofConcept)], false)
  const pair = (left: readonly number[], right: readonly number[]): number => {
    const key = `${left.join(' ')}_${right.join(' ')}`
    const there = known.get(key)
    if (there !== undefined) return there
    known.set(key, list.length)
    pairs.push({ gate: list.length, left, right })
    list.push({ needsAll: false, inputs: [], patterns: [] })
    return list.length - 1
  }
  const ofPhrase = (phrase: CompiledPhrase): number | undefined => {
    if (done.has(phrase)) return phrase.gate
    done.add(phrase)
    const parts = phrase.elements.map((element, i) => {
      const [before, after] = [phrase.elements[i - 1], phrase.elements[i + 1]]
      if (before && areNeighbours(before, element)) return pair(before.lemmas, element.lemmas)
      return after && areNeighbours(element, after) ? undefined : ofElement(element)
    })
    const made = gate(parts, true)
    if (made !== undefined) phrase.gate = made
    return made
  }
  const ofNode = (node: Node): number | undefined => {
    if (node.kind === 'phrase') return ofPhrase(node.phrase)
    if (node.kind === 'all') node.none.forEach(ofNode)
    return gate(node.nodes.map(ofNode), node.kind === 'all')
  }

  const everywhere: number[] = []
  patterns.forEach((pattern, index) => {
    const end = ofNode(pattern)
    if (end === undefined) everywhere.push(index)
    else list[end]?.patterns.push(index)
  })
  others.forEach(ofNode)
  concepts.forEach(({ exceptions }, number) => {
    ofConcept(number)
    exceptions.forEach(ofPhrase)
  })
  return { list, pairs, everywhere }
}

const isOneWord = ({ optional, quantities, concepts }: CompiledElement): boolean =>
  !optional && quantities.length === 0 && concepts.length === 0

const areNeighbours = (left: CompiledElement, right: CompiledElement): boolean =>
  right.gap === 0 && isOneWord(left) && isOneWord(right)
