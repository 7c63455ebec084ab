/** What an editor offers at a place of a draft: redrafts, and decisions. */
import { decisionActions } from './record-decision.js'
import type { Feature } from './feature.js'
import { fixAllKind, quickFixes } from './quick-fixes.js'

export const codeActionsFeature: Feature = {
  offers: { codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] } },
  register({ connection, params, capabilities, words, answer }) {
    const asksForReasons = recordsDecisions(params.initializationOptions)
    connection.onCodeAction((asked) =>
      answer('code action', asked.textDocument.uri, [], (draft) => [
        ...quickFixes(draft, asked, capabilities, words),
        ...(asksForReasons ? decisionActions(draft, asked, capabilities, words) : []),
      ]),
    )
  },
}

/** True for an editor that knows the command `tripartite.recordDecision`: `{ recordsDecisions: true }`. */
function recordsDecisions(options: unknown): boolean {
  return (options as { readonly recordsDecisions?: unknown } | null | undefined)?.recordsDecisions === true
}
