/** The report in SARIF, which also says what could not be reviewed. */
import type { Reader } from '../core/findings/message.js'
import { criteriaChecked } from '../report/draft.js'
import { phrases } from '../report/phrases.js'
import { registerReader } from '../report/register.js'
import { sarifLog, sarifPieces } from '../report/sarif.js'
import { collected } from './collected.js'
import type { Form } from './formats.js'

export function sarifForm(reader: Reader, version: string): Form {
  return collected((drafts, tally, failed) => {
    const [first] = drafts
    const criteria = first ? criteriaChecked(first.ruleSet, tally.languages, first.review.overrides) : 0
    return sarifPieces(
      sarifLog(drafts, {
        version,
        reader,
        failures: failed ? ['Some drafts or settings could not be read; standard error says which.'] : [],
        ...(first && { note: phrases[registerReader(reader, drafts)].closing(criteria) }),
      }),
    )
  })
}
