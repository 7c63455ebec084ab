/** Terms that both texts define in the same place: where one text uses the term and the other does not. */
import { definitionsOf } from '../act/definitions.js'
import { provisionPath } from '../act/citation.js'
import { alphabetic } from '../text/alphabetic.js'
import { addTo } from '../text/grouped.js'
import { literal } from '../text/literal.js'
import type { Range } from '../text/range.js'
import type { Difference } from './difference.js'
import type { Both, Texts } from './leftovers.js'
import { framesOf, type Pairing } from './pairing.js'
import type { ParallelText, Passage } from './parallel-text.js'
import { passagePlace, placeOf } from './place.js'

/** A term that is used in fewer provisions, or often rendered otherwise, has no settled equal. */
const leastUses = 5
const mostExceptions = 0.1
/** A law defines some dozens of terms. */
const mostTerms = 60

/** By the passage of the first text. Linear in the length of the texts. */
export function definedTermDifferences(
  texts: Texts,
  { rows }: Pick<Pairing, 'rows'>,
): ReadonlyMap<Passage, readonly Difference[]> {
  const [ones, others] = [termsBy(texts[0]), termsBy(texts[1])]
  const found = new Map<Passage, Difference[]>()
  const seen = new Set<string>()
  for (const [one, other] of rows) {
    const terms = one && ones.get(one.path.at(-1))
    const equals = other && others.get(other.path.at(-1))
    const name = [...(terms ?? []), ...(equals ?? [])].join('|')
    if (!terms || !equals || seen.has(name) || seen.size >= mostTerms) continue
    seen.add(name)
    const patterns: Both<RegExp> = [formsOf(terms), formsOf(equals)]
    for (const [passage, difference] of exceptions(texts, rows, patterns)) addTo(found, passage, difference)
  }
  return found
}

/** The terms that a provision defines, with their short forms. */
function termsBy({ act, draft }: ParallelText): ReadonlyMap<Passage['path'][number] | undefined, readonly string[]> {
  const terms = new Map<Passage['path'][number] | undefined, string[]>()
  for (const { term, place, scope } of definitionsOf(act, draft.text))
    if (!scope) addTo(terms, provisionPath(act, place.start).at(-1), term)
  return terms
}

function exceptions(
  texts: Texts,
  rows: Pairing['rows'],
  patterns: Both<RegExp>,
): readonly (readonly [Passage, Difference])[] {
  const frames = framesOf({ rows })
  const uses = rows.flatMap(([one, other]) => {
    if (!one || !other || frames.has(one)) return []
    const places = [firstUse(texts[0], one, patterns[0]), firstUse(texts[1], other, patterns[1])] as const
    return places[0] || places[1] ? [{ one, other, places }] : []
  })
  return ([0, 1] as const).flatMap((side) => {
    const own = uses.filter(({ places }) => places[side])
    const lacking = own.filter(({ places }) => !places[side === 0 ? 1 : 0])
    if (own.length < leastUses || lacking.length > own.length * mostExceptions) return []
    return lacking.map(({ one, other, places: [first, second] }) => {
      const difference: Difference = {
        kind: 'term',
        severity: 'information',
        places: [
          first ? placeOf(texts[0], first) : passagePlace(texts[0], one),
          second ? placeOf(texts[1], second) : passagePlace(texts[1], other),
        ],
        fixes: [],
      }
      return [one, difference] as const
    })
  })
}

function firstUse({ draft }: ParallelText, { own }: Passage, pattern: RegExp): Range | undefined {
  for (const { start, end } of own) {
    const match = pattern.exec(draft.text.slice(start, end))
    if (match) return { start: start + match.index, end: start + match.index + match[0].length }
  }
  return undefined
}

/** Any form of any of the terms: words are known by their beginnings. */
function formsOf(terms: readonly string[]): RegExp {
  const forms = terms.map((term) =>
    term
      .split(/\s+/)
      .map((word) => `${literal(word.slice(0, Math.max(5, word.length - 2)))}\\p{L}{0,12}`)
      .join('\\s+'),
  )
  return alphabetic(new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'iu'))
}
