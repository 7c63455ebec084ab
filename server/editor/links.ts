/** The references of a reviewed draft, read when a feature first asks for them and kept as long as its review. */
import type { Position } from 'vscode-languageserver'
import { provisionPath } from '../core/act/citation.js'
import { linksOf, type Link } from '../core/act/references/links.js'
import type { Provision } from '../core/act/tree.js'
import type { Review } from '../core/review.js'
import type { Range } from '../core/text/range.js'
import { touches } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

const known = new WeakMap<Review, readonly Link[]>()

/** In the order of the text. */
export function linksIn({ review }: ReviewedDraft): readonly Link[] {
  const links = known.get(review) ?? linksOf(review.act, review.draft.text)
  known.set(review, links)
  return links
}

/** What the draft means at a place. Offsets in the normalised text. */
export interface Meant {
  /** The words that were pointed at: a reference, or the number of a provision. */
  readonly words: Range
  readonly provisions: readonly Provision[]
}

/** Nothing where there is neither a reference into the draft nor the number or heading of a provision. */
export function meantAt(reviewed: ReviewedDraft, position: Position): Meant | undefined {
  const { document, review } = reviewed
  const offset = review.draft.toNormalised(document.offsetAt(position))
  const caret = { start: offset, end: offset }
  const link = linksIn(reviewed).find((one) => touches(one, caret))
  if (link) return { words: link, provisions: pointedAt(link, review.draft.text, offset) }
  // New provisions in a bill stand in a tree of their own.
  const amended = review.act.amendments.find(({ newText }) => newText && touches(newText, caret))
  const path = provisionPath(amended?.newText ?? review.act, offset)
  const named = path.findLast((provision) => touches(headOf(provision), caret))
  return named && named.label.end > named.label.start ? { words: headOf(named), provisions: [named] } : undefined
}

/** The number of a provision with its heading. */
export function headOf({ label, heading }: Provision): Range {
  return { start: label.start, end: heading?.end ?? label.end }
}

/** Of «статьи 5, 7 и 9» the article whose number the caret is at; all of them when it is at none. */
function pointedAt({ targets }: Link, text: string, offset: number): readonly Provision[] {
  const number = /[\p{L}\d.-]*$/u.exec(text.slice(Math.max(0, offset - 12), offset))?.[0] ?? ''
  const rest = /^[\p{L}\d.-]*/u.exec(text.slice(offset, offset + 12))?.[0] ?? ''
  const word = `${number}${rest}`.toLowerCase().replace(/[.-]+$/, '')
  const own = targets.filter((target) => target.number.toLowerCase() === word)
  return [...new Set((own.length > 0 ? own : targets).flatMap(({ provisions }) => provisions))]
}
