/** The defined terms of a draft, in offsets of its source. */
import { cite, provisionPath } from '../core/act/citation.js'
import type { Definition } from '../core/act/defined-terms.js'
import { definitionsOf } from '../core/act/definitions.js'
import { termUseAt, usesOf } from '../core/act/term-use.js'
import type { Act } from '../core/act/tree.js'
import type { Review } from '../core/review.js'
import { languageByScript, languageOf, type Language } from '../core/text/language.js'
import type { Range } from '../core/text/range.js'
import type { ReviewedDraft } from './reviews.js'

/** A defined term where it is used. Ranges are in the source. */
export interface Term {
  readonly term: string
  /** The use. */
  readonly range: Range
  /** The term in its definition. */
  readonly place: Range
  /** The words of the definition. */
  readonly definition: string
  readonly language: Language
  /** The caret is at the term in its definition. */
  readonly isDefinition: boolean
  /** All uses, the definition among them, in the order of the text. */
  readonly uses: () => readonly Range[]
  /** The provision that defines it, as lawyers of the reader cite it: «ст. 1 пп. 5». */
  readonly citation: (reader: Language) => string
}

const known = new WeakMap<Act, readonly Definition[]>()

/** Read once per review, when first asked for. */
export function definitionsIn({ act, draft }: Review): readonly Definition[] {
  const definitions = known.get(act) ?? definitionsOf(act, draft.text)
  known.set(act, definitions)
  return definitions
}

/** The defined term in use at `offset` of the source. */
export function termAt({ review }: Pick<ReviewedDraft, 'review'>, offset: number): Term | undefined {
  const { act, draft } = review
  const at = draft.toNormalised(offset)
  const use = termUseAt(definitionsIn(review), act, draft.text, at)
  if (!use) return undefined
  const { term, place, definition } = use.definition
  const words = draft.text.slice(definition.start, definition.end)
  const inSource = ({ start, end }: Range): Range => ({ start: draft.toSource(start), end: draft.toSource(end) })
  return {
    term,
    range: inSource(use),
    place: inSource(place),
    definition: words,
    language: languageOf(words) ?? languageByScript(words),
    isDefinition: place.start <= at && at <= place.end,
    uses: () => usesOf(use.definition, definitionsIn(review), act, draft.text).map(inSource),
    citation: (reader) => citationOf(review, use.definition, reader),
  }
}

/** The provision that gives the definition, as lawyers of the reader cite it. */
export function citationOf({ act }: Review, { place }: Definition, reader: Language): string {
  return cite(provisionPath(act, place.start), reader)
}
