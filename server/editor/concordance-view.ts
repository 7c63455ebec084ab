/** What an editor shows of two paired drafts beside their differences. */
import type { ConcordanceRow } from '../core/concord/difference.js'
import type { Severity } from '../core/rules/schema.js'
import { countsOf } from '../report/concordant-drafts.js'
import type { PairedDrafts } from './pairs.js'

export interface ConcordanceView {
  /** In the order in which they were paired. */
  readonly uris: readonly [string, string]
  readonly counts: Readonly<Record<Severity, number>>
  /** In which line each provision begins that both texts have, in the order of the first. */
  readonly lines: readonly (readonly [number, number])[]
}

export function concordanceView({ drafts, concordance }: PairedDrafts): ConcordanceView {
  const lineIn = (side: 0 | 1, path: ConcordanceRow['paths'][0]): number | undefined => {
    const { document, review } = drafts[side]
    return path && document.positionAt(review.draft.toSource(path.at(-1)?.start ?? 0)).line
  }
  const lines = concordance.rows.flatMap(({ paths }) => {
    const [one, other] = [lineIn(0, paths[0]), lineIn(1, paths[1])]
    return one === undefined || other === undefined ? [] : [[one, other] as const]
  })
  return { uris: [drafts[0].document.uri, drafts[1].document.uri], counts: countsOf(concordance), lines }
}
