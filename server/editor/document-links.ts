/** Links from the ILO Conventions that a draft names to their texts. */
import type { ClientCapabilities, DocumentLink } from 'vscode-languageserver'
import { citedConventions } from '../core/act/cited-conventions.js'
import { languageOfDraft } from '../core/text/language.js'
import type { Feature } from './feature.js'
import { inSource, toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

/** Only Conventions of the rule set are linked, and only where they are published at a secure address. */
export function documentLinks(reviewed: ReviewedDraft, capabilities: ClientCapabilities): DocumentLink[] {
  const { document, review, ruleSet, settings } = reviewed
  const { text } = review.draft
  const reader = settings.reader === 'auto' ? languageOfDraft(text) : settings.reader
  const conventions = new Map(Object.values(ruleSet.conventions).map((convention) => [convention.number, convention]))
  const hasTooltip = capabilities.textDocument?.documentLink?.tooltipSupport === true
  return citedConventions(text).flatMap((cited) => {
    const convention = conventions.get(cited.number)
    if (!convention?.url.startsWith('https://')) return []
    const range = toLspRange(document, inSource(review.draft, cited))
    return [{ range, target: convention.url, ...(hasTooltip && { tooltip: convention.title[reader] }) }]
  })
}

export const documentLinksFeature: Feature = {
  offers: { documentLinkProvider: {} },
  register({ connection, capabilities, answer }) {
    connection.onDocumentLinks(({ textDocument }, token) =>
      answer('document links', textDocument.uri, token, [], (draft) => documentLinks(draft, capabilities)),
    )
  },
}
