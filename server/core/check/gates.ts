/** Builds the gates of the network: from lemmas and neighbouring lemmas through phrases and concepts to whole patterns. */
import { packNumbers } from '../text/packing.js'
import { createEdges } from './edges.js'
import { longestGap, type PackedPairs } from './leaves.js'
import { numeralGate, type Gates } from './network.js'
import { wire } from './wiring.js'
import type { CompiledElement, CompiledPhrase, Concept, Node } from './pattern.js'

/**
 * Opens when all its inputs are open, or any of them. Gates without inputs are opened by the words themselves: the first are the lemmas, others
 * are pairs of words. Inputs come before outputs.
 */
export interface Gate {
  readonly needsAll: boolean
  readonly inputs: readonly number[]
}

/**
 * Opens its gate where a word of `right` follows one of `left` with at most `gap` words between them: «организация» and «работник» mean a union
 * only together. The sets are places in `sets`.
 */
interface Pair {
  readonly gate: number
  readonly left: number
  readonly right: number
  readonly gap: number
}

/** How often the rarer word of a pair stands near the other one, roughly. */
const togetherness = 0.1

/**
 * Builds the gates and writes into every phrase, concept and pattern the number of its own. `patterns[i]` opens as `i`; `others` are patterns that are only
 * asked of what has been found. `counts` says how often each lemma occurs in ordinary text, for `wire`.
 */
export function buildGates(
  counts: Uint32Array,
  concepts: readonly Concept[],
  patterns: readonly Node[],
  others: readonly Node[],
): Gates {
  const list: Gate[] = Array.from(counts, () => ({ needsAll: false, inputs: [] }))
  const known = new Map<string, number>()
  const pairs: Pair[] = []
  const sets: (readonly number[])[] = []
  const knownSets = new Map<string, number>()
  const edges = createEdges(concepts)
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
    list.push({ needsAll, inputs })
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
  const ofElement = ({ optional, quantities, lemmas, concepts: parts }: CompiledElement): number | undefined => {
    const numeral = quantities.length > 0 ? [numeralGate] : []
    return optional ? undefined : gate([...lemmas, ...parts.map(ofConcept), ...numeral], false)
  }
  const countOf = (lemmas: Iterable<number>): number => {
    let sum = 0
    for (const lemma of lemmas) sum += counts[lemma] ?? 0
    return sum
  }
  const setOf = (lemmas: ReadonlySet<number>): number => {
    const sorted = [...lemmas].sort((a, b) => a - b)
    const key = sorted.join(' ')
    const there = knownSets.get(key) ?? sets.length
    if (there === sets.length) sets.push(sorted)
    knownSets.set(key, there)
    return there
  }
  const pair = (left: ReadonlySet<number>, right: ReadonlySet<number>, gap: number): number => {
    const made = { gate: list.length, left: setOf(left), right: setOf(right), gap }
    const key = `_${made.left} ${made.right} ${gap}`
    const there = known.get(key)
    if (there !== undefined) return there
    known.set(key, made.gate)
    pairs.push(made)
    list.push({ needsAll: false, inputs: [] })
    return made.gate
  }
  const ofPhrase = (phrase: CompiledPhrase): number | undefined => {
    if (done.has(phrase)) return phrase.gate
    done.add(phrase)
    const { elements } = phrase
    const paired = elements.map((element, i) => {
      const before = elements[i - 1]
      if (!before || before.optional || element.optional || element.gap > longestGap) return undefined
      const left = edges.last(before)
      const right = edges.first(element)
      return left && right ? pair(left, right, element.gap) : undefined
    })
    // A pair says of a single word that it is there.
    const own = elements.map((element, i) =>
      edges.isOneWord(element) && (paired[i] ?? paired[i + 1]) !== undefined ? [] : [ofElement(element)],
    )
    const made = gate([...paired.filter((one) => one !== undefined), ...own.flat()], true)
    if (made !== undefined) phrase.gate = made
    return made
  }
  const ofNode = (node: Node): number | undefined => {
    if (node.kind === 'all') node.none.forEach(ofNode)
    const made = node.kind === 'phrase' ? ofPhrase(node.phrase) : gate(node.nodes.map(ofNode), node.kind === 'all')
    if (made !== undefined) node.gate = made
    return made
  }

  const everywhere: number[] = []
  const ends = new Map<number, number[]>()
  patterns.forEach((pattern, index) => {
    const end = ofNode(pattern)
    const known = end === undefined ? everywhere : ends.get(end)
    if (known) known.push(index)
    else if (end !== undefined) ends.set(end, [index])
  })
  others.forEach(ofNode)
  concepts.forEach(({ exceptions }, number) => {
    ofConcept(number)
    exceptions.forEach(ofPhrase)
  })
  const costs = new Map(
    pairs.map(({ gate, left, right }) => [gate, Math.min(countOf(sets[left] ?? []), countOf(sets[right] ?? []))]),
  )
  const { wakes, asks } = wire(list, (leaf) => counts[leaf] ?? (costs.get(leaf) ?? 0) * togetherness)
  const withLength = (numbers: readonly number[]): readonly number[] => [numbers.length, ...numbers]
  return {
    size: list.length,
    needsAll: packNumbers(list.flatMap((made, number) => (made.needsAll ? [number] : []))),
    wakes: packNumbers(wakes.flatMap(withLength)),
    asks: packNumbers(asks.flatMap(withLength)),
    ...packedPairs(pairs, sets, counts.length),
    ends: packNumbers([...ends].flatMap(([gate, numbers]) => [gate + 1, ...withLength(numbers)])),
    everywhere: packNumbers(everywhere),
  }
}

/** The sets numbered anew for each side, and from each lemma the way to them. */
function packedPairs(pairs: readonly Pair[], sets: readonly (readonly number[])[], lemmaCount: number): PackedPairs {
  const lefts = [...new Set(pairs.map(({ left }) => left))]
  const rights = [...new Set(pairs.map(({ right }) => right))]
  const numberOfLeft = new Map(lefts.map((set, number) => [set, number]))
  const ofLemmas = (own: readonly number[]): string => {
    const lists = Array.from({ length: lemmaCount }, (): number[] => [])
    own.forEach((set, number) => {
      for (const lemma of sets[set] ?? []) lists[lemma]?.push(number)
    })
    return packNumbers(lists.flatMap((list) => [list.length, ...list]))
  }
  const pairsOf = rights.map((set) =>
    pairs
      .filter(({ right }) => right === set)
      .flatMap(({ left, gap, gate }) => [numberOfLeft.get(left) ?? 0, gap, gate]),
  )
  return {
    lefts: ofLemmas(lefts),
    rights: ofLemmas(rights),
    rightCount: rights.length,
    pairs: packNumbers(pairsOf.flatMap((list) => [list.length, ...list])),
  }
}
