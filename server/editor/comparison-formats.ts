/** A comparison of two versions as text: for a view of the editor with links into both, and for files. */
import type { Reader } from '../core/findings/message.js'
import { linesOf } from '../core/text/lines.js'
import type { Language } from '../core/text/language.js'
import { comparisonCsv } from '../papers/comparison-csv.js'
import type { ComparedDrafts } from '../report/compared-drafts.js'
import type { VersionPlace } from '../report/comparison-rows.js'
import { comparisonSarif } from '../report/comparison-sarif.js'
import { comparisonList, comparisonMarkdown } from '../report/comparison-text.js'
import { sarifReport } from '../report/sarif.js'

export interface ComparisonContext {
  readonly language: Language
  readonly reader: Reader
  /** Of Tripartite. */
  readonly version: string
  /** Addresses of the two versions, as far as the editor can open them. */
  readonly newer: string
  readonly older: string | undefined
}

export function comparisonAs(
  format: 'view' | 'md' | 'csv' | 'sarif',
  compared: ComparedDrafts,
  { language, reader, version, newer, older }: ComparisonContext,
): string {
  switch (format) {
    case 'view':
      return comparisonList(compared, language, addresses(compared, newer, older))
    case 'md':
      return comparisonMarkdown(compared, language)
    case 'csv':
      return comparisonCsv(compared, language)
    case 'sarif':
      return sarifReport(comparisonSarif(compared, { version, reader }, language))
  }
}

/** Of the line in which a place stands, in a way that editors follow: `file:///bill.law#L12`. */
function addresses(
  compared: ComparedDrafts,
  newer: string,
  older: string | undefined,
): (place: VersionPlace) => string | undefined {
  const lines = { old: linesOf(compared.old.review.draft.source), new: linesOf(compared.new.review.draft.source) }
  return ({ version, offset }) => {
    const uri = version === 'new' ? newer : older
    return uri === undefined ? undefined : `${uri}#L${lines[version].position(offset).line + 1}`
  }
}
