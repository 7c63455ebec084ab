/** What papers are told of a draft, and how the texts of templates are filled with it. */
import type { Country } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import type { ReviewedDraft } from '../report/draft.js'
import { phrases } from '../report/phrases.js'
import { paragraph, run, type Block, type ParagraphStyle, type Run } from './paper.js'
import { factLabels, filled, type Facts } from './template-parts.js'

/** A reviewed draft with what only its user knows of it; the review speaks the language of the paper. */
export interface PaperDraft {
  readonly draft: ReviewedDraft
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly hash: string
  /** Of Tripartite. */
  readonly version: string
  readonly title?: string
  /** As it is to be printed. */
  readonly date?: string
  readonly country?: Country
}

/** The language that most of the draft is in. */
export function languageOfPaper({ draft: { review } }: PaperDraft): Language {
  return review.languages[0] ?? 'en'
}

export function factsOf(given: PaperDraft, language: Language): Facts {
  const { draft, hash, version, date, country } = given
  const title = given.title ?? titleOf(draft)
  const name = country?.name[language] ?? ''
  return {
    ...(title !== '' && { title }),
    file: draft.path.split('/').at(-1) ?? draft.path,
    ...(date !== undefined && { date }),
    ...(name !== '' && { country: name }),
    language: draft.review.languages.map((one) => phrases[language].language[one]).join(', '),
    hash,
    version,
  }
}

/** Without the lines that say what kind of act it is, its date and its number, where the title has another. */
function titleOf({ review: { act, draft } }: ReviewedDraft): string {
  const { start, end } = act.title ?? { start: 0, end: 0 }
  const lines = draft.text
    .slice(start, end)
    .split('\n')
    .map((line) => line.replace(/^#+ /, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  const named = lines.filter((line) => !formal.test(line))
  return (named.length > 0 ? named : lines).join(' ')
}

const formal =
  /№|^(?:проект|закон|жоба|кодекс)(?:\s|$)|(?:^|\s)(?:от \d{1,2} \p{L}+ \d{4}|\d{4} жылғы)|республикасының заңы$|^an act to\b/iu

export type Values = Readonly<Record<string, string | undefined>>

/** The text of a template with its facts; those that are not known are places to fill in. */
export function said(text: string, facts: Values, language: Language, how: Omit<Run, 'text'> = {}): readonly Run[] {
  return filled(text, facts).map((part) =>
    part.missing ? run(factLabels[language][part.text] ?? part.text, { toFill: true }) : run(part.text, how),
  )
}

/** None for an empty text. */
export function standing(text: string, facts: Values, language: Language, style: ParagraphStyle): readonly Block[] {
  return text === '' ? [] : [paragraph(style, ...said(text, facts, language))]
}
