/** Writes the report of a review in the form and to the place that the user asked for. */
import type { Country, RuleSet } from '../core/rules/ruleset.js'
import type { NamedText } from '../core/review.js'
import type { ReviewedDraft, Tally } from '../report/draft.js'
import type { WordOptions } from './annotate.js'
import type { Format } from './format-names.js'
import { Problem } from './problem.js'
import { readyToWrite, versionOf, writeReport, type ReportFile } from './report-file.js'
import { jsonWriter, linesWriter, textWriter } from './text-report.js'

export interface ReportOptions extends ReportFile, WordOptions {
  readonly format: Format
}

export interface ReportContext {
  /** Of the drafts, none of which a report may replace. */
  readonly paths: readonly string[]
  /** Of `--with`, by their paths, which it may not replace either. */
  readonly alongside: readonly NamedText[]
  readonly ruleSet: RuleSet
  readonly country?: Country
  /** The folder of the program. */
  readonly home: URL
}

/** Takes drafts one by one; everything is written when `end` has returned. */
export interface Report {
  readonly add: (draft: ReviewedDraft) => void
  /** `failed` where a draft could not be reviewed. @throws Problem where the file cannot be written */
  readonly end: (tally: Tally, failed: boolean) => Promise<void>
}

/** A form of report. It keeps of a draft no more than it writes: a folder may hold very many. */
export interface Writer {
  /** What can be written at once. */
  readonly add: (draft: ReviewedDraft) => string
  /** What can only be written at the end. */
  readonly end?: (tally: Tally, failed: boolean) => string | Uint8Array | Promise<string | Uint8Array>
}

/** Loads what the rarer formats need when they are asked for. */
const writers: Readonly<
  Record<Exclude<Format, 'docx'>, (options: ReportOptions, context: ReportContext) => Writer | Promise<Writer>>
> = {
  text: (options, { ruleSet }) => textWriter(options, ruleSet),
  json: () => jsonWriter(),
  lines: () => linesWriter(),
  github: async () => ({ add: (await import('../report/github.js')).githubOfFile }),
  csv: async ({ reader }, { country }) => (await import('./register.js')).csvWriter(reader, country),
  xlsx: async ({ reader }, { country, home }) =>
    (await import('./register.js')).workbookWriter({ reader, country, version: versionOf(home) }),
  sarif: async ({ reader }, { home }) => (await import('./sarif.js')).sarifWriter(reader, versionOf(home)),
}

/** @throws Problem where the report could not be written in the end: it is better said before the work than after it */
export async function reportTo(options: ReportOptions, context: ReportContext): Promise<Report> {
  const { output, format, suggest } = options
  if (suggest && format !== 'docx') throw new Problem('--suggest is for --format docx')
  readyToWrite(options, [...context.paths, ...context.alongside.map(({ name }) => name)])
  if (format === 'docx') return (await import('./annotate.js')).wordReport(options, context)
  const writer = await writers[format](options, context)
  const parts: string[] = []
  return {
    add(draft) {
      const part = writer.add(draft)
      if (output === undefined) process.stdout.write(part)
      else parts.push(part)
    },
    async end(tally, failed) {
      const end = (await writer.end?.(tally, failed)) ?? ''
      await writeReport(typeof end === 'string' ? parts.join('') + end : end, options)
    },
  }
}
