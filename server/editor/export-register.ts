/** The register of findings of one draft as CSV. */
import { registerCsv } from '../papers/register-csv.js'
import { entriesOf, registerOf, registerReader } from '../report/register.js'
import type { DraftReport } from './reports.js'

export function registerCsvOf({ draft, reader, country }: DraftReport): string {
  return registerCsv(registerOf([entriesOf(draft, reader, country)]), registerReader(reader, draft.review.languages))
}
