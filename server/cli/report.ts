/** Writes the report of a review in the form and to the place that the user asked for. */
import type { ReviewedDraft, Tally } from '../report/draft.js'
import type { WordOptions } from './annotate.js'
import type { Format } from './format-names.js'
import { formOf, type FormContext, type FormOptions, type Pieces } from './formats.js'
import { stretchesOf } from './pieces.js'
import { Problem } from './problem.js'
import { readyToWrite, type ReportFile } from './report-file.js'
import { standardOutput } from './report-sink.js'
import { looksOf } from './terminal.js'

export interface ReportOptions extends ReportFile, WordOptions {
  readonly format: Format
}

export interface ReportContext extends FormContext {
  /** Of the drafts, none of which a report may replace. */
  readonly paths: readonly string[]
  /** The paths of `--with`, which it may not replace either. */
  readonly alongside: readonly string[]
}

/** Takes drafts one by one; everything is written when `end` has returned. */
export interface Report {
  /** What it needs of a draft. */
  readonly partOf: (draft: ReviewedDraft) => unknown
  /** Of what another thread makes the same; missing where it cannot, because the report needs more than plain data. */
  readonly elsewhere?: FormOptions
  /** Returns when it is taken. @throws Problem where the file cannot be written */
  readonly add: (part: unknown) => Promise<void>
  /** `failed` where a draft could not be reviewed. @throws Problem where the file cannot be written */
  readonly end: (tally: Tally, failed: boolean) => Promise<void>
}

/** @throws Problem where the report could not be written in the end: it is better said before the work than after it */
export async function reportTo(options: ReportOptions, context: ReportContext): Promise<Report> {
  const { output, format, reader, suggest } = options
  if (suggest && format !== 'docx') throw new Problem('--suggest is for --format docx')
  readyToWrite(options, [...context.paths, ...context.alongside])
  if (format === 'docx') return (await import('./annotate.js')).wordReport(options, context)
  const formOptions = { format, reader, looks: looksOf(options) }
  const form = await formOf(formOptions, context)
  const sink = output === undefined ? standardOutput : (await import('./report-into-file.js')).intoFile(output, options)
  const write = async (pieces: Pieces): Promise<void> => {
    for (const bytes of stretchesOf(pieces)) await sink.write(bytes)
  }
  return {
    partOf: form.partOf,
    elsewhere: formOptions,
    add: (part) => write(form.add(part)),
    async end(tally, failed) {
      await write((await form.end?.(tally, failed)) ?? [])
      await sink.end()
    },
  }
}
