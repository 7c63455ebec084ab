/** Diagnostics that are sent: at once on opening, and when typing pauses. */
import type { Connection, Diagnostic } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { DiagnosticsDelivery } from './delivery.js'
import { safely } from './safely.js'

/** Milliseconds without a change after which a draft is reviewed. */
const shortestPause = 150

export interface Sent {
  /** What is to be shown in a document as it is now; nothing where nothing is to be said of it. */
  readonly diagnosticsIn: (uri: string) => Promise<readonly Diagnostic[] | undefined>
  /** The document that what is shown depends on besides. */
  readonly partner: (uri: string) => string | undefined
  /** Milliseconds without a change, where it is to be longer. */
  readonly pause: (uri: string) => number | undefined
}

export function pushDiagnostics(
  connection: Connection,
  documents: { readonly get: (uri: string) => TextDocument | undefined; readonly keys: () => readonly string[] },
  { diagnosticsIn, partner, pause }: Sent,
): DiagnosticsDelivery {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  /** What was sent last, so that nothing is sent twice. */
  const shown = new Map<string, string>()
  const opened = new Set<string>()

  const push = (uri: string): Promise<void> =>
    safely(connection, 'diagnostics', undefined, async () => {
      const version = documents.get(uri)?.version
      const diagnostics = await diagnosticsIn(uri)
      // Closed, or another version has come while settings were asked for: that one has a timer of its own.
      if (version === undefined || documents.get(uri)?.version !== version) return
      const params = { uri, version, diagnostics: [...(diagnostics ?? [])] }
      const json = JSON.stringify(params)
      if (shown.get(uri) === json || (!diagnostics && !shown.has(uri))) return
      if (diagnostics) shown.set(uri, json)
      else shown.delete(uri)
      await connection.sendDiagnostics(params)
    })
  const stop = (uri: string): void => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
  }
  const later = (uri: string | undefined, delay: number): void => {
    if (uri === undefined || !documents.get(uri)) return
    stop(uri)
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri)
        void push(uri)
      }, delay),
    )
  }

  return {
    changed(uri) {
      const delay = opened.has(uri) ? (pause(uri) ?? shortestPause) : 0
      opened.add(uri)
      later(uri, delay)
      later(partner(uri), delay)
    },
    closed(uri) {
      stop(uri)
      opened.delete(uri)
      later(partner(uri), 0)
      if (!shown.delete(uri)) return
      void safely(connection, 'diagnostics', undefined, () => connection.sendDiagnostics({ uri, diagnostics: [] }))
    },
    refresh() {
      for (const uri of documents.keys()) void push(uri)
    },
  }
}
