/** The report in SARIF, which also says what could not be reviewed. */
import type { Reader } from '../core/findings/message.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import { criteriaCheckedIn } from '../report/draft.js'
import { phrases } from '../report/phrases.js'
import { registerReader } from '../report/register.js'
import { sarifLog, sarifPieces } from '../report/sarif.js'
import { sarifPart, type SarifPart } from '../report/sarif-part.js'
import { collected } from './collected.js'
import type { Form } from './formats.js'

export function sarifForm(reader: Reader, version: string, ruleSet: RuleSet): Form {
  const known = new Set<string>()
  /** A description of a rule is long: it is kept once, from the first draft that has it. */
  const lean = (part: SarifPart): SarifPart => {
    const rules = part.rules.filter(({ id }) => !known.has(id))
    for (const { id } of rules) known.add(id)
    return { ...part, rules }
  }
  const form = collected(
    (draft) => sarifPart(draft, reader),
    (parts, tally, failed) =>
      sarifPieces(
        sarifLog(parts, {
          version,
          reader,
          failures: failed ? ['Some drafts or settings could not be read; standard error says which.'] : [],
          ...(parts.length > 0 && {
            note: phrases[registerReader(reader, tally.languages)].closing(criteriaCheckedIn(tally, ruleSet)),
          }),
        }),
      ),
  )
  return { ...form, add: (part) => form.add(lean(part as SarifPart)) }
}
