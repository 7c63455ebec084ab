/** The register of findings, as CSV and as an Excel workbook. */
import type { Reader } from '../core/findings/message.js'
import type { Country } from '../core/rules/ruleset.js'
import { registerCsv } from '../papers/register-csv.js'
import { registerWorkbook, type RegisterOptions } from '../papers/register-workbook.js'
import { registerOf, registerReader } from '../report/register.js'
import { collected } from './collected.js'
import type { Form } from './formats.js'

export function csvForm(reader: Reader, country: Country | undefined): Form {
  return collected((drafts) => [registerCsv(registerOf(drafts, reader, country), registerReader(reader, drafts))])
}

export function workbookForm(options: RegisterOptions): Form {
  return collected(async (drafts) => [await registerWorkbook(drafts, options)])
}
