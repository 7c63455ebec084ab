/** From a reference to the provision that it means: «пункт 3 статьи 11», «11-баптың 3-тармағы», “section 11(3)”. */
import type { ClientCapabilities, DefinitionLink, Location, Position } from 'vscode-languageserver'
import type { Feature } from './feature.js'
import { headOf, meantAt } from './links.js'
import { inSource, toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

/** On the number or heading of a provision, that provision; editors then offer its references. */
export function definition(
  reviewed: ReviewedDraft,
  position: Position,
  capabilities: ClientCapabilities,
): Location[] | DefinitionLink[] | null {
  const meant = meantAt(reviewed, position)
  if (!meant) return null
  const { document, review } = reviewed
  const targets = meant.provisions.map((provision) => ({
    targetUri: document.uri,
    targetRange: toLspRange(document, inSource(review.draft, provision)),
    targetSelectionRange: toLspRange(document, inSource(review.draft, headOf(provision))),
  }))
  if (capabilities.textDocument?.definition?.linkSupport !== true)
    return targets.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }))
  const originSelectionRange = toLspRange(document, inSource(review.draft, meant.words))
  return targets.map((target) => ({ originSelectionRange, ...target }))
}

export const definitionFeature: Feature = {
  offers: { definitionProvider: true },
  register({ connection, capabilities, answer }) {
    connection.onDefinition(({ textDocument, position }) =>
      answer('definition', textDocument.uri, null, (draft) => definition(draft, position, capabilities)),
    )
  },
}
