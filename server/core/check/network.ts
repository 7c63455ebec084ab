/** Finds the patterns whose necessary words are all in a sentence, by a network of gates from lemmas through phrases and concepts to whole patterns. */
import type { Gate, Gates, Pair } from './gates.js'
import { forEachWord, type Sentence } from './sentence.js'

/** A gate of parts is woken only by its rarest part, so that frequent words wake nothing. */
export interface Network {
  /** Settles which part of each pattern wakes it, from how often each lemma occurs in the text at hand. Changes no answer, only the cost. */
  readonly prepare: (counts: Uint32Array) => void
  /** Indexes of the patterns that may match the sentence, in ascending order; all others surely do not. */
  readonly candidates: (sentence: Sentence) => readonly number[]
  readonly openings: (sentence: Sentence) => Openings
}

/** Whether a gate – of a phrase or of a concept – is open for one sentence: where it is not, there is nothing to find. */
export type Openings = (gate: number) => boolean

export function createNetwork(lemmaCount: number, gates: Gates): Network {
  return createRunner(gates, leafReader(lemmaCount, gates.pairs))
}

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

/** The gates in flat arrays: the inputs of gate `n` are `inputs[first[n]]` up to `inputs[first[n + 1]]`, in the order in which they are asked. */
interface Circuit {
  readonly needsAll: Uint8Array
  readonly first: Int32Array
  readonly inputs: Int32Array
}

function circuitOf(list: readonly Gate[]): Circuit {
  const first = new Int32Array(list.length + 1)
  list.forEach((gate, number) => (first[number + 1] = (first[number] ?? 0) + gate.inputs.length))
  return {
    needsAll: Uint8Array.from(list, (gate) => (gate.needsAll ? 1 : 0)),
    first,
    inputs: Int32Array.from(list.flatMap((gate) => gate.inputs)),
  }
}

/** Asks a gate, and remembers in `state` what was found out: `open` or `closed`. Gates without inputs are closed unless marked before. */
function isOpen(
  circuit: Circuit,
  number: number,
  state: Uint8Array | Uint32Array,
  open: number,
  closed: number,
): boolean {
  const known = state[number]
  if (known === open) return true
  if (known === closed) return false
  const { needsAll, first, inputs } = circuit
  const end = first[number + 1] ?? 0
  let at = first[number] ?? 0
  let answer: boolean
  if (needsAll[number] === 1) {
    while (at < end && isOpen(circuit, inputs[at] ?? 0, state, open, closed)) at++
    answer = at === end
  } else {
    while (at < end && !isOpen(circuit, inputs[at] ?? 0, state, open, closed)) at++
    answer = at < end
  }
  state[number] = answer ? open : closed
  return answer
}

/** Marks in the state are made of the number of the sentence, so that nothing needs to be cleared between sentences. */
function createRunner({ list, everywhere }: Gates, readLeaves: LeafReader): Network {
  const state = new Uint32Array(list.length)
  const woken = new Uint32Array(list.length)
  /** Gates that wake another or end a pattern. */
  const isWaker = new Uint8Array(list.length)
  const patternsOf = list.map((gate) => gate.patterns)
  let targets: readonly (readonly number[])[] | undefined
  let circuit = circuitOf(list)
  let current = 0
  let found: number[] = []

  const wake = (number: number): void => {
    if (woken[number] === current) return
    woken[number] = current
    const open = 2 * current + 1
    if (circuit.needsAll[number] === 1 && !isOpen(circuit, number, state, open, open - 1)) return
    state[number] = open
    const patterns = patternsOf[number] ?? nothing
    for (const pattern of patterns) found.push(pattern)
    const next = targets?.[number] ?? nothing
    for (const target of next) wake(target)
  }
  const prepare = (counts: Uint32Array): void => {
    const { order, wakes } = plan(list, counts)
    targets = wakes
    circuit = circuitOf(list.map((gate, number) => ({ ...gate, inputs: order[number] ?? gate.inputs })))
    list.forEach(({ patterns }, number) => {
      isWaker[number] = patterns.length > 0 || (wakes[number]?.length ?? 0) > 0 ? 1 : 0
    })
  }
  return {
    prepare,
    candidates(sentence) {
      if (!targets) prepare(new Uint32Array(list.length).fill(1))
      current++
      found = [...everywhere]
      const open = 2 * current + 1
      const present: number[] = []
      readLeaves(sentence, (gate) => {
        if (state[gate] === open) return
        state[gate] = open
        if (isWaker[gate] === 1) present.push(gate)
      })
      for (const gate of present) wake(gate)
      return found.length > 1 ? found.sort((a, b) => a - b) : found
    },
    openings(sentence) {
      const own = new Uint8Array(list.length)
      readLeaves(sentence, (gate) => {
        own[gate] = 1
      })
      return (gate) => isOpen(circuit, gate, own, 1, 2)
    },
  }
}

const nothing: readonly number[] = []

/** A pair of neighbours is taken for rare: its count is not known. */
const rarePair = 1

interface Plan {
  /** The inputs of each gate in the order in which they are best asked. */
  readonly order: readonly (readonly number[])[]
  /** The gates that each gate wakes, of those that lead to a pattern. */
  readonly wakes: readonly (readonly number[])[]
}

function plan(list: readonly Gate[], counts: Uint32Array): Plan {
  const cost = new Float64Array(list.length)
  const order = list.map(({ needsAll, inputs }, number) => {
    // Ask first what most likely settles the answer.
    const sorted = [...inputs].sort((a, b) => (needsAll ? 1 : -1) * ((cost[a] ?? 0) - (cost[b] ?? 0)) || a - b)
    if (inputs.length === 0) cost[number] = counts[number] ?? rarePair
    else if (needsAll) cost[number] = cost[sorted[0] ?? 0] ?? 0
    else cost[number] = inputs.reduce((sum, input) => sum + (cost[input] ?? 0), 0)
    return sorted
  })
  const wakes: number[][] = list.map(() => [])
  // Outputs come after their inputs, so that walking backwards every gate knows whether it leads anywhere.
  for (let number = list.length - 1; number >= 0; number--) {
    const { needsAll, patterns } = list[number]!
    if (patterns.length === 0 && wakes[number]?.length === 0) continue
    const inputs = order[number] ?? nothing
    for (const input of needsAll ? inputs.slice(0, 1) : inputs) wakes[input]?.push(number)
  }
  return { order, wakes }
}
