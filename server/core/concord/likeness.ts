/** How much a passage of one text says the same as a passage of the other, whose language is another: by their numbers, loan words and word pairs. */
import { wordsOf } from '../compare/pairing.js'
import type { NormalisedText } from '../text/normalise.js'
import { remembered } from '../text/remembered.js'
import { learnWordPairs } from './learned-pairs.js'
import { wholeOf, type Passage } from './parallel-text.js'
import { ideaOf } from './word-pairs.js'

/** 0 to 1; `covers` tells how much of a passage of the first text stands in one of the second, `coversBack` the other way round. */
export interface Likeness {
  readonly between: (one: Passage, other: Passage) => number
  readonly covers: (one: Passage, other: Passage) => number
  readonly coversBack: (other: Passage, one: Passage) => number
}

/** Longer passages are compared by their beginning: by whole paragraphs, of which none in a law is so long as the second number says. */
const mostWords = 250
const mostOfParagraph = 1_000
/** What a word weighs that has no known equal in the other text. */
const unknownWeight = 0.25

/** `known` are passages that are likely the same, from which the words of both languages are learned. Linear in their length. */
export function createLikeness(
  one: NormalisedText,
  other: NormalisedText,
  known: readonly (readonly [Passage, Passage])[],
): Likeness {
  const ones = stemReader(one.text)
  const others = stemReader(other.text)
  const pairs = learnWordPairs(known.map(([a, b]) => [new Set(ones(a).keys()), new Set(others(b).keys())]))
  const ideasOf = remembered((stems: Stems) => new Set([...stems.values()].filter((idea) => idea !== undefined)))
  const cover = (from: Stems, to: Stems, known: WordPairs): number => {
    const ideas = ideasOf(to)
    let all = 0
    let both = 0
    for (const [stem, idea] of from) {
      const learned = known.get(stem) ?? []
      let best = to.has(stem) || (idea !== undefined && ideas.has(idea)) ? 1 : 0
      for (const [equal, weight] of learned) if (weight > best && to.has(equal)) best = weight
      const weight = pairs.weightOf(stem) * (best > 0 || idea !== undefined || learned.length > 0 ? 1 : unknownWeight)
      all += weight
      both += weight * best
    }
    return all === 0 ? 0 : both / all
  }
  return {
    between: (a, b) => (cover(ones(a), others(b), pairs.there) + cover(others(b), ones(a), pairs.back)) / 2,
    covers: (a, b) => cover(ones(a), others(b), pairs.there),
    coversBack: (b, a) => cover(others(b), ones(a), pairs.back),
  }
}

type WordPairs = ReadonlyMap<string, readonly (readonly [string, number])[]>

/** Each with its idea, if it has one. */
type Stems = ReadonlyMap<string, number | undefined>

const stemReader = (text: string): ((passage: Passage) => Stems) =>
  remembered((passage: Passage) => stemsOf(passage, text))

function stemsOf(passage: Passage, text: string): Stems {
  const stems = new Map<string, number | undefined>()
  for (const { start, end } of wholeOf(passage)) {
    for (const stem of wordsOf(text.slice(start, end))) {
      if (stem.length > 2 || /\d/.test(stem)) stems.set(stem, ideaOf(stem))
      if (stems.size > mostOfParagraph) break
    }
    if (stems.size > mostWords) break
  }
  return stems
}
