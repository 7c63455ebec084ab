/** A concordance as text, for files and for a view of the editor. */
import type { Language } from '../core/text/language.js'
import { concordanceCsv } from '../papers/concordance-csv.js'
import { concordancePaper } from '../papers/concordance-paper.js'
import { htmlOf } from '../papers/html.js'
import { markdownOf } from '../papers/markdown.js'
import type { ConcordantDrafts } from '../report/concordant-drafts.js'

export function concordanceAs(format: 'html' | 'md' | 'csv', concordant: ConcordantDrafts, language: Language): string {
  switch (format) {
    case 'html':
      return htmlOf(concordancePaper(concordant, language))
    case 'md':
      return markdownOf(concordancePaper(concordant, language))
    case 'csv':
      return concordanceCsv(concordant, language)
  }
}
