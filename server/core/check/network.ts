/** Finds the patterns whose necessary words are all in a sentence, by a network of gates from lemmas through phrases and concepts to whole patterns. */
import { unpacker, unpackLists, unpackNumbers } from '../text/packing.js'
import { leafReader, type PackedPairs } from './leaves.js'
import type { Sentence } from './sentence.js'

/** A bit for each gate – of a phrase, a concept or a pattern: where it is 0, there is nothing to find. */
export type OpenGates = Uint32Array

/** The gate of the lemma that stands for every word of a quantity. */
export const numeralGate = 0

/** Survives JSON; all texts are packed numbers, all lists begin with their lengths. */
export interface Gates extends PackedPairs {
  /** How many there are; their numbers count from 0. */
  readonly size: number
  /** The gates that need all of their inputs; the others need one. */
  readonly needsAll: string
  /** For each gate the gates that it wakes; all have higher numbers. */
  readonly wakes: string
  /** For each gate what it asks besides the input that wakes it. */
  readonly asks: string
  /** Gates that end watched patterns: gate and one, numbers of the patterns. */
  readonly ends: string
  /** Watched patterns that name no necessary word. */
  readonly everywhere: string
}

export interface Network {
  /** Which gates the words of a sentence open. Linear in the words and in what they open. */
  readonly read: (sentence: Sentence) => OpenGates
  /** Numbers of the watched patterns that may match where these gates are open, in ascending order; all others surely do not. */
  readonly candidates: (open: OpenGates) => readonly number[]
}

export const isOpen = (open: OpenGates, gate: number): boolean => (((open[gate >>> 5] ?? 0) >>> (gate & 31)) & 1) === 1

export const noGates = (gates: number): OpenGates => new Uint32Array((gates + 31) >>> 5)

/** `lemmaCount`: the gates of lower number are those of the lemmas. */
export function createNetwork(lemmaCount: number, gates: Gates): Network {
  const { size } = gates
  const readLeaves = leafReader(lemmaCount, gates)
  const isAnd = noGates(size)
  for (const gate of unpackNumbers(gates.needsAll)) set(isAnd, gate)
  const { first: firstWoken, items: woken } = unpackLists(gates.wakes, size)
  const { first: firstAsked, items: asked } = unpackLists(gates.asks, size)
  const everywhere = unpackNumbers(gates.everywhere)
  const endings = noGates(size)
  const patternsOf = new Map<number, readonly number[]>()
  const next = unpacker(gates.ends)
  for (let end = next(); end > 0; end = next()) {
    set(endings, end - 1)
    patternsOf.set(end - 1, Array.from({ length: next() }, next))
  }
  const wordsWithEndings = [...endings.keys()].filter((word) => endings[word] !== 0)

  /** Gates that are woken and not yet settled, and which words of these have any: none between readings. */
  const pending = noGates(size)
  const pendingWords = noGates(pending.length)
  const wake = (gate: number): void => {
    set(pending, gate)
    set(pendingWords, gate >>> 5)
  }

  const asksAreOpen = (gate: number, open: OpenGates): boolean => {
    const end = firstAsked[gate + 1]!
    let at = firstAsked[gate]!
    while (at < end && isOpen(open, asked[at]!)) at++
    return at === end
  }
  return {
    read(sentence) {
      const open = noGates(size)
      readLeaves(sentence, wake)
      // Every gate wakes only gates of higher numbers, so that one walk upwards settles all.
      for (let group = 0; group < pendingWords.length; group++) {
        for (let words = pendingWords[group]!; words !== 0; words = pendingWords[group]!) {
          const word = (group << 5) + lowestBit(words)
          for (let bits = pending[word]!; bits !== 0; bits = pending[word]!) {
            const bit = bits & -bits
            const gate = (word << 5) + lowestBit(bits)
            pending[word] = bits ^ bit
            if ((isAnd[word]! & bit) !== 0 && !asksAreOpen(gate, open)) continue
            open[word] = open[word]! | bit
            const end = firstWoken[gate + 1]!
            for (let at = firstWoken[gate]!; at < end; at++) wake(woken[at]!)
          }
          pendingWords[group] = pendingWords[group]! & ~(words & -words)
        }
      }
      return open
    },
    candidates(open) {
      const found = [...everywhere]
      for (const word of wordsWithEndings) {
        for (let bits = open[word]! & endings[word]!; bits !== 0; bits &= bits - 1) {
          for (const pattern of patternsOf.get((word << 5) + lowestBit(bits)) ?? []) found.push(pattern)
        }
      }
      return found.length > 1 ? found.sort((a, b) => a - b) : found
    },
  }
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits)

function set(bits: OpenGates, gate: number): void {
  const word = gate >>> 5
  bits[word] = bits[word]! | (1 << (gate & 31))
}
