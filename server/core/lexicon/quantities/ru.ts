/** Russian quantities: words, units, comparisons, and what only looks like a quantity. */
import { alphabetic } from '../../text/alphabetic.js'
import type { Grammar, NumberWord, Phrase } from './grammar.js'
import { numberWord, phrases, setOf } from './grammar.js'
import {
  eachRussianNumber,
  eachRussianScale,
  russianCollectives,
  russianDenominators,
  russianHalf,
  russianMajority,
  russianNumber,
} from './ru-words.js'

const adjective = 'ый ого ому ым ом ая ой ую ое ые ых ыми ий его ему им ем яя ей юю ее ие их ими'.split(' ')
const withEndings = (stems: string, endings: readonly string[]): string[] =>
  stems.split(' ').flatMap((stem) => endings.map((ending) => stem + ending))

/** «дневный», «месячный»: the second half of «десятидневный», in calendar days. */
const adjectiveUnits: readonly (readonly [string, number])[] = [
  ['дневн', 1],
  ['суточн', 1],
  ['недельн', 7],
  ['месячн', 30],
  ['летн', 365],
  ['годичн', 365],
  ['часов', 1 / 24],
]

function numberWords(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>()
  eachRussianNumber((form, value) => {
    const room = value >= 100 ? 100 : value >= 20 ? 10 : 1
    // «семью» is also “family”.
    words.set(form, numberWord(value, room, false, form === 'семью'))
  })
  eachRussianScale((form, value, plural) => {
    if (!words.has(form)) words.set(form, numberWord(value, 1000, true, plural || form === 'тысячи'))
  })
  for (const [value, forms] of russianCollectives) for (const form of forms) words.set(form, numberWord(value, 1))
  for (const form of ['полтора', 'полторы', 'полутора']) words.set(form, numberWord(1.5, 1))
  for (const [stem, value, more] of [
    ['десят', 10, 'ок ка ку ком ке|ки ков кам ками ках'],
    ['сот', 100, 'ня ни не ню ней|ни ен ням нями нях'],
    ['дюжин', 12, 'а у е ой|ы ам ами ах'],
  ] as const) {
    more.split('|').forEach((endings, plural) => {
      for (const ending of endings.split(' ')) {
        const form = stem + ending
        if (!words.has(form)) words.set(form, numberWord(value, 1, true, plural === 1 || form === 'сотни'))
      }
    })
  }
  words.set('сотен', numberWord(100, 1, true, true)).set('дюжин', numberWord(12, 1, true, true))
  return words
}

const denominators = new Map<string, number>()
for (const [value, rows] of russianDenominators) {
  for (const row of rows) for (const forms of row) for (const form of forms) denominators.set(form, Math.floor(value))
}
for (const form of ['третья', 'третьей', 'третью', 'третьих']) denominators.set(form, 3)

const shares = new Map<string, number>(russianHalf.flat().map((form) => [form, 0.5]))
for (const form of ['треть', 'трети', 'третью']) shares.set(form, 1 / 3)
for (const form of ['четверть', 'четверти', 'четвертью']) shares.set(form, 1 / 4)
shares
  .set('½', 0.5)
  .set('¼', 0.25)
  .set('¾', 0.75)
  .set('⅓', 1 / 3)
  .set('⅔', 2 / 3)

const units = new Map<string, number>()
for (const [days, forms] of [
  [1 / 1440, 'минута минуты минуте минуту минутой минут минутам минутами минутах'],
  [1 / 24, 'час часа часу часом часе часы часов часам часами часах'],
  [1, 'день дня дню днем дне дни дней дням днями днях сутки суток суткам сутками сутках'],
  [7, 'неделя недели неделе неделю неделей недель неделям неделями неделях'],
  [30, 'месяц месяца месяцу месяцем месяце месяцы месяцев месяцам месяцами месяцах мес'],
  [91, 'квартал квартала кварталу кварталом кварталов кварталам кварталах'],
  [182.5, 'полугодие полугодия полугодий полгода полугода'],
  [365, 'год года году годом годе годы годов годам годами годах лет летам'],
] as const) {
  for (const form of forms.split(' ')) units.set(form, days)
}
// With the hyphen, so that «двух месячных окладов» is not two months.
for (const [stem, days] of adjectiveUnits) for (const ending of adjective) units.set(`-${stem}${ending}`, days)
const adjectiveForms = new Set(withEndings(adjectiveUnits.map(([stem]) => stem).join(' '), adjective))

/** First half of a compound → its words: «сорокапяти» → «сорока», «пяти»; «стодвадцати» → «сто», «двадцати». */
const firstHalves = new Map<string, readonly string[]>()
for (let value = 1; value <= 200; value++) {
  const words = russianNumber(value, 1, false).split(' ')
  if (value > 100 && value < 200) words[0] = 'сто'
  const joined = value === 1 ? 'одно' : value === 90 ? 'девяносто' : value === 100 ? 'сто' : words.join('')
  firstHalves.set(joined, words)
}
const secondHalf = alphabetic(/^(.+?)((?:дневн|суточн|недельн|месячн|летн|годичн|часов|процентн)\p{L}{2,3})$/u)

/** «десятидневный» → «десяти», «-дневный»; «тридцатипроцентный» → «тридцати», «%». */
function splitCompound(word: string): readonly string[] | undefined {
  const [, first = '', second = ''] = secondHalf.exec(word) ?? []
  const words = firstHalves.get(first)
  if (words === undefined) return undefined
  if (second.startsWith('процентн')) return [...words, '%']
  return adjectiveForms.has(second) ? [...words, `-${second}`] : undefined
}

/** «месячный срок»: adjectives that are one unit, or half a year, without a number. */
const adjectives = new Map<string, number>()
for (const [stem, days] of [...adjectiveUnits, ['полугодов', 182.5], ['квартальн', 91], ['годов', 365]] as const) {
  for (const ending of adjective) if (stem !== 'летн' && stem !== 'часов') adjectives.set(stem + ending, days)
}

const ordinals = new Map<string, number>()
for (const [at, stem] of 'втор трет четверт пят шест седьм восьм девят десят'.split(' ').entries()) {
  for (const ending of [
    'ый',
    'ой',
    'ий',
    'ая',
    'ое',
    'ого',
    'ому',
    'ым',
    'ом',
    'ую',
    'ья',
    'ье',
    'ьего',
    'ьему',
    'ьим',
    'ьем',
    'ью',
    'ьей',
  ])
    ordinals.set(stem + ending, at + 2)
}
for (const [stem, value] of [
  ['двадцат', 20],
  ['пятидесят', 50],
  ['сот', 100],
] as const)
  for (const ending of ['ый', 'ая', 'ое', 'ого', 'ой', 'ому', 'ым', 'ом', 'ую']) ordinals.set(stem + ending, value)

const exceeding = 'ть ет ют ющий ющая ющее ющие ющего ющей ющих ющим ющую ющими'
  .split(' ')
  .map((ending) => `превыша${ending}`)

const noticeWithComma: Phrase = { op: 'atLeast', words: ['не', 'позднее', ',', 'чем', 'за'] }

const before: readonly Phrase[] = [
  ...phrases(
    'atLeast',
    'не менее, не меньше, не ниже, не может быть менее, не может быть ниже, не может составлять менее, не должно быть менее, не должна быть менее, не должен быть менее, минимум, как минимум, по меньшей мере, по крайней мере, хотя бы, не моложе, не ранее, не раньше, не позднее чем за, не позже чем за',
  ),
  noticeWithComma,
  ...phrases('moreThan', `более, больше, свыше, выше, старше, ${exceeding.join(', ')}`),
  ...phrases(
    'atMost',
    'не более, не больше, не старше, не свыше, не выше, не превыша*, не может превышать, не могут превышать, не должен превышать, не должна превышать, не должно превышать, не должны превышать, не может быть более, не может составлять более, не позднее, не позже, максимум, самое большее',
  ),
  ...phrases('lessThan', 'менее, меньше, ниже, моложе'),
  ...phrases('atMost', 'до', { numberOnly: true }),
]

export const russian: Grammar = {
  numbers: numberWords(),
  joiner: undefined,
  article: undefined,
  denominators,
  shares,
  ablatives: new Map(),
  possessed: new Map(),
  majority: new Set(russianMajority.flat()),
  andHalf: [['с', 'половиной']],
  ordinal:
    /^(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят)(?:ый|ой|ий|ого|ому|ым|ом|ая|ую|ое|ые|ых|ыми|ь?[еяю]|ьей|ьего|ьему|ьем|ьих|ьим)$/,
  units,
  bareUnits: setOf(
    'минуты часа дня суток недели месяца квартала полугодия полугода полгода года день сутки неделю месяц квартал полугодие год',
  ),
  spans: [
    ...phrases('exactly', 'течение, истечении, прошествии, через'),
    { op: 'exactly', words: ['за'], then: setOf('до вперед') },
  ],
  adjectives,
  terms: new Set([
    ...withEndings('срок период перерыв', ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах']),
    ...withEndings('отсрочк', ['а', 'и', 'е', 'у', 'ой']),
  ]),
  moneyAfter: undefined,
  plus: setOf('плюс +'),
  every: new Set(withEndings('кажд', adjective)),
  ordinals,
  percent: setOf('% процент процента проценту процентом проценте проценты процентов процентам процентами процентах'),
  working: new Set(withEndings('рабоч банковск служебн', adjective)),
  modifiers: new Set(withEndings('календарн последовательн полн дополнительн оплачиваем следующ учебн', adjective)),
  before,
  after: [
    ...phrases(
      'atLeast',
      'и более, или более, либо более, и больше, или больше, либо больше, и выше, и свыше, и старше, или старше',
    ),
    ...phrases('atMost', 'и менее, или менее, либо менее, и меньше, или меньше, либо меньше'),
  ],
  fillers: setOf('чем из в во на за до с по через течение размере количестве составе срок , ('),
  only: setOf('только лишь всего'),
  ranges: new Map([['от', setOf('до')]]),
  referenceBefore: setOf(
    'статья статьи статье статью статьей статей статьям статьями статьях ст пункт пункта пункту пунктом пункте пункты пунктов пунктам пунктами пунктах п пп подпункт подпункта подпункту подпунктом подпункте подпункты подпунктов подпунктам подпунктами подпунктах часть части частью частей частям частями частях ч абзац абзаца абзацу абзацем абзаце абзацы абзацев абзацам абзацами абзацах глава главы главе главу главой глав главам главами главах раздел раздела разделу разделом разделе разделы разделов разделам разделами разделах параграф параграфа параграфе параграфов приложение приложения приложению приложении строка строки строке номер номером № n конвенция конвенции конвенцию конвенцией конвенций рекомендация рекомендации рекомендацию рекомендацией таблица таблицы таблице форма формы форме',
  ),
  referenceAfter: undefined,
  parts: undefined,
  months: setOf(
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь числа',
  ),
  yearWords: setOf('год года году годом годе годы годов годам годах г гг'),
  notShareAfter: setOf(
    'первая первой первую вторая второй вторую другая другой другую статьи статье статьей пункта часть части частью абзаца главы',
  ),
  digitSuffix: /^(?:[еыуи]?[хи]|[тм]и|а|тью|мя|м[ия]|ью|ти|ух|ех|ми|им)$/,
  split(word) {
    const known = splitCompound(word)
    if (known !== undefined) return known
    const dash = word.indexOf('-')
    if (dash < 1) return undefined
    const second = word.slice(dash + 1)
    if (!isDigits(word, dash)) return undefined
    if (adjectiveForms.has(second)) return [word.slice(0, dash), word.slice(dash)]
    return second.startsWith('процентн') ? [word.slice(0, dash), '%'] : undefined
  },
}

function isDigits(word: string, end: number): boolean {
  for (let at = 0; at < end; at++) if (word.charCodeAt(at) < 48 || word.charCodeAt(at) > 57) return false
  return true
}
