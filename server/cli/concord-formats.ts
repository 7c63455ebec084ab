/** The forms in which a concordance of parallel texts is written. */
import { readerOf, type Reader } from '../core/findings/message.js'
import { concordanceCsv } from '../papers/concordance-csv.js'
import { concordancePaper } from '../papers/concordance-paper.js'
import { concordanceJson } from '../report/concordance-json.js'
import { concordanceText } from '../report/concordance-text.js'
import type { ConcordantDrafts } from '../report/concordant-drafts.js'
import type { ConcordFormat } from './format-names.js'
import { coloursFor, terminalWidth } from './terminal.js'

export interface ConcordFormatOptions {
  readonly format: ConcordFormat
  readonly output?: string
  readonly reader: Reader
  readonly color?: boolean
}

/** A concordance speaks one language: that of the first text, where the reader leaves it open. */
export async function writtenAs(
  concordant: ConcordantDrafts,
  { format, reader, color, output }: ConcordFormatOptions,
): Promise<string | Uint8Array> {
  const language = readerOf(reader, concordant.concordance.texts[0].language)
  switch (format) {
    case 'text':
      return concordanceText(concordant, {
        reader: language,
        width: terminalWidth(),
        colours: coloursFor(color ?? (output === undefined ? undefined : false)),
      })
    case 'json':
      return concordanceJson(concordant, language)
    case 'html':
      return (await import('../papers/html.js')).htmlOf(concordancePaper(concordant, language))
    case 'docx':
      return (await import('../papers/docx.js')).docxOf(concordancePaper(concordant, language))
    case 'csv':
      return concordanceCsv(concordant, language)
  }
}
