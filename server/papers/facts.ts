/** What papers are told of a draft, and how the texts of templates are filled with it. */
import type { Country } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import type { ReviewedDraft } from '../report/draft.js'
import { phrases } from '../report/phrases.js'
import { heading, paragraph, run, type Block, type ParagraphStyle, type Run } from './paper.js'
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

function titleOf({ review: { act, draft } }: ReviewedDraft): string {
  const { start, end } = act.title ?? { start: 0, end: 0 }
  const [first = ''] = draft.text
    .slice(start, end)
    .trim()
    .split(/\n\s*\n/)
  const lines = first.split('\n').map((line) =>
    line
      .replace(/\s+/g, ' ')
      .replace(/^ ?#+ /, '')
      .trim(),
  )
  const named = lines.filter((line) => !isKindOfAct(line))
  return (named.length > 0 ? named : lines).join(' ')
}

/** «Закон Республики Казахстан от 27 июня 2014 года № 211-V ЗРК», «… Заңы»: what the act is, beside the title that says what it is about. */
const isKindOfAct = (line: string): boolean =>
  /^(?:проект|жоба)$|^(?:конституционный )?(?:закон|кодекс) (?!.*\sобо?\s|.*\sо\s)/i.test(line) ||
  /^(?!.*\sтуралы\s).*\s(?:заңы|кодексі)$/i.test(line)

type Values = Readonly<Record<string, string | undefined>>

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

interface Frame {
  readonly letterhead: readonly string[]
  readonly title: string
  readonly closing: readonly string[]
  readonly disclaimer: string
  readonly provenance: string
}

/** The letterhead and the title. */
export function opening(words: Frame, subtitle: string, facts: Values, language: Language): readonly Block[] {
  return [
    ...words.letterhead.flatMap((line) => standing(line, facts, language, 'right')),
    heading(0, ...said(words.title, facts, language)),
    ...standing(subtitle, facts, language, 'centre'),
  ]
}

/** Signatures, what the paper is not, and what it was made from. */
export function ending(words: Frame, facts: Values, language: Language): readonly Block[] {
  return [
    ...words.closing.flatMap((line) => standing(line, facts, language, 'body')),
    ...standing(words.disclaimer, facts, language, 'note'),
    ...standing(words.provenance, facts, language, 'note'),
  ]
}
