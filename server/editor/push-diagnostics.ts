/** Diagnostics for an editor that waits for them: at once on opening, and when typing pauses. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { DiagnosticsDelivery } from './delivery.js'
import { diagnosticsOf } from './diagnostics.js'
import type { Reviews } from './reviews.js'
import { safely } from './safely.js'

/** Milliseconds without a change after which a draft is reviewed. */
const pause = 150

export function pushDiagnostics(
  connection: Connection,
  documents: { readonly get: (uri: string) => TextDocument | undefined; readonly keys: () => readonly string[] },
  capabilities: ClientCapabilities,
  reviews: Reviews,
): DiagnosticsDelivery {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  /** What was sent last, so that nothing is sent twice. */
  const shown = new Map<string, string>()
  const opened = new Set<string>()

  const push = (uri: string): Promise<void> =>
    safely(connection, 'diagnostics', undefined, async () => {
      const version = documents.get(uri)?.version
      const reviewed = await reviews.of(uri)
      // Closed, or another version has come while settings were asked for: that one has a timer of its own.
      if (version === undefined || documents.get(uri)?.version !== version) return
      const params = { uri, version, diagnostics: reviewed ? diagnosticsOf(reviewed, capabilities) : [] }
      const json = JSON.stringify(params)
      if (shown.get(uri) === json || (!reviewed && !shown.has(uri))) return
      if (reviewed) shown.set(uri, json)
      else shown.delete(uri)
      await connection.sendDiagnostics(params)
    })
  const stop = (uri: string): void => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
  }

  return {
    changed(uri) {
      stop(uri)
      const delay = opened.has(uri) ? pause : 0
      opened.add(uri)
      timers.set(
        uri,
        setTimeout(() => {
          timers.delete(uri)
          void push(uri)
        }, delay),
      )
    },
    closed(uri) {
      stop(uri)
      opened.delete(uri)
      if (!shown.delete(uri)) return
      void safely(connection, 'diagnostics', undefined, () => connection.sendDiagnostics({ uri, diagnostics: [] }))
    },
    refresh() {
      for (const uri of documents.keys()) void push(uri)
    },
  }
}
