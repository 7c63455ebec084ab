/** The forms in which a comparison of two versions is written. */
import { readerOf, type Reader } from '../core/findings/message.js'
import type { Language } from '../core/text/language.js'
import { comparisonCsv } from '../papers/comparison-csv.js'
import { comparisonPaper } from '../papers/comparison-paper.js'
import { comparisonWorkbook } from '../papers/comparison-workbook.js'
import type { ComparedDrafts } from '../report/compared-drafts.js'
import { comparisonGithub } from '../report/comparison-github.js'
import { comparisonJson } from '../report/comparison-json.js'
import { comparisonSarif } from '../report/comparison-sarif.js'
import { comparisonMarkdown, comparisonText } from '../report/comparison-text.js'
import { sarifReport } from '../report/sarif.js'
import type { CompareFormat } from './format-names.js'
import { coloursFor, terminalWidth } from './terminal.js'

export interface CompareFormatOptions {
  readonly format: CompareFormat
  readonly output?: string
  readonly reader: Reader
  readonly color?: boolean
}

/** `version` is that of the program. */
export async function writtenAs(
  compared: ComparedDrafts,
  { format, reader, color, output }: CompareFormatOptions,
  version: string,
): Promise<string | Uint8Array> {
  const language = languageOf(compared, reader)
  switch (format) {
    case 'text':
      return comparisonText(compared, {
        reader: language,
        width: terminalWidth(),
        colours: coloursFor(color ?? (output === undefined ? undefined : false)),
      })
    case 'json':
      return comparisonJson(compared)
    case 'markdown':
      return comparisonMarkdown(compared, language)
    case 'html':
      return (await import('../papers/html.js')).htmlOf(comparisonPaper(compared, language))
    case 'docx':
      return (await import('../papers/docx.js')).docxOf(comparisonPaper(compared, language))
    case 'csv':
      return comparisonCsv(compared, language)
    case 'xlsx':
      return comparisonWorkbook(compared, language)
    case 'sarif':
      return sarifReport(comparisonSarif(compared, { version, reader }, language))
    case 'github':
      return comparisonGithub(compared, language)
  }
}

/** A comparison speaks one language: that of the newer version, where the reader leaves it open. */
function languageOf({ old, new: its }: ComparedDrafts, reader: Reader): Language {
  return readerOf(reader, its.review.languages[0] ?? old.review.languages[0] ?? 'en')
}
