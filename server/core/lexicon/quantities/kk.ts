/** Kazakh quantities: words, units, comparisons (which follow the number), and what only looks like a quantity. */
import type { Grammar, NumberWord } from './grammar.js'
import { numberWord, phrases, setOf } from './grammar.js'
import { kazakhForm, kazakhForms, kazakhPossessed, kazakhScales, kazakhTens, kazakhUnits } from './kk-words.js'

/** Forms that are, nine times in ten, other words: «онда» then, «үшін» for, «бірден» at once. */
const otherWords = setOf('онда бірде бірден біріне')

function numberWords(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>()
  const add = (stem: string, word: NumberWord): void => {
    for (const form of kazakhForms(stem)) if (!otherWords.has(form)) words.set(form, word)
  }
  for (const [stem, value] of kazakhUnits) add(stem, numberWord(value, 1))
  // «тоқсан» is also a quarter of the year.
  for (const [stem, value] of kazakhTens) add(stem, numberWord(value, 10, false, stem === 'тоқсан'))
  add('жүз', numberWord(100, 100, true))
  for (const [stem, value] of kazakhScales) add(stem, numberWord(value, 1000, true))
  'екеу үшеу төртеу бесеу алтау жетеу'.split(' ').forEach((stem, at) => add(stem, numberWord(at + 2, 1)))
  words.set('бірден', numberWord(1, 1))
  return words
}

const ablatives = new Map<string, number>()
const possessed = new Map<string, number>()
for (const [stem, value] of [...kazakhUnits, ...kazakhTens, ['жүз', 100] as const]) {
  ablatives.set(kazakhForm(stem, 'ablative'), value)
  for (const form of kazakhForms(kazakhPossessed(stem), true)) possessed.set(form, value)
}

const shares = new Map<string, number>()
for (const [stem, value] of [
  ['жарты', 0.5],
  ['ширек', 0.25],
] as const) {
  for (const form of [...kazakhForms(kazakhPossessed(stem), true), stem]) shares.set(form, value)
}
shares
  .set('½', 0.5)
  .set('¼', 0.25)
  .set('¾', 0.75)
  .set('⅓', 1 / 3)
  .set('⅔', 2 / 3)

const withPossessive = (stem: string): string[] => [...kazakhForms(stem), ...kazakhForms(kazakhPossessed(stem), true)]

const units = new Map<string, number>()
const adjectiveUnits: string[] = []
for (const [stem, days, adjective] of [
  ['минут', 1 / 1440, 'минуттық'],
  ['сағат', 1 / 24, 'сағаттық'],
  ['күн', 1, 'күндік'],
  ['тәулік', 1, 'тәуліктік'],
  ['апта', 7, 'апталық'],
  ['ай', 30, 'айлық'],
  ['жыл', 365, 'жылдық'],
  ['жас', 365, 'жастық'],
] as const) {
  for (const form of [...withPossessive(stem), adjective]) units.set(form, days)
  adjectiveUnits.push(adjective)
}

const ordinals = new Map<string, number>()
for (const [stem, value] of [...kazakhUnits, ...kazakhTens, ['жүз', 100] as const]) {
  const isFront = /[әөүіе]/.test(stem.slice(-4))
  const ending = `${/[аеыі]$/.test(stem) ? '' : isFront ? 'і' : 'ы'}нш${isFront ? 'і' : 'ы'}`
  if (value > 1) ordinals.set(stem + ending, value)
}
ordinals.set('жиырмасыншы', 20)

const ablative = /[днт][ае]н$/
const dative = /(?:[ғқгк][ае]|н[ае])$/

export const kazakh: Grammar = {
  numbers: numberWords(),
  joiner: undefined,
  article: undefined,
  denominators: new Map(),
  shares,
  ablatives,
  possessed,
  majority: new Set([...kazakhForms('көпшілік'), ...kazakhForms('көпшілігі', true)]),
  andHalf: [['жарым']],
  ordinal: /(?:і|ы|^)н(?:ші|шы)/,
  units,
  bareUnits: new Set(),
  spans: [],
  adjectives: new Map(),
  terms: new Set(),
  moneyAfter: /^(?:есептік|жалақы|табыс|еңбекақы|көрсеткіш)/,
  plus: setOf('плюс +'),
  every: setOf('әрбір әр'),
  ordinals,
  percent: new Set(['%', 'пайыздық', 'проценттік', ...withPossessive('пайыз'), ...withPossessive('процент')]),
  working: setOf('жұмыс банк'),
  modifiers: setOf('күнтізбелік толық қатарынан қосымша'),
  before: [
    ...phrases('atLeast', 'кемінде, кем дегенде, ең кемі, ең аз дегенде, аз дегенде, ең азы, кемі'),
    ...phrases('atMost', 'көп дегенде, ең көп дегенде, ең көбі'),
  ],
  after: [
    ...phrases('atLeast', 'кем емес*, кем болма*, аз емес*, аз болма*, төмен емес*, төмен болма*, кем қалма*', {
      behind: ablative,
    }),
    ...phrases(
      'atMost',
      'артық емес*, артық болма*, көп емес*, көп болма*, астам емес*, аспа*, кешіктір*, кешікпе*, жоғары болма*',
      { behind: ablative },
    ),
    ...phrases('lessThan', 'кем, аз, төмен', { behind: ablative }),
    ...phrases('moreThan', 'астам*, артық*, көп, көбі, көбірек, асатын, асқан, асса, жоғары, көбінің, көбін', {
      behind: ablative,
    }),
    ...phrases('atMost', 'дейін, дейінгі, шейін', { behind: dative }),
    ...phrases(
      'atLeast',
      'және одан көп, және одан да көп, және одан астам, немесе одан көп, немесе одан да көп, және одан артық',
    ),
  ],
  fillers: setOf('('),
  only: setOf('тек ғана'),
  ranges: new Map(),
  referenceBefore: setOf('№ n конвенция конвенциясы конвенциясының'),
  referenceAfter: /^(?:бап|баб|тармақ|тармағ|бөліг|бөліктер|тарау|абзац|бөлім|параграф|қосымша)/,
  parts: /^(?:бөлі[кг]|үлес|дауы?с|көпшілі[кг])/,
  months: setOf(
    'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'
      .split(' ')
      .flatMap((month) => [
        ...withPossessive(month),
        `${month}${/[қпзст]$/.test(month) ? 'т' : 'д'}ағы`,
        `${month}дегі`,
        `${month}тегі`,
      ])
      .join(' '),
  ),
  yearWords: new Set([...withPossessive('жыл'), 'жылғы', 'ж', 'жж', 'жылдар', 'жылдары', 'жылдарға', 'жылдардағы']),
  notShareAfter: setOf('бірінші екінші'),
  digitSuffix:
    /^(?:[нт]?[днт][ае]н|[нд]?[ғқгк]?[ае]|[ндт][ыі]ң?|[дт][ае]|с?[ыі]н?|[мбп]ен|с?[ыі]н?[ае]н|с?[ыі]н[ае]|с?[ыі]н[ыі]ң)$/,
  split(word) {
    const dash = word.indexOf('-')
    if (dash < 1 || !/^\d/.test(word)) return undefined
    const second = word.slice(dash + 1)
    return adjectiveUnits.includes(second) ? [word.slice(0, dash), second] : undefined
  },
}
