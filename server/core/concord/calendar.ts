/** Dates of both texts: «27 июня 2014 года», «2014 жылғы 27 маусымда», “27 June 2014”, 27.06.2014. */
import { alphabetic } from '../text/alphabetic.js'
import type { Language } from '../text/language.js'
import type { Mark } from './mark.js'

const months: Readonly<Record<Language, string>> = {
  ru: 'январ феврал март апрел ма[яйе] июн июл август сентябр октябр ноябр декабр',
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  en: 'january february march april may june july august september october november december',
}

const namesOf = (language: Language): string => months[language].split(' ').join('|')

/** Day, twelve groups of months, year; in Kazakh and in one English order the year or the month comes first. */
const written: Readonly<Record<Language, readonly RegExp[]>> = {
  ru: [alphabetic(new RegExp(`«?(?<day>\\d{1,2})»?\\s+(?:${namesOf('ru')})\\p{L}*(?:\\s+(?<year>\\d{4}))?`, 'giu'))],
  kk: [
    alphabetic(
      new RegExp(
        `(?:(?<year>\\d{4})\\s+ж(?:ыл\\p{L}*|\\.)\\s+)?«?(?<day>\\d{1,2})»?\\s+(?:${namesOf('kk')})\\p{L}*`,
        'giu',
      ),
    ),
  ],
  en: [
    new RegExp(
      `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:day\\s+)?(?:of\\s+)?(?:${namesOf('en')})\\b,?(?:\\s+(?<year>\\d{4}))?`,
      'giu',
    ),
    new RegExp(`(?:${namesOf('en')})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(?<year>\\d{4}))?`, 'giu'),
  ],
}
const inDigits = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])/g

/** In order; `offset` is that of `text` in the whole. The key is `2014-6-27`, without a year `-6-27`. */
export function datesIn(text: string, offset: number, language: Language): readonly Mark[] {
  const found: Mark[] = []
  const add = (index: number, length: number, key: string): void => {
    found.push({ start: offset + index, end: offset + index + length, key })
  }
  for (const pattern of written[language])
    for (const match of text.matchAll(pattern)) {
      const { day = '', year = '' } = match.groups ?? {}
      add(match.index, match[0].length, `${year}-${monthOf(match[0], language)}-${Number(day)}`)
    }
  for (const match of text.matchAll(inDigits)) {
    const [all, day, month, year = ''] = match
    add(match.index, all.length, `${year}-${Number(month)}-${Number(day)}`)
  }
  return found.sort((a, b) => a.start - b.start)
}

const patternsOf = (language: Language): readonly RegExp[] =>
  months[language].split(' ').map((name) => new RegExp(name, 'iu'))
const monthNames: Readonly<Record<Language, readonly RegExp[]>> = {
  ru: patternsOf('ru'),
  kk: patternsOf('kk'),
  en: patternsOf('en'),
}

const monthOf = (words: string, language: Language): number =>
  monthNames[language].findIndex((name) => name.test(words)) + 1
