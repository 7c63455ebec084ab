/** What was and was not checked, a row for each draft and criterion, so that silence is not read as approval. */
import { readerOf, type Reader } from '../core/findings/message.js'
import { coverageOf, type CoverageState } from './coverage.js'
import type { ReviewedDraft } from './draft.js'

export interface CoverageRow {
  readonly file: string
  readonly criterion: string
  readonly title: string
  readonly state: CoverageState
  /** Empty where nothing need be said. */
  readonly reason: string
  readonly findings: number
}

export function coverageRows(drafts: readonly ReviewedDraft[], reader: Reader): readonly CoverageRow[] {
  return drafts.flatMap(({ path, review, findings, ruleSet }) => {
    const language = readerOf(reader, review.languages[0] ?? 'en')
    return coverageOf(review, findings, ruleSet, language).criteria.map((criterion) => ({
      file: path,
      criterion: criterion.id,
      title: criterion.title,
      state: criterion.state,
      reason: criterion.reason ?? '',
      findings: criterion.findings.length,
    }))
  })
}
