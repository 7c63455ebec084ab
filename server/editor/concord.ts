/** Pairs two open drafts as parallel texts, and answers what an editor shows of the pair. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { languageOfDraft } from '../core/text/language.js'
import { concordanceView, type ConcordanceView } from './concordance-view.js'
import { showsSideBySide } from './difference-actions.js'
import { exportConcordance, type ExportConcordanceParams } from './export-concordance.js'
import type { Exported } from './export-report.js'
import type { Feature, Session } from './feature.js'
import { parallelTextsOf, type ParallelText } from './parallel-texts.js'
import { safely } from './safely.js'

/** A command of the server: `{ uri, other }`, two open drafts → `Concorded`. */
export const concordCommand = 'tripartite.concord'
/** A command of the server: `{ uri }` of either draft of a pair. */
export const endPairCommand = 'tripartite.endPair'
/** `{ uri, beside }`: an open draft and the addresses of files → `ParallelText[]`. */
export const parallelTextsRequest = 'tripartite/parallelTexts'
/** A notification of the server, whenever it has compared a pair: `ConcordanceView`. */
export const concordanceNotification = 'tripartite/concordance'
/** `ExportConcordanceParams` → `Exported`. */
export const exportConcordanceRequest = 'tripartite/exportConcordance'

/** `problem` says to the person why the two are no pair. */
export type Concorded = ConcordanceView | { readonly problem: string }

export const concordFeature: Feature = {
  offers: {},
  register(session) {
    const { connection, params, words, documents, pairs } = session
    if (showsSideBySide(params.initializationOptions))
      pairs.onCompared((paired) => {
        connection
          .sendNotification(concordanceNotification, concordanceView(paired))
          .catch((error: unknown) => connection.console.error(`concordance: ${String(error)}`))
      })
    connection.onRequest(parallelTextsRequest, (asked: { readonly uri?: unknown; readonly beside?: unknown } | null) =>
      safely<readonly ParallelText[]>(connection, parallelTextsRequest, [], () =>
        parallelTextsOf(String(asked?.uri), documents.all(), addressesIn(asked?.beside)),
      ),
    )
    connection.onRequest(exportConcordanceRequest, (asked: Partial<ExportConcordanceParams> | null) =>
      safely<Exported>(connection, exportConcordanceRequest, { problem: words.notConcorded }, () =>
        exportConcordance(asked ?? {}, session),
      ),
    )
  },
}

export async function concord({ documents, pairs, words }: Session, argument: unknown): Promise<Concorded> {
  const { uri, other } = (argument ?? {}) as { readonly uri?: unknown; readonly other?: unknown }
  const [one, two] = [documents.get(String(uri)), documents.get(String(other))]
  if (!one || !two || one === two) return { problem: words.notConcorded }
  const language = (document: TextDocument): string => languageOfDraft(document.getText())
  if (language(one) === language(two)) return { problem: words.oneLanguage }
  pairs.add(one.uri, two.uri)
  const paired = await pairs.of(one.uri)
  if (paired) return concordanceView(paired)
  pairs.end(one.uri)
  return { problem: words.notConcorded }
}

export function endPair({ pairs }: Session, argument: unknown): void {
  pairs.end(String((argument as { readonly uri?: unknown } | null | undefined)?.uri))
}

const addressesIn = (given: unknown): readonly string[] =>
  Array.isArray(given) ? given.filter((one) => typeof one === 'string') : []
