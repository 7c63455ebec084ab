/** What the server knows of the pairs of which a text is in sight: how many differences there are, and which lines belong together. */
import { Disposable, EventEmitter, languages, window, workspace, type Event } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ProvisionLines } from './linked-lines.js'
import type { Pair, Pairs } from './pairs.js'

/** The answer of the server to `tripartite/concordance`; null while one of the texts is not open. */
export interface ConcordanceView {
  readonly uris: Pair
  readonly counts: { readonly error: number; readonly warning: number; readonly information: number }
  readonly lines: ProvisionLines
}

export interface Concordances {
  readonly of: (pair: Pair) => ConcordanceView | undefined
  readonly onDidChange: Event<undefined>
  readonly dispose: () => void
}

/** Milliseconds without a change after which the server is asked: it then has compared the texts for the underlines. */
const pause = 500

export function followConcordances(server: BaseLanguageClient, pairs: Pairs): Concordances {
  const known = new Map<Pair, ConcordanceView>()
  const changed = new EventEmitter<undefined>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const inSight = (): readonly Pair[] => {
    const uris = window.visibleTextEditors.map(({ document }) => server.code2ProtocolConverter.asUri(document.uri))
    return [...new Set(uris.map(pairs.of))].filter((pair) => pair !== undefined)
  }
  const ask = async (): Promise<void> => {
    for (const pair of server.isRunning() ? inSight() : []) {
      const view = await server
        .sendRequest<ConcordanceView | null>('tripartite/concordance', { uri: pair[0] })
        .catch((error: unknown) => {
          server.outputChannel.appendLine(`concordance: ${String(error)}`)
          return null
        })
      if (view) known.set(pair, view)
      else known.delete(pair)
    }
    for (const pair of known.keys()) if (!pairs.all().includes(pair)) known.delete(pair)
    changed.fire(undefined)
  }
  const later = (delay = pause): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), delay)
  }
  const isPaired = (uri: Parameters<typeof server.code2ProtocolConverter.asUri>[0]): boolean =>
    pairs.of(server.code2ProtocolConverter.asUri(uri)) !== undefined
  const listening = Disposable.from(
    changed,
    pairs.onDidChange(() => later(0)),
    server.onDidChangeState(() => later()),
    window.onDidChangeVisibleTextEditors(() => later(0)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (isPaired(document.uri)) later()
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(isPaired)) later()
    }),
  )
  later(0)
  return {
    of: (pair) => known.get(pair),
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer)
      listening.dispose()
    },
  }
}
