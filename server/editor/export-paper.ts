/** Makes papers on an open draft, in one language or in several that follow one another. */
import type { Language } from '../core/text/language.js'
import { comparativeTable } from '../papers/comparative-table.js'
import type { PaperDraft } from '../papers/facts.js'
import { htmlOf } from '../papers/html.js'
import { markdownOf } from '../papers/markdown.js'
import { memorandum } from '../papers/memorandum.js'
import { together, type Paper } from '../papers/paper.js'
import { submission } from '../papers/submission.js'
import type { PaperKind, Templates } from '../papers/templates.js'
import type { DraftReport } from './reports.js'

/** A paper with the words that it is written by. */
export type PaperTemplate = {
  readonly [Kind in PaperKind]: { readonly kind: Kind; readonly words: Templates[Kind] }
}[PaperKind]

/** Nothing for no draft; each review speaks the language beside it. */
export function paperOf(
  drafts: readonly { readonly report: DraftReport; readonly language: Language }[],
  facts: Pick<PaperDraft, 'hash' | 'version'>,
  template: PaperTemplate,
): Paper | undefined {
  const [first, ...others] = drafts.map(({ report, language }) =>
    written(paperDraft(report, facts), language, template),
  )
  return first && together(first, ...others)
}

export function paperDraft({ draft, country }: DraftReport, facts: Pick<PaperDraft, 'hash' | 'version'>): PaperDraft {
  return { draft, ...facts, ...(country && { country }) }
}

function written(draft: PaperDraft, language: Language, { kind, words }: PaperTemplate): Paper {
  switch (kind) {
    case 'table':
      return comparativeTable(draft, language, words, { acceptedOnly: false })
    case 'memorandum':
      return memorandum(draft, language, words)
    case 'submission':
      return submission(draft, language, words)
  }
}

/** Markdown unless HTML is asked for. */
export function textOfPaper(paper: Paper, format: string): string {
  return format === 'html' ? htmlOf(paper) : markdownOf(paper)
}
