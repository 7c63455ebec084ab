/** A sentence as the matcher sees it: its words, with the lead-in that it inherits, and what is negated. */
import type { Word } from '../lexicon/vocabulary.js'

/**
 * Tokens of one sentence in reading order, the inherited lead-in first and an inherited tail last. `starts` and `ends` are offsets in the
 * normalised text of the article section. The sentence's own tokens are those from `ownFrom` up to `ownTo`.
 */
export interface Sentence {
  readonly words: readonly Word[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly ownFrom: number
  readonly ownTo: number
  readonly isHeading: boolean
}

/** Number of the clause of each token: clauses end at «;» and before an adversative conjunction, but not between an item and the tail it inherits. */
export function clauseNumbers({ words, ownTo }: Sentence): Uint16Array {
  const numbers = new Uint16Array(words.length)
  let clause = 0
  for (let i = 0; i < words.length; i++) {
    const text = words[i]?.text ?? ''
    if (i > 0 && words[i - 1]?.text === ',' && adversative.has(text)) clause++
    numbers[i] = clause
    if (text === ';' && i !== ownTo - 1) clause++
  }
  return numbers
}

const adversative: ReadonlySet<string> = new Set(['а', 'но', 'однако', 'ал', 'бірақ', 'алайда', 'but', 'however', 'provided'])

/** For each token, how many word tokens stand before it: distances are counted in words, not in marks. */
export function wordIndexes(words: readonly Word[]): Uint16Array {
  const indexes = new Uint16Array(words.length + 1)
  let count = 0
  for (let i = 0; i < words.length; i++) {
    indexes[i] = count
    if (words[i]?.isWord) count++
  }
  indexes[words.length] = count
  return indexes
}
