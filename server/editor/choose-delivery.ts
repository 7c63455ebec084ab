/** Chooses how the findings of drafts, and what parallel texts say otherwise, reach an editor. */
import type { Connection, Diagnostic, InitializeParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { DiagnosticsDelivery } from './delivery.js'
import { diagnosticsOf } from './diagnostics.js'
import { differenceDiagnostics } from './difference-diagnostics.js'
import type { Pairs } from './pairs.js'
import { pullDiagnostics, pulls } from './pull-diagnostics.js'
import { pushDiagnostics } from './push-diagnostics.js'
import type { Reviews } from './reviews.js'

/**
 * Also an editor that asks for findings is sent the differences, when typing pauses: to compare two texts takes longer than to review one, and it would
 * have to ask for both after each change of either. `asked` is told of every document that it asks about.
 */
export function deliveryFor(
  connection: Connection,
  params: InitializeParams,
  documents: { readonly get: (uri: string) => TextDocument | undefined; readonly keys: () => readonly string[] },
  reviews: Reviews,
  pairs: Pairs,
  asked: (uri: string) => void,
): DiagnosticsDelivery {
  const { capabilities } = params
  const findingsIn = async (uri: string): Promise<Diagnostic[] | undefined> => {
    const reviewed = await reviews.of(uri)
    return reviewed && diagnosticsOf(reviewed, capabilities)
  }
  const differencesIn = async (uri: string): Promise<Diagnostic[] | undefined> => {
    // What is sent takes the place of the findings of a reviewed folder: from then on the editor has to ask for them.
    if (pulls(params) && pairs.partner(uri) !== undefined) asked(uri)
    const paired = await pairs.of(uri)
    return paired && differenceDiagnostics(paired, uri, capabilities)
  }
  const bothIn = async (uri: string): Promise<Diagnostic[] | undefined> => {
    const differences = await differencesIn(uri)
    const findings = await findingsIn(uri)
    return findings && [...findings, ...(differences ?? [])]
  }
  if (!pulls(params)) return pushDiagnostics(connection, documents, { ...pairs, diagnosticsIn: bothIn })
  return together(
    pullDiagnostics(connection, documents, capabilities, reviews, asked),
    pushDiagnostics(connection, documents, { ...pairs, diagnosticsIn: differencesIn }),
  )
}

function together(...deliveries: readonly DiagnosticsDelivery[]): DiagnosticsDelivery {
  return {
    changed(uri) {
      for (const one of deliveries) one.changed(uri)
    },
    closed(uri) {
      for (const one of deliveries) one.closed(uri)
    },
    refresh() {
      for (const one of deliveries) one.refresh()
    },
  }
}
