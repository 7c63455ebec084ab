/** The register of findings, as CSV and as an Excel workbook. */
import type { Reader } from '../core/findings/message.js'
import type { Country } from '../core/rules/ruleset.js'
import { registerCsv } from '../papers/register-csv.js'
import { registerPart, registerWorkbook, type RegisterOptions } from '../papers/register-workbook.js'
import { entriesOf, registerOf, registerReader } from '../report/register.js'
import { collected } from './collected.js'
import type { Form } from './formats.js'

export function csvForm(reader: Reader, country: Country | undefined): Form {
  return collected(
    (draft) => entriesOf(draft, reader, country),
    (entries, { languages }) => [registerCsv(registerOf(entries), registerReader(reader, languages))],
  )
}

export function workbookForm(options: RegisterOptions): Form {
  return collected(
    (draft) => registerPart(draft, options),
    async (parts, tally) => [await registerWorkbook(parts, tally, options)],
  )
}
