/** A concordance of parallel texts as a CSV file: a row for each difference, and one for each provision without any; the words of a provision stand in its first row. */
import { languagesOf } from '../core/concord/message.js'
import type { Language } from '../core/text/language.js'
import { concordanceRows } from '../report/concordance-rows.js'
import { concordanceWords } from '../report/concordance-words.js'
import type { ConcordantDrafts } from '../report/concordant-drafts.js'
import { tableCsv } from './register-csv.js'

export function concordanceCsv(concordant: ConcordantDrafts, reader: Language): string {
  const { columns, text } = concordanceWords[reader]
  return tableCsv(
    [columns.provision, ...languagesOf(concordant.concordance).map(text), columns.severity, columns.message],
    concordanceRows(concordant, reader).flatMap(({ provision, texts, differences }) =>
      (differences.length > 0 ? differences : [{ severity: '', message: '' }]).map(({ severity, message }, i) => [
        provision,
        ...(i === 0 ? texts : ['', '']),
        severity,
        message,
      ]),
    ),
    reader,
  )
}
