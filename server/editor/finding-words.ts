/** The short words beside the text of a draft, in the language of its reader: counts of findings and limits of numbers. */
import type { ComparedNumber } from '../core/findings/finding.js'
import type { Rule } from '../core/rules/schema.js'
import { parseQuantityTest } from '../core/rules/phrase.js'
import { phrases } from '../report/phrases.js'
import type { Language } from '../core/text/language.js'

interface FindingWords {
  /** `C087 Art. 2` */
  readonly article: (convention: string, article: string) => string
  readonly findings: (count: number) => string
  /** A duration; whole years where it is long. */
  readonly days: (count: number) => string
  readonly years: (count: number) => string
  readonly limit: (value: string) => string
  /** Of a limit that no source was seen to set. */
  readonly workingLimit: (value: string) => string
  readonly workingLimitNote: string
  readonly from: (value: string, grade: string) => string
  readonly above: (value: string, grade: string) => string
}

const russianPlural = new Intl.PluralRules('ru')
const russian = (count: number, one: string, few: string, many: string): string => {
  const form = russianPlural.select(count)
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`
}
const english = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`

export const findingWords: Readonly<Record<Language, FindingWords>> = {
  en: {
    article: (convention, article) => `${convention} Art. ${article}`,
    findings: (count) => english(count, 'finding'),
    days: (count) => english(count, 'day'),
    years: (count) => english(count, 'year'),
    limit: (value) => `limit: ${value}`,
    workingLimit: (value) => `working limit: ${value}`,
    workingLimitNote: 'This is a working limit of Tripartite: no text of the supervisory bodies was seen to set it.',
    from: (value, grade) => `From ${value}: ${grade}.`,
    above: (value, grade) => `Above ${value}: ${grade}.`,
  },
  ru: {
    article: (convention, article) => `${convention} ст. ${article}`,
    findings: (count) => russian(count, 'замечание', 'замечания', 'замечаний'),
    days: (count) => russian(count, 'день', 'дня', 'дней'),
    years: (count) => russian(count, 'год', 'года', 'лет'),
    limit: (value) => `порог: ${value}`,
    workingLimit: (value) => `рабочий порог: ${value}`,
    workingLimitNote:
      'Это рабочий порог Tripartite: текст контрольных органов, который его устанавливал бы, не обнаружен.',
    from: (value, grade) => `Порог ${value} и выше – ${grade}.`,
    above: (value, grade) => `Выше порога ${value} – ${grade}.`,
  },
  kk: {
    article: (convention, article) => `${convention} ${article}-бап`,
    findings: (count) => `${count} ескертпе`,
    days: (count) => `${count} күн`,
    years: (count) => `${count} жыл`,
    limit: (value) => `шек: ${value}`,
    workingLimit: (value) => `жұмыс шегі: ${value}`,
    workingLimitNote: 'Бұл – Tripartite-тің жұмыс шегі: оны белгілейтін бақылау органдарының мәтіні табылған жоқ.',
    from: (value, grade) => `Шек ${value} және одан жоғары – ${grade}.`,
    above: (value, grade) => `${value} шегінен жоғары – ${grade}.`,
  },
}

/** `10`, `31 days`, `50 %`, as the reader writes it. */
export function limitInWords(kind: ComparedNumber['kind'], value: number, reader: Language): string {
  const words = findingWords[reader]
  if (kind === 'share') return `${Math.round(value * 1000) / 10} %`.replace('.', reader === 'en' ? '.' : ',')
  if (kind === 'count') return String(value)
  // Rules count a year as 365 days and allow for leap days.
  return value < 730 ? words.days(value) : words.years(Math.round(value / 365))
}

/** How grave a number of this kind is from which limit on, the gravest first; empty for a rule without grades. */
export function gradesInWords(rule: Rule, kind: ComparedNumber['kind'], reader: Language): readonly string[] {
  return (rule.levels ?? []).flatMap((level) => {
    const { value, compare, kind: of } = parseQuantityTest(level.if)
    if (of !== kind || value === undefined || (compare !== '>' && compare !== '>=')) return []
    const say = compare === '>' ? findingWords[reader].above : findingWords[reader].from
    return [say(limitInWords(kind, value, reader), phrases[reader].severity[level.severity])]
  })
}
