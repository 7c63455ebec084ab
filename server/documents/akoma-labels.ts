/** The numbers of provisions in Akoma Ntoso, as they are printed before their text. */
import type { Language } from '../core/text/language.js'

/** Provisions whose number and heading are a line of their own. */
const headed = new Set(
  'article book chapter division part rule section subchapter subdivision subpart subtitle title tome'.split(' '),
)

/** Whether the number of this element heads a line, rather than stands before the text. */
export function isHeaded(element: string): boolean {
  return headed.has(element)
}

const words: Readonly<Record<Language, Readonly<Record<string, (number: string) => string>>>> = {
  ru: {
    article: (number) => `Статья ${number}.`,
    chapter: (number) => `Глава ${number}.`,
    part: (number) => `Часть ${number}.`,
    section: (number) => `Раздел ${number}.`,
  },
  kk: {
    article: (number) => `${number}-бап.`,
    chapter: (number) => `${number}-тарау.`,
    part: (number) => `${number}-бөлік.`,
    section: (number) => `${number}-бөлім.`,
  },
  en: {
    article: (number) => `Article ${number}.`,
    chapter: (number) => `Chapter ${number}.`,
    part: (number) => `Part ${number}.`,
  },
}

/** A number that the file gives bare is printed as the style sheet of a parliament does: «Статья 8.», «1.», “(1)”, “(a)”. */
export function labelOf(number: string, element: string, language: Language): string {
  if (!/^(?:\d[\d.-]*\p{L}?|\p{L}{1,4})$/u.test(number)) return number
  const bare = number.replace(/\.$/, '')
  if (isHeaded(element)) return words[language][element]?.(bare) ?? `${bare}.`
  if (language === 'en') return `(${bare})`
  return element === 'paragraph' && /^\d/.test(bare) ? `${bare}.` : `${bare})`
}

/** Of the text, by the code of its metadata (ISO 639-1 or -2). */
export function languageOfCode(code: string | undefined): Language {
  const known: Readonly<Record<string, Language>> = { ru: 'ru', rus: 'ru', kk: 'kk', kaz: 'kk' }
  return known[code?.toLowerCase().slice(0, 3) ?? ''] ?? 'en'
}
