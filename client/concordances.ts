/** What the server has said of the pairs that it last compared: how many differences there are, and which lines belong together. */
import { Disposable, EventEmitter, workspace, type Event } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ProvisionLines } from './linked-lines.js'
import type { Pair, Pairs } from './pairs.js'

/** Sent by the server whenever it has compared a pair. */
export interface ConcordanceView {
  readonly uris: Pair
  readonly counts: { readonly error: number; readonly warning: number; readonly information: number }
  readonly lines: ProvisionLines
}

export interface Concordances {
  /** Nothing while one of the texts is not open. */
  readonly of: (pair: Pair) => ConcordanceView | undefined
  readonly onDidChange: Event<undefined>
  readonly dispose: () => void
}

export function followConcordances(server: BaseLanguageClient, pairs: Pairs): Concordances {
  const known = new Map<string, ConcordanceView>()
  const changed = new EventEmitter<undefined>()
  const keyOf = (pair: Pair): string => pair.join(' ')
  const keep = (fits: (view: ConcordanceView) => boolean): void => {
    for (const [key, view] of known) if (!fits(view)) known.delete(key)
    changed.fire(undefined)
  }
  const listening = Disposable.from(
    changed,
    server.onNotification('tripartite/concordance', (view: ConcordanceView) => {
      known.set(keyOf(view.uris), view)
      changed.fire(undefined)
    }),
    pairs.onDidChange(() => keep(({ uris }) => pairs.all().some((pair) => keyOf(pair) === keyOf(uris)))),
    workspace.onDidCloseTextDocument(({ uri }) =>
      keep(({ uris }) => !uris.includes(server.code2ProtocolConverter.asUri(uri))),
    ),
  )
  return { of: (pair) => known.get(keyOf(pair)), onDidChange: changed.event, dispose: () => void listening.dispose() }
}
