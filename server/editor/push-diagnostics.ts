/** Diagnostics for an editor that waits for them: at once on opening, and when typing pauses. */
import type { Connection } from 'vscode-languageserver'
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
  reviews: Reviews,
): DiagnosticsDelivery {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const shown = new Set<string>()
  const opened = new Set<string>()

  const push = (uri: string): Promise<void> =>
    safely(connection, 'diagnostics', undefined, async () => {
      const asked = documents.get(uri)?.version
      const reviewed = await reviews.of(uri)
      // Another version has come while settings were asked for: its own timer runs.
      if (documents.get(uri)?.version !== asked) return
      const diagnostics = reviewed ? diagnosticsOf(reviewed) : []
      if (asked === undefined || (diagnostics.length === 0 && !reviewed && !shown.has(uri))) return
      if (reviewed) shown.add(uri)
      else shown.delete(uri)
      await connection.sendDiagnostics({ uri, version: asked, diagnostics })
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
