/** Finds the patterns whose necessary words are all in a sentence, by a network of gates from lemmas through phrases and concepts to whole patterns. */
import type { Gates } from './gates.js'
import { unpacker, unpackNumbers } from '../text/packing.js'
import { forEachWord, type Sentence } from './sentence.js'

/** A bit for each gate – of a phrase, a concept or a pattern: where it is 0, there is nothing to find. */
export type OpenGates = Uint32Array

export interface Network {
  /** Which gates the words of a sentence open. Linear in the words and in what they open. */
  readonly read: (sentence: Sentence) => OpenGates
  /** Numbers of the watched patterns that may match where these gates are open, in ascending order; all others surely do not. */
  readonly candidates: (open: OpenGates) => readonly number[]
}

export const isOpen = (open: OpenGates, gate: number): boolean => (((open[gate >>> 5] ?? 0) >>> (gate & 31)) & 1) === 1

/** Adds the gates of `more` to `open`. */
export function addOpen(open: OpenGates, more: OpenGates): void {
  for (let word = 0; word < open.length; word++) open[word] = (open[word] ?? 0) | (more[word] ?? 0)
}

export const noGates = (gates: number): OpenGates => new Uint32Array((gates + 31) >>> 5)

/** `lemmaCount`: the gates of lower number are those of the lemmas. */
export function createNetwork(lemmaCount: number, gates: Gates): Network {
  const { size } = gates
  const readLeaves = leafReader(lemmaCount, gates.pairs)
  const isAnd = noGates(size)
  for (const gate of unpackNumbers(gates.needsAll)) set(isAnd, gate)
  const { first: firstWoken, items: woken } = listsOf(gates.wakes, size)
  const { first: firstAsked, items: asked } = listsOf(gates.asks, size)
  const everywhere = unpackNumbers(gates.everywhere)
  const endings = noGates(size)
  const patternsOf = new Map<number, readonly number[]>()
  const next = unpacker(gates.ends)
  for (let end = next(); end > 0; end = next()) {
    set(endings, end - 1)
    patternsOf.set(end - 1, Array.from({ length: next() }, next))
  }

  /** Gates that are woken and not yet settled: none between readings. */
  const pending = noGates(size)

  const asksAreOpen = (gate: number, open: OpenGates): boolean => {
    const end = firstAsked[gate + 1] ?? 0
    let at = firstAsked[gate] ?? 0
    while (at < end && isOpen(open, asked[at] ?? 0)) at++
    return at === end
  }
  return {
    read(sentence) {
      const open = noGates(size)
      readLeaves(sentence, (gate) => {
        set(pending, gate)
      })
      // Every gate wakes only gates of higher numbers, so that one walk upwards settles all.
      for (let word = 0; word < pending.length; word++) {
        let bits = pending[word] ?? 0
        while (bits !== 0) {
          const bit = bits & -bits
          const gate = (word << 5) + 31 - Math.clz32(bit)
          pending[word] = (pending[word] ?? 0) ^ bit
          if ((isAnd[word] ?? 0) & bit ? asksAreOpen(gate, open) : true) {
            open[word] = (open[word] ?? 0) | bit
            const end = firstWoken[gate + 1] ?? 0
            for (let at = firstWoken[gate] ?? 0; at < end; at++) set(pending, woken[at] ?? 0)
          }
          bits = pending[word] ?? 0
        }
      }
      return open
    },
    candidates(open) {
      const found = [...everywhere]
      for (let word = 0; word < open.length; word++) {
        let bits = (open[word] ?? 0) & (endings[word] ?? 0)
        for (; bits !== 0; bits &= bits - 1) {
          for (const pattern of patternsOf.get((word << 5) + 31 - Math.clz32(bits & -bits)) ?? []) found.push(pattern)
        }
      }
      return found.length > 1 ? found.sort((a, b) => a - b) : found
    },
  }
}

function set(bits: OpenGates, gate: number): void {
  const word = gate >>> 5
  bits[word] = (bits[word] ?? 0) | (1 << (gate & 31))
}

/** List `n` is `items[first[n]]` up to `items[first[n + 1]]`. */
function listsOf(packed: string, count: number): { readonly first: Int32Array; readonly items: Int32Array } {
  const numbers = unpackNumbers(packed)
  const first = new Int32Array(count + 1)
  const items = new Int32Array(numbers.length - count)
  let from = 0
  let length = 0
  for (let list = 0; list < count; list++) {
    const end = from + 1 + (numbers[from] ?? 0)
    for (let at = from + 1; at < end; at++) items[length++] = numbers[at] ?? 0
    first[list + 1] = length
    from = end
  }
  return { first, items }
}

type LeafReader = (sentence: Sentence, open: (gate: number) => void) => void

/** Tells which gates the words of a sentence open by themselves; marks between words do not separate neighbours. */
function leafReader(lemmaCount: number, pairs: string): LeafReader {
  const isLeft = new Uint8Array(lemmaCount)
  const isRight = new Uint8Array(lemmaCount)
  const gatesOf = new Map<number, number[]>()
  const next = unpacker(pairs)
  for (let gate = next(); gate > 0; gate = next()) {
    const left = Array.from({ length: next() }, next)
    const right = Array.from({ length: next() }, next)
    for (const second of right) isRight[second] = 1
    for (const first of left) {
      isLeft[first] = 1
      for (const second of right) {
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
