/** What is made of, and read from, the files of word processors, as whoever starts the server can. */
import type { Language } from '../core/text/language.js'
import type { ReadDocument } from '../documents/document.js'
import type { AnnotatedWord, AnnotateWordOptions } from '../documents/word/annotate-word.js'
import type { Note } from '../documents/word/note.js'
import type { Paper } from '../papers/paper.js'
import type { RegisterOptions } from '../papers/register-workbook.js'
import type { ComparedDrafts } from '../report/compared-drafts.js'
import type { ReviewedDraft } from '../report/draft.js'

export interface Office {
  /** Never rejects. Tracked changes are read as accepted. `name` is that of the file. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<ReadDocument>
  readonly annotate: (
    bytes: Uint8Array,
    notes: readonly Note[],
    options: Omit<AnnotateWordOptions, 'tracked'>,
  ) => Promise<AnnotatedWord | { readonly problem: string }>
  readonly docx: (paper: Paper) => Promise<Uint8Array>
  readonly register: (draft: ReviewedDraft, options: Omit<RegisterOptions, 'ruleSet'>) => Promise<Uint8Array>
  readonly comparison: (compared: ComparedDrafts, reader: Language) => Promise<Uint8Array>
}
