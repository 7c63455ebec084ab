/** Writes the concordance table of two paired drafts, as they are in the editor. */
import { languagesOf } from '../core/concord/message.js'
import { readerOf } from '../core/findings/message.js'
import { toBase64 } from './bytes.js'
import type { Exported } from './export-report.js'
import type { Session } from './feature.js'

export const concordanceFormats = ['docx', 'html', 'md', 'csv'] as const
export type ConcordanceFormat = (typeof concordanceFormats)[number]

export interface ExportConcordanceParams {
  /** Address of either draft of a pair, both open. */
  readonly uri: string
  readonly format: ConcordanceFormat
}

/** In the language of the reader; where the settings leave it open, in that of the first text. */
export async function exportConcordance(
  { uri, format }: Partial<ExportConcordanceParams>,
  { pairs, reports, office, words }: Session,
): Promise<Exported> {
  const paired = await pairs.of(String(uri))
  const ready = await office
  if (!paired || !ready || !format || !concordanceFormats.includes(format)) return { problem: words.notConcorded }
  const { drafts } = paired
  const one = await reports.on(drafts[0].document.uri)
  const other = await reports.on(drafts[1].document.uri)
  const { comparedAs } = await import('./compared-pair.js')
  const concordance = one && other && comparedAs(one.draft.review, other.draft.review)
  if (!concordance) return { problem: words.notConcorded }
  const language = readerOf(one.reader, languagesOf(concordance)[0])
  const concordant = { drafts: [one.draft, other.draft], concordance, failOn: 'error' } as const
  if (format === 'docx') {
    const { concordancePaper } = await import('../papers/concordance-paper.js')
    return { bytes: toBase64(await ready.docx(concordancePaper(concordant, language))) }
  }
  const { concordanceAs } = await import('./concordance-formats.js')
  return { bytes: toBase64(concordanceAs(format, concordant, language)) }
}
