/** A review in SARIF, as the command line writes it. */
import { criteriaChecked } from '../report/draft.js'
import { phrases } from '../report/phrases.js'
import { registerReader } from '../report/register.js'
import { sarifLog, sarifReport } from '../report/sarif.js'
import { sarifPart } from '../report/sarif-part.js'
import type { DraftReport } from './reports.js'

/** `version` is that of Tripartite. */
export function sarifOf({ draft, reader }: DraftReport, version: string): string {
  const { review, ruleSet } = draft
  const criteria = criteriaChecked(ruleSet, review.languages, review.overrides)
  const note = phrases[registerReader(reader, review.languages)].closing(criteria)
  return sarifReport(sarifLog([sarifPart(draft, reader)], { version, reader, failures: [], note }))
}
