/** Where a passage allows, commands or negates. */
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import type { Mark } from './mark.js'
import { signWords, type Sign } from './sign-words.js'

export interface SignMark extends Mark {
  readonly key: Exclude<Sign, 'none'>
}

/** In order. A negated modal («не вправе», «құқылы емес») is a negation only. `text` is the whole normalised text. Linear. */
export function signsIn(text: string, ranges: readonly Range[], language: Language): readonly SignMark[] {
  return ranges.flatMap((range) => inRange(text.slice(range.start, range.end), range.start, language))
}

function inRange(words: string, offset: number, language: Language): readonly SignMark[] {
  const isTaken = new Uint8Array(words.length)
  const found: SignMark[] = []
  for (const { sign, pattern } of signWords[language]) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (isTaken.subarray(match.index, end).some((taken) => taken === 1)) continue
      isTaken.fill(1, match.index, end)
      if (sign !== 'none') found.push({ start: offset + match.index, end: offset + end, key: sign })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
