/**
 * Finds the patterns whose necessary words are all in a sentence: gates from lemmas through phrases and concepts to whole patterns. A gate of
 * parts is woken only by its rarest part, so that frequent words wake nothing.
 */
import type { CompiledElement, CompiledPhrase, Concept, Node } from './pattern.js'
import { forEachWord, type Sentence } from './sentence.js'

export interface Network {
  /** Settles which part of each pattern wakes it, from how often each lemma occurs in the text at hand. Changes no answer, only the cost. */
  readonly prepare: (counts: Uint32Array) => void
  /** Indexes of the patterns that may match the sentence, in ascending order; all others surely do not. */
  readonly candidates: (sentence: Sentence) => readonly number[]
  /** Patterns that name no necessary word: they are candidates everywhere, so a rule may not start from one. */
  readonly everywhere: ReadonlySet<number>
  /** Whether a phrase or a concept may match this sentence. */
  readonly openings: (sentence: Sentence) => Openings
}

export interface Openings {
  readonly phrase: (phrase: CompiledPhrase) => boolean
  readonly concept: (concept: number) => boolean
}

/**
 * Opens when all its inputs are open, or any of them. Gates without inputs are opened by the words themselves: the first are the lemmas, others
 * are pairs of neighbours. Inputs come before outputs.
 */
interface Gate {
  readonly needsAll: boolean
  /** In the order in which they are asked. */
  readonly inputs: number[]
  readonly patterns: number[]
}

/** Opens its gate where a word of `right` follows one of `left` immediately: «организация» and «работник» mean a union only together. */
interface Pair {
  readonly gate: number
  readonly left: readonly number[]
  readonly right: readonly number[]
}

interface Gates {
  readonly list: readonly Gate[]
  readonly pairs: readonly Pair[]
  readonly everywhere: readonly number[]
  readonly ofPhrase: (phrase: CompiledPhrase) => number | undefined
  readonly ofConcept: (concept: number) => number | undefined
}

/** `patterns[i]` is answered as `i`; `others` are patterns that are only asked of single sentences. */
export function createNetwork(
  lemmaCount: number,
  concepts: readonly Concept[],
  patterns: readonly Node[],
  others: readonly Node[],
): Network {
  const gates = buildGates(lemmaCount, concepts, patterns, others)
  const readLeaves = leafReader(lemmaCount, gates.pairs)
  return {
    ...createRunner(gates, readLeaves),
    everywhere: new Set(gates.everywhere),
    openings: (sentence) => openingsOf(sentence, gates, readLeaves),
  }
}

function buildGates(
  lemmaCount: number,
  concepts: readonly Concept[],
  patterns: readonly Node[],
  others: readonly Node[],
): Gates {
  const list: Gate[] = Array.from({ length: lemmaCount }, () => ({ needsAll: false, inputs: [], patterns: [] }))
  const known = new Map<string, number>()
  const pairs: Pair[] = []
  const conceptGates = new Map<number, number | undefined>()
  const phraseGates = new Map<CompiledPhrase, number | undefined>()

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
    if (!conceptGates.has(number))
      conceptGates.set(number, gate((concepts[number]?.phrases ?? []).map(ofPhrase), false))
    return conceptGates.get(number)
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
    if (phraseGates.has(phrase)) return phraseGates.get(phrase)
    const parts = phrase.elements.map((element, i) => {
      const [before, after] = [phrase.elements[i - 1], phrase.elements[i + 1]]
      if (before && areNeighbours(before, element)) return pair(before.lemmas, element.lemmas)
      return after && areNeighbours(element, after) ? undefined : ofElement(element)
    })
    const made = gate(parts, true)
    phraseGates.set(phrase, made)
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
  return {
    list,
    pairs,
    everywhere,
    ofPhrase: (phrase) => phraseGates.get(phrase),
    ofConcept: (concept) => conceptGates.get(concept),
  }
}

const isOneWord = ({ optional, quantities, concepts }: CompiledElement): boolean =>
  !optional && quantities.length === 0 && concepts.length === 0

const areNeighbours = (left: CompiledElement, right: CompiledElement): boolean =>
  right.gap === 0 && isOneWord(left) && isOneWord(right)

type LeafReader = (sentence: Sentence, open: (gate: number) => void) => void

/** Tells which gates the words of a sentence open by themselves; marks between words do not separate neighbours. */
function leafReader(lemmaCount: number, pairs: readonly Pair[]): LeafReader {
  const isLeft = new Uint8Array(lemmaCount)
  const isRight = new Uint8Array(lemmaCount)
  const gatesOf = new Map<number, number[]>()
  for (const { gate, left, right } of pairs) {
    for (const first of left) {
      isLeft[first] = 1
      for (const second of right) {
        isRight[second] = 1
        const key = first * lemmaCount + second
        const known = gatesOf.get(key)
        if (known) known.push(gate)
        else gatesOf.set(key, [gate])
      }
    }
  }
  return (sentence, open) => {
    let before = noLemmas
    forEachWord(sentence, ({ lemmas, isWord }) => {
      for (const lemma of lemmas) {
        open(lemma)
        if (isRight[lemma] === 0) continue
        for (const first of before) {
          if (isLeft[first] === 0) continue
          const gates = gatesOf.get(first * lemmaCount + lemma)
          if (gates) for (const gate of gates) open(gate)
        }
      }
      if (isWord) before = lemmas
    })
  }
}

const noLemmas: readonly number[] = []

/** Stamps are numbers of sentences, so that nothing needs to be cleared between sentences. */
function createRunner({ list, everywhere }: Gates, readLeaves: LeafReader): Pick<Network, 'prepare' | 'candidates'> {
  const open = new Uint32Array(list.length)
  const closed = new Uint32Array(list.length)
  const woken = new Uint32Array(list.length)
  /** Gates that wake another or end a pattern. */
  const isWaker = new Uint8Array(list.length)
  let targets: readonly (readonly number[])[] | undefined
  let current = 0
  let found: number[] = []

  const isOpen = (number: number): boolean => {
    if (open[number] === current) return true
    if (closed[number] === current) return false
    const { needsAll, inputs } = list[number] as Gate
    if (inputs.length === 0) return false
    const answer = needsAll ? inputs.every(isOpen) : inputs.some(isOpen)
    ;(answer ? open : closed)[number] = current
    return answer
  }
  const wake = (number: number): void => {
    if (woken[number] === current) return
    woken[number] = current
    const { needsAll, patterns } = list[number] as Gate
    if (needsAll && !isOpen(number)) return
    open[number] = current
    for (const pattern of patterns) found.push(pattern)
    for (const target of targets?.[number] ?? []) wake(target)
  }
  const prepare = (counts: Uint32Array): void => {
    targets = chooseTargets(list, counts)
    list.forEach(({ patterns }, number) => {
      isWaker[number] = patterns.length > 0 || (targets?.[number]?.length ?? 0) > 0 ? 1 : 0
    })
  }
  return {
    prepare,
    candidates(sentence) {
      if (!targets) prepare(new Uint32Array(list.length).fill(1))
      current++
      found = [...everywhere]
      const present: number[] = []
      readLeaves(sentence, (gate) => {
        if (open[gate] === current) return
        open[gate] = current
        if (isWaker[gate] === 1) present.push(gate)
      })
      for (const gate of present) wake(gate)
      return found.length > 1 ? found.sort((a, b) => a - b) : found
    },
  }
}

/** A pair of neighbours is taken for rare: its count is not known. */
const rarePair = 1

/** `targets[gate]`: the gates that it wakes, of those that lead to a pattern. */
function chooseTargets(list: readonly Gate[], counts: Uint32Array): readonly (readonly number[])[] {
  const cost = new Float64Array(list.length)
  const waker = new Int32Array(list.length).fill(-1)
  list.forEach(({ needsAll, inputs }, number) => {
    // Ask first what most likely settles the answer.
    inputs.sort((a, b) => (needsAll ? 1 : -1) * ((cost[a] ?? 0) - (cost[b] ?? 0)) || a - b)
    if (inputs.length === 0) cost[number] = counts[number] ?? rarePair
    else if (needsAll) {
      const [rarest = 0] = inputs
      waker[number] = rarest
      cost[number] = cost[rarest] ?? 0
    } else cost[number] = inputs.reduce((sum, input) => sum + (cost[input] ?? 0), 0)
  })
  const targets: number[][] = list.map(() => [])
  // Outputs come after their inputs, so that walking backwards every gate knows whether it leads anywhere.
  for (let number = list.length - 1; number >= 0; number--) {
    const { needsAll, inputs, patterns } = list[number] as Gate
    if (patterns.length === 0 && targets[number]?.length === 0) continue
    if (needsAll) targets[waker[number] ?? 0]?.push(number)
    else for (const input of inputs) targets[input]?.push(number)
  }
  return targets
}

function openingsOf(sentence: Sentence, { list, ofPhrase, ofConcept }: Gates, readLeaves: LeafReader): Openings {
  const known = new Map<number, boolean>()
  readLeaves(sentence, (gate) => known.set(gate, true))
  const isOpen = (number: number): boolean => {
    const there = known.get(number)
    if (there !== undefined) return there
    const { needsAll, inputs } = list[number] as Gate
    const answer = inputs.length > 0 && (needsAll ? inputs.every(isOpen) : inputs.some(isOpen))
    known.set(number, answer)
    return answer
  }
  const orUnknown = (number: number | undefined): boolean => number === undefined || isOpen(number)
  return { phrase: (phrase) => orUnknown(ofPhrase(phrase)), concept: (concept) => orUnknown(ofConcept(concept)) }
}
