/** English quantities: words, units, comparisons, and what only looks like a quantity. */
import { englishDenominators, englishSmall, englishTens } from './en-words.js'
import type { Grammar, NumberWord } from './grammar.js'
import { numberWord, phrases, setOf } from './grammar.js'

const numbers = new Map<string, NumberWord>()
englishSmall.forEach((word, at) => numbers.set(word, numberWord(at + 1, 1)))
englishTens.forEach((word, at) => numbers.set(word, numberWord((at + 2) * 10, 10)))
numbers.set('fourty', numberWord(40, 10))
numbers.set('hundred', numberWord(100, 100, true))
for (const [word, value] of [
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
] as const) {
  numbers.set(word, numberWord(value, 1000, true, word.startsWith('crore') || word.startsWith('lakh')))
}
numbers.set('dozen', numberWord(12, 1, true))
numbers.set('score', numberWord(20, 1, true, true))

const denominators = new Map<string, number>(
  englishDenominators.flatMap(([word, value]) => [[word, value] as const, [`${word}s`, value] as const]),
)
denominators.set('halves', 2)

const units = new Map<string, number>()
for (const [days, word] of [
  [1 / 1440, 'minute'],
  [1 / 24, 'hour'],
  [1, 'day'],
  [7, 'week'],
  [14, 'fortnight'],
  [30, 'month'],
  [365, 'year'],
] as const) {
  units.set(word, days).set(`${word}s`, days).set(`${word}'s`, days).set(`${word}s'`, days)
  units.set(`${word}’s`, days).set(`${word}s’`, days)
}

const percent = setOf('% percent percentum per-cent')

export const english: Grammar = {
  numbers,
  joiner: 'and',
  article: 'a',
  denominators,
  shares: new Map([
    ['half', 0.5],
    ['½', 0.5],
    ['¼', 0.25],
    ['¾', 0.75],
    ['⅓', 1 / 3],
    ['⅔', 2 / 3],
  ]),
  ablatives: new Map(),
  possessed: new Map(),
  majority: setOf('majority'),
  andHalf: [
    ['and', 'a', 'half'],
    ['and', 'one', 'half'],
  ],
  ordinal: /^(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|twentie)th)$/,
  units,
  bareUnits: setOf('day week fortnight month year'),
  spans: [
    ...phrases('atMost', 'within a'),
    ...phrases('exactly', 'for a, after a, for a period of a'),
    { op: 'exactly', words: ['a'], then: setOf("notice written prior previous advance clear ' ’") },
  ],
  adjectives: new Map(),
  terms: new Set(),
  moneyAfter: undefined,
  plus: setOf('plus +'),
  every: setOf('every each'),
  ordinals: new Map(
    'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, at) => [word, at + 2]),
  ),
  percent,
  working: setOf('working business'),
  modifiers: setOf(
    'clear calendar consecutive full additional whole sitting judicial calender successive continuous further',
  ),
  before: [
    ...phrases(
      'atLeast',
      'at least, not less than, no less than, not fewer than, no fewer than, not be less than, not be fewer than, never less than, a minimum of, minimum of, minimum, at a minimum, not earlier than, not lower than, no lower than, nor less than, nor fewer than, upwards of',
    ),
    ...phrases('moreThan', 'more than, in excess of, exceeding, exceed, exceeds, exceeded, greater than, higher than'),
    ...phrases('moreThan', 'over, above', { numberOnly: true }),
    ...phrases(
      'atMost',
      'not more than, no more than, not be more than, not exceeding, not exceed, not exceeded, cannot exceed, up to, up to and including, upto, at most, a maximum of, maximum of, maximum, not later than, no later than, not greater than, no greater than, not over, nor more than, nor later than, nor exceeding, nor exceed, nor greater than',
    ),
    ...phrases('atMost', 'within, extend to', { numberOnly: true }),
    ...phrases('lessThan', 'less than, fewer than, lower than, below'),
  ],
  after: [
    ...phrases('atLeast', 'or more, or above, or over, and above, and over, and more, or greater'),
    ...phrases('atMost', 'or less, or fewer, or under, and below, or below'),
  ],
  fillers: setOf('of the a an ( rs $ period'),
  only: setOf('only'),
  ranges: new Map([
    ['from', setOf('to')],
    ['between', setOf('and to')],
  ]),
  referenceBefore: setOf(
    'section sections sec secs subsection subsections sub-section sub-sections s ss article articles art arts paragraph paragraphs para paras subparagraph sub-paragraph clause clauses sub-clause subclause chapter chapters part parts division schedule schedules rule rules order orders convention conventions recommendation no nos № number numbers act acts ordinance item items regulation regulations form page pages chap vol volume table c cap',
  ),
  referenceAfter: undefined,
  parts: undefined,
  months: setOf('january february march april june july august september october november december'),
  yearWords: new Set(),
  notShareAfter: setOf('first second latter other last every of-age'),
  digitSuffix: undefined,
  split(word) {
    const dash = word.indexOf('-')
    if (dash < 1) return undefined
    const pieces = word.split('-')
    const first = pieces[0] ?? ''
    const last = pieces.at(-1) ?? ''
    if (/^\d+$/.test(first)) return pieces.length === 2 && (units.has(last) || percent.has(last)) ? pieces : undefined
    if (!numbers.has(first)) return undefined
    const known = (piece: string): boolean => numbers.has(piece) || denominators.has(piece) || piece === 'and'
    return pieces.slice(0, -1).every(known) && (known(last) || units.has(last)) ? pieces : undefined
  },
}
