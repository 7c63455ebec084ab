/** What was and was not checked in a draft, a row for each criterion, so that silence is not read as approval. */
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

/** Plain data. */
export function coverageRows(
  { path, review, findings, ruleSet }: ReviewedDraft,
  reader: Reader,
): readonly CoverageRow[] {
  const language = readerOf(reader, review.languages[0] ?? 'en')
  return coverageOf(review, findings, ruleSet, language).criteria.map((criterion) => ({
    file: path,
    criterion: criterion.id,
    title: criterion.title,
    state: criterion.state,
    reason: criterion.reason ?? '',
    findings: criterion.findings.length,
  }))
}
