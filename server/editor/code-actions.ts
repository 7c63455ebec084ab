/** What an editor offers at a place of a draft: redrafts, and decisions. */
import { decisionFileActions } from './decision-file-actions.js'
import { isDecisionsFile } from './decisions.js'
import type { Feature } from './feature.js'
import { fixAllKind, quickFixes } from './quick-fixes.js'
import { differenceActions } from './difference-actions.js'
import { decisionActions } from './record-decision.js'
import { safely } from './safely.js'

export const codeActionsFeature: Feature = {
  offers: { codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] } },
  register(session) {
    const { connection, params, capabilities, words, documents, answer } = session
    const asksForReasons = recordsDecisions(params.initializationOptions)
    connection.onCodeAction(async (asked, token) => {
      const { uri } = asked.textDocument
      const document = documents.get(uri)
      if (document && isDecisionsFile(uri))
        return safely(connection, 'code action', [], () => decisionFileActions(document, asked, session))
      const ofDraft = await answer('code action', uri, token, [], (draft) => [
        ...quickFixes(draft, asked, capabilities, words),
        ...(asksForReasons ? decisionActions(draft, asked, capabilities, words) : []),
      ])
      const ofPair = await safely(connection, 'code action', [], () => differenceActions(asked, session))
      return [...ofPair, ...ofDraft]
    })
  },
}

/** True for an editor that knows the command `tripartite.recordDecision`: `{ recordsDecisions: true }`. */
function recordsDecisions(options: unknown): boolean {
  return (options as { readonly recordsDecisions?: unknown } | null | undefined)?.recordsDecisions === true
}
