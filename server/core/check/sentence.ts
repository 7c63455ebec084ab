/** A sentence of a section, with the lead-in and the tail that it inherits from the enumeration it stands in. */
import type { Word } from '../lexicon/vocabulary.js'
import type { Range } from '../text/range.js'

/** All tokens of a section, in the order in which they were read; `starts` and `ends` are offsets in the normalised text. */
export interface Tokens {
  readonly words: Word[]
  readonly starts: number[]
  readonly ends: number[]
}

/** A stretch of `Tokens`, `to` excluded. */
export interface Run {
  readonly from: number
  readonly to: number
}

export interface Sentence {
  readonly tokens: Tokens
  readonly leadIn: readonly Run[]
  readonly own: Run
  readonly tail: readonly Run[]
  readonly isHeading: boolean
  /** As of its section. */
  readonly decisive: Range | undefined
  /** The title of the act, which stands above every section. */
  readonly isTitle: boolean
}

/** The words of a sentence in reading order, the inherited lead-in first and an inherited tail last; its own are from `ownFrom` up to `ownTo`. */
export interface FullSentence {
  readonly words: readonly Word[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly ownFrom: number
  readonly ownTo: number
  /** The words of which a match must include one: its own, if nothing else is said. */
  readonly decisiveFrom: number
  readonly decisiveTo: number
  readonly isHeading: boolean
}

export function forEachWord({ tokens, leadIn, own, tail }: Sentence, visit: (word: Word) => void): void {
  const run = ({ from, to }: Run): void => {
    for (let i = from; i < to; i++) visit(tokens.words[i]!)
  }
  for (const part of leadIn) run(part)
  run(own)
  for (const part of tail) run(part)
}

export function fullSentence(sentence: Sentence): FullSentence {
  const full = joined(sentence)
  const { decisive } = sentence
  if (!decisive) return full
  const at = full.starts.findIndex((start) => start >= decisive.start && start < decisive.end)
  const after = full.starts.findIndex((start, i) => i >= at && (start < decisive.start || start >= decisive.end))
  return { ...full, decisiveFrom: at, decisiveTo: at < 0 ? -1 : after < 0 ? full.words.length : after }
}

function joined({ tokens, leadIn, own, tail, isHeading }: Sentence): FullSentence {
  if (leadIn.length === 0 && tail.length === 0) {
    const { from, to } = own
    return {
      words: tokens.words.slice(from, to),
      starts: tokens.starts.slice(from, to),
      ends: tokens.ends.slice(from, to),
      ownFrom: 0,
      ownTo: to - from,
      decisiveFrom: 0,
      decisiveTo: to - from,
      isHeading,
    }
  }
  const runs = [...leadIn, own, ...tail]
  const ownFrom = leadIn.reduce((count, { from, to }) => count + to - from, 0)
  const gather = <T>(all: readonly T[]): T[] => ([] as T[]).concat(...runs.map(({ from, to }) => all.slice(from, to)))
  return {
    words: gather(tokens.words),
    starts: gather(tokens.starts),
    ends: gather(tokens.ends),
    ownFrom,
    ownTo: ownFrom + own.to - own.from,
    decisiveFrom: ownFrom,
    decisiveTo: ownFrom + own.to - own.from,
    isHeading,
  }
}

/** «, а также», «, а равно» go on with the same clause. */
const additive: ReadonlySet<string> = new Set(['также', 'равно', 'именно', 'тоже', 'керісінше'])
const adversative: ReadonlySet<string> = new Set([
  'а',
  'но',
  'однако',
  'ал',
  'бірақ',
  'алайда',
  'but',
  'however',
  'provided',
])

/**
 * Number of the clause of each token: clauses end at «;» and before an adversative conjunction, but not between an item and the tail it
 * inherits.
 */
export function clauseNumbers({ words, ownTo }: FullSentence): Uint16Array {
  const numbers = new Uint16Array(words.length)
  let clause = 0
  for (let i = 0; i < words.length; i++) {
    const text = words[i]?.text ?? ''
    if (words[i - 1]?.text === ',' && adversative.has(text) && !additive.has(words[i + 1]?.text ?? '')) clause++
    numbers[i] = clause
    if (text === ';' && i !== ownTo - 1) clause++
  }
  return numbers
}

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
