/** All references of a draft to the provision at the caret, whether it is named there or stands there, and all uses of a defined term. */
import type { Location, Position } from 'vscode-languageserver'
import type { Link } from '../core/act/references/links.js'
import type { Provision } from '../core/act/tree.js'
import type { Range } from '../core/text/range.js'
import type { Feature } from './feature.js'
import { headOf, linksIn, meantAt } from './links.js'
import { inSource, toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'
import { termAt } from './terms.js'

/** In the order of the text. Of an article also the references to its paragraphs; of a chapter only those to the chapter itself. */
export function references(
  reviewed: ReviewedDraft,
  position: Position,
  includesDeclaration: boolean,
): Location[] | null {
  const meant = meantAt(reviewed, position)
  if (!meant) return usesOfTerm(reviewed, position, includesDeclaration)
  const { document, review } = reviewed
  const own = includesDeclaration ? meant.provisions.map(headOf) : []
  const found = linksIn(reviewed).filter((link) => meant.provisions.some((provision) => names(link, provision)))
  return [...own, ...found]
    .sort((a, b) => a.start - b.start)
    .map((range: Range) => ({ uri: document.uri, range: toLspRange(document, inSource(review.draft, range)) }))
}

function usesOfTerm(reviewed: ReviewedDraft, position: Position, includesDeclaration: boolean): Location[] | null {
  const { document } = reviewed
  const term = termAt(reviewed, document.offsetAt(position))
  if (!term) return null
  const { place } = term
  return term
    .uses()
    .filter(({ start }) => includesDeclaration || start < place.start || start >= place.end)
    .map((range) => ({ uri: document.uri, range: toLspRange(document, range) }))
}

function names({ targets }: Link, provision: Provision): boolean {
  const isDivision = provision.kind === 'part' || provision.kind === 'chapter'
  return targets.some(({ provisions }) =>
    provisions.some(
      (one) => one === provision || (!isDivision && provision.start <= one.start && one.end <= provision.end),
    ),
  )
}

export const referencesFeature: Feature = {
  offers: { referencesProvider: true },
  register({ connection, answer }) {
    connection.onReferences(({ textDocument, position, context }, token) =>
      answer('references', textDocument.uri, token, null, (draft) =>
        references(draft, position, context.includeDeclaration),
      ),
    )
  },
}
