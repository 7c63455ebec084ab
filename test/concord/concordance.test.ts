/** Holds the concordance of parallel texts to each kind of difference, to its places in both texts and to its fixes. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { concordanceOf } from '../../server/core/concord/concordance.js'
import type { Concordance, Difference } from '../../server/core/concord/difference.js'
import { fixTitle, languagesOf, messageOf } from '../../server/core/concord/message.js'
import type { Language } from '../../server/core/text/language.js'
import { textOf } from './trial.js'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const example = (name: string, language: Language): string =>
  readFileSync(`${examples}${name}.${language}.law.md`, 'utf8')

const between = (one: string, language: Language, other: string, otherLanguage: Language): Concordance =>
  concordanceOf(textOf(one, language), textOf(other, otherLanguage))

/** `number ст. 1 п. 1 / 1-бап 1-тармақ` */
const lines = ({ differences }: Concordance): readonly string[] =>
  differences.map(({ kind, places }) => `${kind} ${places.map(({ citation }) => citation).join(' / ')}`)

const russian = [
  'О профсоюзах',
  '',
  'Статья 1. Создание',
  '1. Профсоюз создается по инициативе не менее десяти работников.',
  '2. Профсоюз вправе вступать в объединения, созданные после 27 июня 2014 года по Закону № 211-V.',
  '3. Устав профсоюза предусматривает:',
  '1) наименование профсоюза;',
  '2) порядок уплаты взносов;',
  '3) условия членства работников.',
  'Статья 2. Гарантии',
  '1. Работодатель обязан ответить в срок, указанный в пункте 2 статьи 1 настоящего Закона.',
  '2. Работник не может быть уволен без согласия профсоюза.',
  '',
].join('\n')
const kazakh = [
  'Кәсіподақтар туралы',
  '',
  '1-бап. Құру',
  '1. Кәсіподақ кемінде он жұмыскердің бастамасы бойынша құрылады.',
  '2. Кәсіподақ 2014 жылғы 27 маусымнан кейін № 211-V Заң бойынша құрылған бірлестіктерге кіруге құқылы.',
  '3. Кәсіподақтың жарғысында:',
  '1) кәсіподақтың атауы;',
  '2) жарналарды төлеу тәртібі;',
  '3) жұмыскерлердің мүшелік шарттары көзделеді.',
  '2-бап. Кепілдіктер',
  '1. Жұмыс беруші осы Заңның 1-бабының 2-тармағында көрсетілген мерзімде жауап беруге міндетті.',
  '2. Жұмыскерді кәсіподақтың келісімінсіз жұмыстан шығаруға болмайды.',
  '',
].join('\n')

describe('concordance', () => {
  it('is silent on texts that say the same', () => {
    assert.deepEqual(lines(between(russian, 'ru', kazakh, 'kk')), [])
    assert.deepEqual(lines(between(kazakh, 'kk', russian, 'ru')), [])
  })

  const changes: readonly (readonly [string, string, string, string])[] = [
    ['a number', 'кемінде он', 'кемінде жиырма', 'number ст. 1 п. 1 / 1-бап 1-тармақ'],
    ['a limit', 'кемінде он', 'оннан аспайтын', 'direction ст. 1 п. 1 / 1-бап 1-тармақ'],
    ['a date', '27 маусымнан', '28 маусымнан', 'date ст. 1 п. 2 / 1-бап 2-тармақ'],
    ['the number of an act', '№ 211-V', '№ 212-V', 'law-number ст. 1 п. 2 / 1-бап 2-тармақ'],
    ['a right', 'кіруге құқылы', 'кіруге міндетті', 'modality ст. 1 п. 2 / 1-бап 2-тармақ'],
    ['a reference', '1-бабының 2-тармағында', '1-бабының 3-тармағында', 'reference ст. 2 п. 1 / 2-бап 1-тармақ'],
    ['a negation', 'болмайды', 'болады', 'negation ст. 2 п. 2 / 2-бап 2-тармақ'],
    ['an item', '2) жарналарды төлеу тәртібі;\n', '', 'missing ст. 1 п. 3 пп. 2 / 1-бап 3-тармақ'],
  ]
  for (const [what, before, after, expected] of changes) {
    it(`finds ${what} that differs, and says where`, () => {
      assert.ok(kazakh.includes(before))
      assert.deepEqual(lines(between(russian, 'ru', kazakh.replace(before, after), 'kk')), [expected])
    })
  }

  it('finds the mistakes that were put into the sample', () => {
    assert.deepEqual(lines(between(example('parallel/council', 'ru'), 'ru', example('parallel/council', 'kk'), 'kk')), [
      'number ст. 1 п. 1 / 1-бап 1-тармақ',
      'direction ст. 1 п. 2 / 1-бап 2-тармақ',
      'modality ст. 1 п. 3 / 1-бап 3-тармақ',
      'missing ст. 2 п. 1 пп. 3 / 2-бап 1-тармақ',
      'number ст. 2 п. 2 / 2-бап 2-тармақ',
      'reference ст. 2 п. 3 / 2-бап 3-тармақ',
      'negation ст. 3 п. 1 / 3-бап 1-тармақ',
      'date ст. 4 / 4-бап',
    ])
    assert.deepEqual(lines(between(example('parallel/council', 'ru'), 'ru', example('parallel/council', 'en'), 'en')), [
      'modality ст. 2 п. 3 / art. 2(3)',
      'number ст. 3 п. 2 / art. 3(2)',
      'law-number ст. 4 / art. 4',
    ])
  })

  for (const name of ['conforming', 'restrictive'])
    for (const [one, other] of [
      ['ru', 'kk'],
      ['ru', 'en'],
      ['kk', 'en'],
    ] as const)
      it(`finds nothing grave in the sample ${name}, ${one} and ${other}, whose texts agree`, () => {
        const { differences } = between(example(name, one), one, example(name, other), other)
        assert.deepEqual(
          differences.filter(({ severity }) => severity !== 'information').map(({ kind }) => kind),
          [],
        )
        assert.ok(differences.length <= 2)
      })

  it('reports an item that stands in another order', () => {
    const swapped = kazakh
      .replace('1) кәсіподақтың атауы', '1) жарналарды төлеу тәртібі')
      .replace('2) жарналарды төлеу тәртібі', '2) кәсіподақтың атауы')
    assert.ok(lines(between(russian, 'ru', swapped, 'kk')).some((line) => line.startsWith('order ст. 1 п. 3 пп. 1')))
  })

  it('reports a defined term that one text leaves out, also one with a hyphen', () => {
    const articles = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    const ru = [
      'О профсоюзах',
      'Статья 1. Понятия',
      'В настоящем Законе используются следующие понятия:',
      '1) член-учредитель – работник, создавший профсоюз.',
      ...articles.map((i) => `Статья ${i}. Права\nЧлен-учредитель участвует в собрании № ${i}.`),
    ].join('\n')
    const kk = [
      'Кәсіподақтар туралы',
      '1-бап. Ұғымдар',
      'Осы Заңда мынадай ұғымдар пайдаланылады:',
      '1) мүше-құрылтайшы – кәсіподақ құрған жұмыскер.',
      ...articles.map((i) => `${i}-бап. Құқықтар\nМүше-құрылтайшы № ${i} жиналысқа қатысады.`),
    ].join('\n')
    assert.deepEqual(lines(between(ru, 'ru', kk, 'kk')), [])
    const without = kk.replace('Мүше-құрылтайшы № 5', 'Жұмыскер № 5')
    assert.deepEqual(lines(between(ru, 'ru', without, 'kk')), ['term ст. 5 / 5-бап'])
  })

  it('has the places of both texts in their sources, also where these hold what is cleaned away', () => {
    const dirty = `\ufeff${kazakh.replaceAll('\n', '\r\n').replace('кемінде он', 'кемінде \u00adжиырма')}`
    const [difference] = between(russian, 'ru', dirty, 'kk').differences
    assert.ok(difference)
    const [one, other] = difference.places
    assert.equal(russian.slice(one.range.start, one.range.end), 'не менее десяти')
    assert.equal(dirty.slice(other.range.start, other.range.end), 'кемінде \u00adжиырма')
  })

  const fixed = (source: string, { fixes }: Difference, side: 0 | 1): string => {
    const fix = fixes.find((one) => one.side === side)
    assert.ok(fix)
    const { range, newText } = fix.edit
    return source.slice(0, range.start) + newText + source.slice(range.end)
  }
  for (const [before, after] of [
    ['кемінде он', 'кемінде жиырма'],
    ['27 маусымнан', '28 маусымнан'],
    ['№ 211-V', '№ 212-V'],
    ['1-бабының 2-тармағында', '1-бабының 3-тармағында'],
  ] as const)
    it(`offers what it takes to agree, in either text: ${after}`, () => {
      const mistaken = kazakh.replace(before, after)
      const [difference] = between(russian, 'ru', mistaken, 'kk').differences
      assert.ok(difference)
      assert.equal(fixed(mistaken, difference, 1), kazakh)
      assert.deepEqual(lines(between(fixed(russian, difference, 0), 'ru', mistaken, 'kk')), [])
    })

  it('offers no change where a person must choose', () => {
    const { differences } = between(russian, 'ru', kazakh.replace('кіруге құқылы', 'кіруге міндетті'), 'kk')
    assert.deepEqual(differences[0]?.fixes, [])
  })

  it('speaks the language of its reader', () => {
    const concordance = between(russian, 'ru', kazakh.replace('кемінде он', 'кемінде жиырма'), 'kk')
    const [difference] = concordance.differences
    assert.ok(difference)
    const languages = languagesOf(concordance)
    assert.equal(
      messageOf(difference, languages, 'ru'),
      'Числа расходятся: в тексте на русском языке (ст. 1 п. 1) – «не менее десяти», в тексте на казахском языке (ст. 1 п. 1) – «кемінде жиырма».',
    )
    assert.equal(
      messageOf(difference, languages, 'kk'),
      'Сандар сәйкес келмейді: орыс тіліндегі мәтінде (1-бап 1-тармақ) – «не менее десяти», қазақ тіліндегі мәтінде (1-бап 1-тармақ) – «кемінде жиырма».',
    )
    assert.equal(
      messageOf(difference, languages, 'en'),
      'The numbers differ: in the Russian text (art. 1(1)) – “не менее десяти”, in the Kazakh text (art. 1(1)) – “кемінде жиырма”.',
    )
    const [fix] = difference.fixes
    assert.ok(fix)
    assert.equal(fixTitle(fix, languages, 'ru'), 'Как в тексте на казахском языке: «двадцати»')
  })

  for (const text of ['', '\n', 'Статья', '1)\n1)\n1)', '1-бап. 2-бап. 3-бап.', ')(]['])
    it(`never throws: ${JSON.stringify(text)}`, () => {
      between(text, 'ru', kazakh, 'kk')
      between(russian, 'ru', text, 'kk')
      between(text, 'ru', text, 'kk')
    })
})
