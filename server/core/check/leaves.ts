/** Which gates of the network the words of a sentence open by themselves: those of their lemmas, and of pairs of words that stand near each other. */
import { unpackLists } from '../text/packing.js'
import { forEachWord, type Sentence } from './sentence.js'

/** Words farther apart say no more together than each alone. */
export const longestGap = 12

/** Packed lists, each with its length before it. */
export interface PackedPairs {
  /** For each lemma the sets that it belongs to and that stand on the left of some pair. */
  readonly lefts: string
  /** The same for the right of pairs. */
  readonly rights: string
  /** How many sets stand on the right. */
  readonly rightCount: number
  /** For each of them, one after the other: set on the left, gap, gate. */
  readonly pairs: string
}

/** Marks between words add nothing to their distance. */
export type LeafReader = (sentence: Sentence, open: (gate: number) => void) => void

export function leafReader(lemmaCount: number, packed: PackedPairs): LeafReader {
  const { first: firstLeft, items: lefts } = unpackLists(packed.lefts, lemmaCount)
  const pairsOf = pairsByLemma(lemmaCount, packed)
  /** How many words had been read when a word of the set was last met; it goes on from sentence to sentence. */
  const metAt = new Int32Array(lefts.reduce((most, set) => Math.max(most, set + 1), 0))
  let count = 0
  return (sentence, open) => {
    if (count > mostWords) {
      metAt.fill(0)
      count = 0
    }
    count += longestGap + 2
    forEachWord(sentence, ({ lemmas, isWord }) => {
      for (const lemma of lemmas) {
        open(lemma)
        const pairs = pairsOf(lemma)
        for (let at = 0; at < pairs.length; at += 3)
          if (count - metAt[pairs[at]!]! <= pairs[at + 1]!) open(pairs[at + 2]!)
      }
      if (isWord) count++
      for (const lemma of lemmas) {
        const end = firstLeft[lemma + 1]!
        for (let at = firstLeft[lemma]!; at < end; at++) metAt[lefts[at]!] = count
      }
    })
  }
}

const mostWords = 1 << 30

/** For a lemma the pairs that it ends, as in `PackedPairs`; a text meets some hundred of the lemmas. */
function pairsByLemma(lemmaCount: number, packed: PackedPairs): (lemma: number) => Int32Array {
  const { first: firstRight, items: rights } = unpackLists(packed.rights, lemmaCount)
  const { first: firstPair, items: pairs } = unpackLists(packed.pairs, packed.rightCount)
  const known = new Array<Int32Array | undefined>(lemmaCount).fill(undefined)
  const listOf = (lemma: number): Int32Array => {
    const list: number[] = []
    for (let at = firstRight[lemma]!; at < firstRight[lemma + 1]!; at++) {
      const right = rights[at]!
      for (let pair = firstPair[right]!; pair < firstPair[right + 1]!; pair++) list.push(pairs[pair]!)
    }
    return Int32Array.from(list)
  }
  return (lemma) => (known[lemma] ??= listOf(lemma))
}
