/** Pairs two open drafts as parallel texts, and answers what an editor shows of the pair. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { ConcordanceRow } from '../core/concord/difference.js'
import type { Severity } from '../core/rules/schema.js'
import { languageOfDraft } from '../core/text/language.js'
import { countsOf } from '../report/concordant-drafts.js'
import { exportConcordance, type ExportConcordanceParams } from './export-concordance.js'
import type { Exported } from './export-report.js'
import type { Feature, Session } from './feature.js'
import type { PairedDrafts } from './pairs.js'
import { parallelTextsOf, type ParallelText } from './parallel-texts.js'
import { safely } from './safely.js'

/** A command of the server: `{ uri, other }`, two open drafts → `Concorded`. */
export const concordCommand = 'tripartite.concord'
/** A command of the server: `{ uri }` of either draft of a pair. */
export const endPairCommand = 'tripartite.endPair'
/** `{ uri, beside }`: an open draft and the addresses of files → `ParallelText[]`. */
export const parallelTextsRequest = 'tripartite/parallelTexts'
/** `{ uri }` → `ConcordanceView`, or null for a draft without a pair, and while it cannot be compared. */
export const concordanceRequest = 'tripartite/concordance'
/** `ExportConcordanceParams` → `Exported`. */
export const exportConcordanceRequest = 'tripartite/exportConcordance'

/** `problem` says to the person why the two are no pair. */
export type Concorded = ConcordanceView | { readonly problem: string }

export interface ConcordanceView {
  /** In the order in which they were paired. */
  readonly uris: readonly [string, string]
  readonly counts: Readonly<Record<Severity, number>>
  /** In which line each provision begins that both texts have, in the order of the first. */
  readonly lines: readonly (readonly [number, number])[]
}

export const concordFeature: Feature = {
  offers: {},
  register(session) {
    const { connection, words, documents, pairs } = session
    connection.onRequest(parallelTextsRequest, (asked: { readonly uri?: unknown; readonly beside?: unknown } | null) =>
      safely<readonly ParallelText[]>(connection, parallelTextsRequest, [], () =>
        parallelTextsOf(String(asked?.uri), documents.all(), addressesIn(asked?.beside)),
      ),
    )
    connection.onRequest(concordanceRequest, (asked: { readonly uri?: unknown } | null) =>
      safely<ConcordanceView | null>(connection, concordanceRequest, null, async () => {
        const paired = await pairs.of(String(asked?.uri))
        return paired ? viewOf(paired) : null
      }),
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
  if (paired) return viewOf(paired)
  pairs.end(one.uri)
  return { problem: words.notConcorded }
}

export function endPair({ pairs }: Session, argument: unknown): void {
  pairs.end(String((argument as { readonly uri?: unknown } | null | undefined)?.uri))
}

function viewOf({ drafts, concordance }: PairedDrafts): ConcordanceView {
  const [one, other] = drafts
  const lineIn = (side: 0 | 1, path: ConcordanceRow['paths'][0]): number | undefined => {
    const { document, review } = drafts[side]
    return path && document.positionAt(review.draft.toSource(path.at(-1)?.start ?? 0)).line
  }
  const lines = concordance.rows.flatMap(({ paths }) => {
    const [first, second] = [lineIn(0, paths[0]), lineIn(1, paths[1])]
    return first === undefined || second === undefined ? [] : [[first, second] as const]
  })
  return { uris: [one.document.uri, other.document.uri], counts: countsOf(concordance), lines }
}

const addressesIn = (given: unknown): readonly string[] =>
  Array.isArray(given) ? given.filter((one) => typeof one === 'string') : []
