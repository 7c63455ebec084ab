/** The forms in which a review is reported. */
import type { Reader } from '../core/findings/message.js'
import type { Country, RuleSet } from '../core/rules/ruleset.js'
import type { ReviewedDraft, Tally } from '../report/draft.js'
import { linesOfFile } from '../report/lines.js'
import type { Format } from './format-names.js'
import { versionOf } from './report-file.js'
import type { Looks } from './terminal.js'
import { jsonForm, piecesOf, textForm } from './text-report.js'

/** Plain data. */
export interface FormOptions {
  readonly format: Exclude<Format, 'docx'>
  readonly reader: Reader
  readonly looks: Looks
}

export interface FormContext {
  readonly ruleSet: RuleSet
  readonly country?: Country
  /** The folder of the program. */
  readonly home: URL
}

/** What is written one behind the other, each made when it is asked for: a report on a long draft is longer than the longest string. */
export type Pieces = Iterable<string | Uint8Array>

/** A form of report. It keeps of a draft no more than it writes: a folder may hold very many. */
export interface Form {
  /** What it needs of a draft, which another thread can make: of `formsOfPieces` it is `Pieces`, otherwise plain data. */
  readonly partOf: (draft: ReviewedDraft) => unknown
  /** What can be written at once; `part` is what `partOf` of this form has made. */
  readonly add: (part: unknown) => Pieces
  /** What can only be written at the end; `failed` where a draft could not be reviewed. */
  readonly end?: (tally: Tally, failed: boolean) => Pieces | Promise<Pieces>
}

/** Nothing but pieces of text for each draft. */
export const formsOfPieces: readonly FormOptions['format'][] = ['text', 'json', 'lines', 'github']

/** Loads what the rarer forms need when they are asked for. */
const forms: Readonly<
  Record<FormOptions['format'], (options: FormOptions, context: FormContext) => Form | Promise<Form>>
> = {
  text: ({ reader, looks }, { ruleSet }) => textForm(reader, looks, ruleSet),
  json: () => jsonForm(),
  lines: () => piecesOf(linesOfFile),
  github: async () => piecesOf((await import('../report/github.js')).githubOfFile),
  csv: async ({ reader }, { country }) => (await import('./register.js')).csvForm(reader, country),
  xlsx: async ({ reader }, { country, home, ruleSet }) =>
    (await import('./register.js')).workbookForm({ reader, country, version: versionOf(home), ruleSet }),
  sarif: async ({ reader }, { home, ruleSet }) =>
    (await import('./sarif.js')).sarifForm(reader, versionOf(home), ruleSet),
}

export function formOf(options: FormOptions, context: FormContext): Form | Promise<Form> {
  return forms[options.format](options, context)
}
