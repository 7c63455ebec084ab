/** Writes the titles of authorities, which the data have in English, in the language of the reader. */
import type { Ratifications } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import { literal } from '../core/text/literal.js'
import { titleWords } from './authority-title-words.js'

type Step = readonly [RegExp, string | ((...match: readonly (string | undefined)[]) => string)]

const months = 'January February March April May June July August September October November December'.split(' ')
const month = months.join('|')
const inRussian = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const ofRussian = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const inKazakh = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ')
/** With the ending of dates: «21 мамырдағы». */
const ofKazakh =
  'қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы'.split(
    ' ',
  )
const nth = (list: readonly string[], name = ''): string => list[months.indexOf(name)] ?? name

const steps: Readonly<Record<'ru' | 'kk', readonly Step[]>> = {
  ru: [
    [
      /^CEACR, comment No\. (\d+) on Convention No\. (\d+)/,
      'Комитет экспертов (КЭПКР), комментарий № $1 по Конвенции № $2',
    ],
    [/^CEACR, direct request, /, 'Комитет экспертов (КЭПКР), прямой запрос, '],
    [/^CEACR, /, 'Комитет экспертов (КЭПКР), '],
    [/^Conference Committee on the Application of Standards/, 'Комитет Конференции по применению норм'],
    [/^CFA, Compilation of decisions/, 'Комитет по свободе объединения, Сборник решений'],
    [/^CFA, Digest of decisions/, 'Комитет по свободе объединения, Сборник решений'],
    [/^CFA, /, 'Комитет по свободе объединения, '],
    [
      new RegExp(`^International Court of Justice, advisory opinion of (\\d+) (${month}) (\\d+)`),
      (_, day, name, year) =>
        `Международный Суд, консультативное заключение от ${day ?? ''} ${nth(ofRussian, name)} ${year ?? ''} г.`,
    ],
    [/\b(\d{4}) Digest, /, 'в Сборнике $1 г. – '],
    [/\bConvention No\. (\d+)/, 'Конвенция № $1'],
    [/\bArticle (\d+)/, 'статья $1'],
    [/\bCase No\. /, 'дело № '],
    [/\b(\d+)(?:st|nd|rd|th) Report/, '$1-й доклад'],
    [new RegExp(`\\b(${month}) (\\d{4})`), (_, name, year) => `${nth(inRussian, name)} ${year ?? ''} г.`],
    [/\bfollow-up of (\d{4})/, 'последующие меры, $1 г.'],
    [/\bch\. (\d+)/, 'гл. $1'],
    [/\bparas?\.? (\d)/gi, 'п. $1'],
    [/ ff\.$/, ' и след.'],
    [/” and “/, '” и “'],
    [/, (\d{4})$/, ', $1 г.'],
  ],
  kk: [
    [
      /^CEACR, comment No\. (\d+) on Convention No\. (\d+)/,
      'Сарапшылар комитеті, № $2 конвенция бойынша № $1 түсініктеме',
    ],
    [/^CEACR, direct request, /, 'Сарапшылар комитеті, тікелей сұрау салу, '],
    [/^CEACR, /, 'Сарапшылар комитеті, '],
    [/^Conference Committee on the Application of Standards/, 'Конференцияның нормаларды қолдану жөніндегі комитеті'],
    [/^CFA, Compilation of decisions/, 'Бірлесу бостандығы жөніндегі комитет, Шешімдер жинағы'],
    [/^CFA, Digest of decisions/, 'Бірлесу бостандығы жөніндегі комитет, Шешімдер жинағы'],
    [/^CFA, /, 'Бірлесу бостандығы жөніндегі комитет, '],
    [
      new RegExp(`^International Court of Justice, advisory opinion of (\\d+) (${month}) (\\d+)`),
      (_, day, name, year) =>
        `Халықаралық Сот, ${year ?? ''} жылғы ${day ?? ''} ${nth(ofKazakh, name)} консультативтік қорытынды`,
    ],
    [/\b(\d{4}) Digest, /, '$1 жылғы Жинақта – '],
    [/\bConvention No\. (\d+)/, '№ $1 конвенция'],
    [/\bArticle (\d+)/, '$1-бап'],
    [/\bCase No\. (\d+)/, '№ $1 іс'],
    [/\b(\d+)(?:st|nd|rd|th) Report/, '$1-баяндама'],
    [new RegExp(`\\b(${month}) (\\d{4})`), (_, name, year) => `${year ?? ''} жылғы ${nth(inKazakh, name)}`],
    [/\bfollow-up of (\d{4})/, '$1 жылғы кейінгі шаралар'],
    [/\bch\. (\d+)/, '$1-тарау'],
    [/\bparas (\d[\d–, ]*\d) ff\.$/, '$1 және одан кейінгі тармақтар'],
    [/\bparas (\d[\d–, ]*\d)/gi, '$1-тармақтар'],
    [/\bparas? (\d+) ff\.$/, '$1 және одан кейінгі тармақтар'],
    [/\bpara\. (\d+(?:\([a-z]\))?)/g, '$1-тармақ'],
    [/” and “/, '” және “'],
    [/, (\d{4})$/, ', $1 жыл'],
  ],
}

/** Chapters keep their English titles in quotation marks; a title of which more would stay English is left as it is, and says so. */
export function authorityTitle(
  title: string,
  language: Language,
  { countries }: Ratifications,
): { readonly text: string; readonly language: Language } {
  if (language === 'en') return { text: title, language }
  const named = Object.values(countries).reduce(
    (text, { name }) =>
      !text.includes(name.en)
        ? text
        : text.replace(new RegExp(`(^|[,(] ?)${literal(name.en)}(?=[,)]|$)`), `$1${name[language]}`),
    title,
  )
  const text = steps[language].reduce(
    (text, [pattern, words]) =>
      typeof words === 'string' ? text.replace(pattern, words) : text.replace(pattern, words),
    titleWords.reduce((text, words) => text.replace(words.en, words[language]), named),
  )
  const isEnglish = /[A-Za-z]{4,}/.test(text.replace(/“[^”]*”/g, '').replace('ACTRAV', ''))
  return isEnglish ? { text: title, language: 'en' } : { text, language }
}
