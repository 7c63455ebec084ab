/** From a reference to the provision that it means («пункт 3 статьи 11», «11-баптың 3-тармағы», “section 11(3)”), and from a defined term to its definition. */
import type { ClientCapabilities, DefinitionLink, Location, Position } from 'vscode-languageserver'
import type { Range } from '../core/text/range.js'
import type { Feature } from './feature.js'
import { headOf, meantAt } from './links.js'
import { inSource, toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'
import { termAt } from './terms.js'

/** On the number or heading of a provision, and on a term in its definition, that place itself; editors then offer its references. */
export function definition(
  reviewed: ReviewedDraft,
  position: Position,
  capabilities: ClientCapabilities,
): Location[] | DefinitionLink[] | null {
  const { document } = reviewed
  const found = meantInSource(reviewed, position)
  if (!found) return null
  const targets = found.places.map(({ whole, head }) => ({
    targetUri: document.uri,
    targetRange: toLspRange(document, whole),
    targetSelectionRange: toLspRange(document, head),
  }))
  if (capabilities.textDocument?.definition?.linkSupport !== true)
    return targets.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }))
  const originSelectionRange = toLspRange(document, found.words)
  return targets.map((target) => ({ originSelectionRange, ...target }))
}

interface Found {
  /** What was pointed at. */
  readonly words: Range
  readonly places: readonly { readonly whole: Range; readonly head: Range }[]
}

/** In the source. A reference counts more than a term that it may contain. */
function meantInSource(reviewed: ReviewedDraft, position: Position): Found | undefined {
  const { document, review } = reviewed
  const meant = meantAt(reviewed, position)
  if (meant)
    return {
      words: inSource(review.draft, meant.words),
      places: meant.provisions.map((provision) => ({
        whole: inSource(review.draft, provision),
        head: inSource(review.draft, headOf(provision)),
      })),
    }
  const term = termAt(reviewed, document.offsetAt(position))
  return term && { words: term.range, places: [{ whole: term.place, head: term.place }] }
}

export const definitionFeature: Feature = {
  offers: { definitionProvider: true },
  register({ connection, capabilities, answer }) {
    connection.onDefinition(({ textDocument, position }, token) =>
      answer('definition', textDocument.uri, token, null, (draft) => definition(draft, position, capabilities)),
    )
  },
}
