/** Words that both languages have alike («митинг», «съезд»): one that always stands in both texts, but once in one alone, was likely left out. */
import { addTo } from '../text/grouped.js'
import { wordsOf } from '../compare/pairing.js'
import type { Range } from '../text/range.js'
import type { Difference } from './difference.js'
import type { Both, Texts } from './leftovers.js'
import { comparedWords, framesOf, type Pairing } from './pairing.js'
import type { ParallelText, Passage } from './parallel-text.js'
import { passagePlace, placeOf } from './place.js'

/** A shorter beginning is shared by chance. */
const shortest = 6
/** In how many provisions it must stand in both texts. */
const leastTogether = 3

interface Use {
  together: number
  alone: (readonly [side: 0 | 1, one: Passage, other: Passage])[]
}

/** By the passage of the first text. Linear. */
export function loanWordDifferences(
  texts: Texts,
  pairing: Pick<Pairing, 'rows' | 'compared'>,
): ReadonlyMap<Passage, readonly Difference[]> {
  const uses = new Map<string, Use>()
  const frames = framesOf(pairing)
  for (const [one, other] of pairing.rows) {
    if (!one || !other || frames.has(one)) continue
    const [own, its] = comparedWords(pairing, one, other)
    const words: Both<ReadonlySet<string>> = [stemsIn(texts[0], own), stemsIn(texts[1], its)]
    for (const stem of new Set([...words[0], ...words[1]])) {
      const use = uses.get(stem) ?? { together: 0, alone: [] }
      uses.set(stem, use)
      if (words[0].has(stem) && words[1].has(stem)) use.together++
      else if (use.alone.length < 2) use.alone.push([words[0].has(stem) ? 0 : 1, one, other])
    }
  }
  const found = new Map<Passage, Difference[]>()
  for (const [stem, { together, alone }] of uses) {
    const [only] = alone
    if (together < leastTogether || !only || alone.length > 1) continue
    const [side, one, other] = only
    const range = placeIn(texts[side], side === 0 ? one.own : other.own, stem)
    if (!range) continue
    const difference: Difference = {
      kind: 'omission',
      severity: 'warning',
      places: [
        side === 0 ? placeOf(texts[0], range) : passagePlace(texts[0], one),
        side === 1 ? placeOf(texts[1], range) : passagePlace(texts[1], other),
      ],
      fixes: [],
      about: 'word',
    }
    addTo(found, one, difference)
  }
  return found
}

const stemsIn = ({ draft }: ParallelText, ranges: readonly Range[]): ReadonlySet<string> =>
  new Set(
    ranges
      .flatMap(({ start, end }) => wordsOf(draft.text.slice(start, end)))
      .filter((stem) => stem.length >= shortest && !/\d/.test(stem)),
  )

function placeIn({ draft }: ParallelText, ranges: readonly Range[], stem: string): Range | undefined {
  for (const { start, end } of ranges) {
    const words = draft.text.slice(start, end)
    const at = words.toLowerCase().indexOf(stem)
    if (at >= 0)
      return { start: start + at, end: start + at + (/^\p{L}+/u.exec(words.slice(at))?.[0].length ?? stem.length) }
  }
  return undefined
}
