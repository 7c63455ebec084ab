/** Which parts of an act deal at all with organizations, collective action or collective bargaining: the others are not read closely. */
import type { Field } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'

/** Finds the places of a text that speak of the field; ask it of ranges of the same text. */
export type FieldReader = (text: string) => (range: Range) => boolean

/** A word is known by its beginning, in small letters or capitals. A language without beginnings is wholly in the field. */
export function fieldReader(field: Field, language: Language): FieldReader {
  const beginnings = field[language]
  if (beginnings.length === 0) return () => () => true
  const pattern = new RegExp(beginnings.map((words) => words.replaceAll(/[^\p{L}]/gu, '\\$&')).join('|'), 'gi')
  return (text) => {
    const places = Array.from(text.matchAll(pattern), (match) => match.index)
    return ({ start, end }) => {
      let low = 0
      let high = places.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((places[middle] ?? 0) < start) low = middle + 1
        else high = middle
      }
      return (places[low] ?? end) < end
    }
  }
}
