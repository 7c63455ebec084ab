/** Quantities as drafters write them in Russian, Kazakh and English, and numbers that are none. */
import { strict as assert } from 'node:assert'
import { existsSync, readFileSync } from 'node:fs'
import { readQuantities } from '../../server/core/lexicon/quantities/read.js'
import { writeNumber } from '../../server/core/lexicon/quantities/write.js'
import type { Language } from '../../server/core/text/language.js'

function tokens(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|[^\s]/gu) ?? []
  )
}

/** «atLeast 10 count [десяти]»: comparison, value, kind and the tokens of the number. */
function shown(text: string, language: Language): string {
  const words = tokens(text)
  return readQuantities(words, language)
    .map((found) => {
      const { from, to, numberFrom, numberTo } = found
      assert.ok(
        0 <= from && from <= numberFrom && numberFrom <= numberTo && numberTo <= to && to <= words.length && from < to,
      )
      return `${found.op} ${Math.round(found.value * 1000) / 1000} ${found.kind} [${words.slice(numberFrom, numberTo).join(' ')}]`
    })
    .join('; ')
}

const table: Readonly<Record<Language, string>> = {
  ru: `
    половины работников плюс один голос = moreThan 0.5 share [половины]
    не менее половины плюс один = moreThan 0.5 share [половины]
    50% + 1 голос = moreThan 0.5 share [50]
    две трети плюс один = moreThan 0.667 share [две трети]
    каждый десятый работник = exactly 0.1 share [каждый десятый]
    каждая вторая организация = exactly 0.5 share [каждая вторая]
    каждый второй год = 
    каждый работник = 
    стодвадцатидневный срок = exactly 120 days [стодвадцатидневный]
    сорокапятидневный срок = exactly 45 days [сорокапятидневный]
    двадцатичетырехчасовой = exactly 1 days [двадцатичетырехчасовой]
    четырехмесячный = exactly 120 days [четырехмесячный]
    тридцатипроцентного представительства = exactly 0.3 share [тридцатипроцентного]
    в месячный срок = exactly 30 days []
    в полугодовой срок = exactly 182.5 days []
    месячный заработок = 
    годовой отчетный период = 
    не ранее чем через месяц = atLeast 30 days []
    не позднее чем за месяц до начала = atLeast 30 days []
    за квартал до начала = exactly 91 days []
    отчет за квартал = 
    в течение месяца = exactly 30 days []
    по истечении года = exactly 365 days []
    через профсоюз = 
    половина месяца = exactly 15 days [половина]
    половина рабочих дней = exactly 0.5 share [половина]
    не менее семи и не более тридцати дней = atLeast 7 days [семи]; atMost 30 days [тридцати]
    не менее 10 и не более 30 процентов = atLeast 0.1 share [10]; atMost 0.3 share [30]
    не менее 10 работников и 30 процентов = atLeast 10 count [10]; exactly 0.3 share [30]
    25 и более процентов = atLeast 0.25 share [25]
    десять либо более = atLeast 10 count [десять]
    не менее десяти человек = atLeast 10 count [десяти]
    не менее чем из трёх человек = atLeast 3 count [трех]
    не менее, чем пятидесяти работников = atLeast 50 count [пятидесяти]
    численностью не ниже 30 = atLeast 30 count [30]
    минимум двадцать пять членов = atLeast 25 count [двадцать пять]
    как минимум двух регионов = atLeast 2 count [двух]
    свыше ста работников = moreThan 100 count [ста]
    более двадцати пяти членов = moreThan 25 count [двадцати пяти]
    не более двухсот сорока трёх = atMost 243 count [двухсот сорока трех]
    до пяти человек = atMost 5 count [пяти]
    менее пятисот = lessThan 500 count [пятисот]
    с двумястами пятьюдесятью членами = exactly 250 count [двумястами пятьюдесятью]
    с пятьюдесятью членами = exactly 50 count [пятьюдесятью]
    сорока девяти организаций = exactly 49 count [сорока девяти]
    девяноста участников = exactly 90 count [девяноста]
    десять тысяч членов = exactly 10000 count [десять тысяч]
    двух миллионов ста тысяч = exactly 2100000 count [двух миллионов ста тысяч]
    не менее тысячи членов = atLeast 1000 count [тысячи]
    тысячи людей вышли = 
    один десяток работников = exactly 10 count [один десяток]
    не менее двух десятков = atLeast 20 count [двух десятков]
    не менее десятка = atLeast 10 count [десятка]
    10 000 членов = exactly 10000 count [10 000]
    1,000 членов = exactly 1000 count [1 , 000]
    10 тысяч членов = exactly 10000 count [10 тысяч]
    10-ти человек = exactly 10 count [10-ти]
    не менее 5-и человек = atLeast 5 count [5-и]
    не менее 10 (десяти) человек = atLeast 10 count [10 ( десяти )]
    50 (пятьдесят) процентов = exactly 0.5 share [50 ( пятьдесят )]
    50 процентов (пятидесяти процентов) работников = exactly 0.5 share [50]
    трое работников = exactly 3 count [трое]
    десять и более работников = atLeast 10 count [десять]
    10 человек и более = atLeast 10 count [10]
    двух или более государств = atLeast 2 count [двух]
    не менее одного представителя = atLeast 1 count [одного]
    не более одного = atMost 1 count [одного]
    только один профсоюз = exactly 1 count [один]
    один из работников = 
    содержит семью = 
    семью процентами = exactly 0.07 share [семью]
    не менее двух третей голосов = atLeast 0.667 share [двух третей]
    двумя третями = exactly 0.667 share [двумя третями]
    не менее одной трети работников = atLeast 0.333 share [одной трети]
    три четверти = exactly 0.75 share [три четверти]
    трех четвертей = exactly 0.75 share [трех четвертей]
    четверть состава = exactly 0.25 share [четверть]
    одной десятой части = exactly 0.1 share [одной десятой]
    не менее 2/3 делегатов = atLeast 0.667 share [2 / 3]
    1/3 часть = exactly 0.333 share [1 / 3]
    не менее 2/3 (двух третей) = atLeast 0.667 share [2 / 3 ( двух третей )]
    более половины областей = moreThan 0.5 share [половины]
    не менее половины работников = atLeast 0.5 share [половины]
    половина = exactly 0.5 share [половина]
    первая половина срока = 
    простым большинством голосов = moreThan 0.5 share [большинством]
    большинство работников = moreThan 0.5 share [большинство]
    большинством не менее двух третей = atLeast 0.667 share [двух третей]
    большинством в две трети = atLeast 0.667 share [две трети]
    50 % работников = exactly 0.5 share [50]
    50% работников = exactly 0.5 share [50]
    пятьдесят процентов плюс один голос = moreThan 0.5 share [пятьдесят]
    не менее 0,2 процента = atLeast 0.002 share [0 , 2]
    5, 10 процентов = exactly 5 count [5]; exactly 0.1 share [10]
    в течение пяти рабочих дней = exactly 7 days [пяти]
    не позднее 10 календарных дней = atMost 10 days [10]
    не позднее чем за две недели до = atLeast 14 days [две]
    не позднее, чем за три месяца = atLeast 90 days [три]
    72 часа = exactly 3 days [72]
    в течение двух суток = exactly 2 days [двух]
    срок до трёх лет = atMost 1095 days [трех]
    полтора года = exactly 547.5 days [полтора]
    два с половиной года = exactly 912.5 days [два с половиной]
    одного месяца = exactly 30 days [одного]
    не более месяца = atMost 30 days []
    до года = 
    от двух до шести месяцев = atLeast 60 days [двух]; atMost 180 days [шести]
    в десятидневный срок = exactly 10 days [десятидневный]
    в 10-дневный срок = exactly 10 days [10-дневный]
    трехмесячный срок = exactly 90 days [трехмесячный]
    двух месячных окладов = exactly 2 count [двух]
    превышающий 20 процентов = moreThan 0.2 share [20]
    не может превышать двух месяцев = atMost 60 days [двух]
    не может быть менее 42 часов = atLeast 1.75 days [42]
    статьи 13 = 
    статьями 13, 14 и 15-1 настоящего Закона = 
    ст. 13 и не менее 10 человек = atLeast 10 count [10]
    пункт 2 части второй статьи 5 = 
    пункта 1) статьи 2 и 50 процентов = exactly 0.5 share [50]
    Конвенция МОТ № 87 = 
    от 27 июня 2014 года № 211-V = 
    27.06.2014 = 
    до 1 января 2015 года = 
    в 2014 году = 
    1) вступать в союзы; = 
    двадцать пятой статьи = 
    пятый работник = 
    не менее 2000 человек = atLeast 2000 count [2000]
  `,
  kk: `
    кемінде үштен екі даусымен = atLeast 0.667 share [үштен екі]
    үштен екіден кем емес = atLeast 0.667 share [үштен екіден]
    төрттен бірден астамы = moreThan 0.25 share [төрттен бірден]
    үштен екіге = exactly 3 count [үштен]; exactly 2 count [екіге]
    елу пайызы плюс бір дауыс = moreThan 0.5 share [елу]
    100 айлық есептік көрсеткіш = exactly 100 count [100]
    екі айлық жалақы = exactly 2 count [екі]
    үш айлық мерзім = exactly 90 days [үш]
    жарты жылдық мерзім = exactly 182.5 days [жарты]
    әрбір оныншы жұмыскер = exactly 0.1 share [әрбір оныншы]
    10-нан 50-ге дейін жұмыскер = atLeast 10 count [10-нан]; atMost 50 count [50-ге]
    екіден беске дейін = atLeast 2 count [екіден]; atMost 5 count [беске]
    кемінде он адам = atLeast 10 count [он]
    кемінде он бес адамнан тұрады = atLeast 15 count [он бес]
    оннан кем емес = atLeast 10 count [оннан]
    он адамнан кем емес = atLeast 10 count [он]
    10-нан кем емес = atLeast 10 count [10-нан]
    10 (он) адамнан кем болмауға тиіс = atLeast 10 count [10 ( он )]
    жүз адамнан аз емес = atLeast 100 count [жүз]
    елуден астам қызметкер = moreThan 50 count [елуден]
    елу адамнан артық = moreThan 50 count [елу]
    елу адамнан артық емес = atMost 50 count [елу]
    екі жүз елу мың = exactly 250000 count [екі жүз елу мың]
    мың адам = exactly 1000 count [мың]
    үштен кем = lessThan 3 count [үштен]
    бір ғана кәсіподақ = exactly 1 count [бір]
    кемінде бір рет = atLeast 1 count [бір]
    бір адам = 
    он екінші = 
    онда бар = 
    құру үшін = 
    үштен екісі = exactly 0.667 share [үштен екісі]
    кемінде үштен екісінің = atLeast 0.667 share [үштен екісінің]
    үштен екісінен кем емес = atLeast 0.667 share [үштен екісінен]
    төрттен үші = exactly 0.75 share [төрттен үші]
    төрттен үш бөлігі = exactly 0.75 share [төрттен үш]
    үштен бірі = exactly 0.333 share [үштен бірі]
    жартысы = exactly 0.5 share [жартысы]
    жартысынан астамы = moreThan 0.5 share [жартысынан]
    санының жартысынан астамын қамтитын = moreThan 0.5 share [жартысынан]
    ширегі = exactly 0.25 share [ширегі]
    2/3 бөлігі = exactly 0.667 share [2 / 3]
    көпшілік дауыспен = moreThan 0.5 share [көпшілік]
    жұмыскерлердің көпшілігінің = moreThan 0.5 share [көпшілігінің]
    елу пайызы = exactly 0.5 share [елу]
    50 пайызынан кем емес = atLeast 0.5 share [50]
    50 % = exactly 0.5 share [50]
    үш жұмыс күні ішінде = exactly 4.2 days [үш]
    он бес жұмыс күні = exactly 21 days [он бес]
    алты айдан аспайтын = atMost 180 days [алты]
    үш жылға дейін = atMost 1095 days [үш]
    екі айдан кешіктірілмей = atMost 60 days [екі]
    бес тәулік = exactly 5 days [бес]
    72 сағат = exactly 3 days [72]
    бір ай = exactly 30 days [бір]
    он күндік мерзімде = exactly 10 days [он]
    10-күндік = exactly 10 days [10-күндік]
    екі және одан көп = atLeast 2 count [екі]
    13-баптың 2-тармағы = 
    1, 2 және 3-тармақтар = 
    13 баптың = 
    2014 жылғы 27 маусымдағы № 211-V = 
    1 қаңтардан бастап = 
    2015 жылға дейін = 
    тоқсан сайын = 
    кемінде тоқсан бес = atLeast 95 count [тоқсан бес]
  `,
  en: `
    three out of every four workers = exactly 0.75 share [three out of every four]
    at least one in ten employees = atLeast 0.1 share [one in ten]
    7 out of 10 = exactly 0.7 share [7 out of 10]
    one in favour = 
    one in two years = exactly 730 days [two]
    every tenth worker = exactly 0.1 share [every tenth]
    every second year = 
    half of the workers plus one = moreThan 0.5 share [half]
    at least fifty per cent plus one = moreThan 0.5 share [fifty]
    below a quarter = lessThan 0.25 share [a quarter]
    a third party = 
    within a fortnight = atMost 14 days []
    a fortnight of leave = 
    for a week = exactly 7 days []
    once a month = 
    half a year = exactly 182.5 days [half]
    not fewer than ten nor more than fifty workers = atLeast 10 count [ten]; atMost 50 count [fifty]
    not less than seven nor more than thirty days = atLeast 7 days [seven]; atMost 30 days [thirty]
    twenty or more per cent = atLeast 0.2 share [twenty]
    sixty-six and two-thirds per cent = exactly 0.667 share [sixty-six and two-thirds]
    66 2/3 per cent = exactly 0.667 share [66 2 / 3]
    up to and including 30 days = atMost 30 days [30]
    at least ten persons = atLeast 10 count [ten]
    not less than twenty-five members = atLeast 25 count [twenty-five]
    not fewer than seven = atLeast 7 count [seven]
    no fewer than one hundred and fifty = atLeast 150 count [one hundred and fifty]
    a minimum of 50 = atLeast 50 count [50]
    more than a hundred workers = moreThan 100 count [a hundred]
    exceeding 1,000 = moreThan 1000 count [1 , 000]
    over 50 workers = moreThan 50 count [50]
    not exceeding two thousand = atMost 2000 count [two thousand]
    up to five = atMost 5 count [five]
    fewer than fifty-one = lessThan 51 count [fifty-one]
    ten or more workers = atLeast 10 count [ten]
    ten workers or more = atLeast 10 count [ten]
    one or more persons = atLeast 1 count [one]
    ten (10) workers = exactly 10 count [ten ( 10 )]
    1,00,000 rupees = exactly 100000 count [1 , 00 , 000]
    five lakh rupees = exactly 500000 count [five lakh]
    two dozen = exactly 24 count [two dozen]
    a dozen = exactly 12 count [a dozen]
    only one union = exactly 1 count [one]
    not more than one = atMost 1 count [one]
    one of the members = 
    two thirds of the members = exactly 0.667 share [two thirds]
    at least two-thirds = atLeast 0.667 share [two-thirds]
    three-quarters = exactly 0.75 share [three-quarters]
    one half = exactly 0.5 share [one half]
    one-tenth = exactly 0.1 share [one-tenth]
    not less than one third = atLeast 0.333 share [one third]
    a third of the members = exactly 0.333 share [a third]
    a third party = 
    half of the workers = exactly 0.5 share [half]
    more than half = moreThan 0.5 share [half]
    the first half of = 
    a majority of the employees = moreThan 0.5 share [majority]
    the age of majority = 
    a two-thirds majority = atLeast 0.667 share [two-thirds]
    a majority of not less than 60 per cent = atLeast 0.6 share [60]
    50 per cent = exactly 0.5 share [50]
    at least ten per cent. or one hundred = atLeast 0.1 share [ten]; exactly 100 count [one hundred]
    fifty per cent. or more = atLeast 0.5 share [fifty]
    40% of the employees = exactly 0.4 share [40]
    thirty percent = exactly 0.3 share [thirty]
    within thirty days = atMost 30 days [thirty]
    not less than 14 days’ notice = atLeast 14 days [14]
    five working days = exactly 7 days [five]
    a 30-day period = exactly 30 days [30-day]
    a sixty-day notice = exactly 60 days [sixty-day]
    two and a half years = exactly 912.5 days [two and a half]
    one year = exactly 365 days [one]
    at least a week = atLeast 7 days []
    forty-eight hours = exactly 2 days [forty-eight]
    from two to six months = atLeast 60 days [two]; atMost 180 days [six]
    section 12 = 
    sections 12, 13 and 14(2) = 
    subsection (2) = 
    Convention No. 87 = 
    the Trade Unions Act 2014 = 
    27 June 2014 = 
    June 27, 2014 = 
    ten may apply = exactly 10 count [ten]
    (14 of 1947) = 
    twenty-third month = 
    No two unions = exactly 2 count [two]
  `,
}

describe('readQuantities', () => {
  for (const language of ['ru', 'kk', 'en'] as const) {
    for (const line of table[language].trim().split('\n')) {
      const [text = '', expected = ''] = line.split(/ = ?(?!.* = ?)/)
      it(`${language}: ${text.trim()}`, () => assert.equal(shown(text, language), expected.trim()))
    }
  }

  it('spans comparison, number and unit', () => {
    const spans = (text: string, language: Language): string[] => {
      const words = tokens(text)
      return readQuantities(words, language).map(({ from, to }) => words.slice(from, to).join(' '))
    }
    assert.deepEqual(spans('должно быть не менее чем из десяти рабочих дней со дня', 'ru'), [
      'не менее чем из десяти рабочих дней',
    ])
    assert.deepEqual(spans('ұйымда он адамнан кем емес болса', 'kk'), ['он адамнан кем емес'])
    assert.deepEqual(spans('by at least ten per cent of them', 'en'), ['at least ten per cent'])
    assert.deepEqual(spans('by ten persons or more there', 'en'), ['ten persons or more'])
  })

  it('is linear on hostile text', () => {
    const start = performance.now()
    for (const language of ['ru', 'kk', 'en'] as const) {
      for (const unit of [
        '1',
        '(',
        '1 ,',
        '1 .',
        '1 /',
        'one',
        'one and',
        'не',
        'не менее',
        'не менее чем',
        'он',
        'үштен',
        'a',
        'from one to',
        'от двух до',
        'большинство в',
        '1 (',
        'статьи 1 ,',
        '1 және',
      ]) {
        readQuantities(tokens(`${unit} `.repeat(20_000)), language)
      }
    }
    assert.ok(performance.now() - start < 10_000)
  })

  const folder = '../shared/corpus'
  const name = existsSync(folder)
    ? 'finds the thresholds of the law of Kazakhstan in both languages'
    : `is not checked on real law: ${folder} is absent`
  it(name, () => {
    if (!existsSync(folder)) return
    const read = (language: Language): string =>
      readFileSync(`${folder}/${language}/kz_trade_unions_law_2014.txt`, 'utf8')
    const found = (language: Language): string[] =>
      read(language)
        .replaceAll('i', 'і')
        .replaceAll('ə', 'ә')
        .split('\n')
        .flatMap((line) => readQuantities(tokens(line), language))
        .map(({ op, value, kind }) => `${op} ${value} ${kind}`)
    for (const language of ['ru', 'kk'] as const) {
      const all = found(language)
      assert.equal(all.filter((one) => one === 'atLeast 10 count').length, 1, language)
      assert.equal(all.filter((one) => one === 'moreThan 0.5 share').length, 3, language)
      assert.equal(all.filter((one) => one === 'atLeast 2 count').length, 2, language)
      assert.equal(all.filter((one) => one === 'atLeast 3 count').length, 1, language)
      assert.ok(all.length < 40, `${language}: ${all.length}`)
    }
  })
})

describe('writeNumber', () => {
  const written: readonly (readonly [Language, number, string, string])[] = [
    ['ru', 20, 'пятидесяти', 'двадцати'],
    ['ru', 3, 'Десять', 'Три'],
    ['ru', 3, 'ДЕСЯТЬ', 'ТРИ'],
    ['ru', 21, 'ста', 'двадцати одного'],
    ['ru', 5, 'двумястами', 'пятью'],
    ['ru', 15, 'трём', 'пятнадцати'],
    ['ru', 1, 'две', 'одна'],
    ['ru', 2000, 'тысячи', 'двух тысяч'],
    ['ru', 20, 'десятидневный', 'двадцатидневный'],
    ['ru', 20, '10 (десяти)', '20 (двадцати)'],
    ['ru', 20, '50', '20'],
    ['ru', 12345, '1 000', '12 345'],
    ['ru', 20, '10-ти', '20'],
    ['ru', 20, '10-дневный', '20-дневный'],
    ['ru', 0.5, 'двух третей', 'половины'],
    ['ru', 1 / 3, 'двух третей', 'одной трети'],
    ['ru', 0.75, 'половины', 'трех четвертей'],
    ['ru', 1 / 3, 'большинством', 'одной третью'],
    ['ru', 0.5, '2/3', '1/2'],
    ['ru', 0.3, '50', '30'],
    ['ru', 0.2, 'пятидесяти', 'двадцати'],
    ['kk', 20, 'елу', 'жиырма'],
    ['kk', 20, 'елуден', 'жиырмадан'],
    ['kk', 10, 'елуден', 'оннан'],
    ['kk', 3, 'Он', 'Үш'],
    ['kk', 125, 'мың', 'жүз жиырма бес'],
    ['kk', 20, '10-нан', '20-дан'],
    ['kk', 0.5, 'үштен екісінің', 'жартысының'],
    ['kk', 1 / 3, 'жартысынан', 'үштен бірінен'],
    ['en', 20, 'fifty', 'twenty'],
    ['en', 20, 'Fifty', 'Twenty'],
    ['en', 121, 'fifty', 'one hundred and twenty-one'],
    ['en', 0.5, 'two-thirds', 'one-half'],
    ['en', 0.25, 'two thirds', 'one quarter'],
    ['en', 10000, '5,000', '10,000'],
    ['en', 0.2, 'fifty', 'twenty'],
  ]
  for (const [language, value, like, expected] of written) {
    it(`${language}: ${Math.round(value * 100) / 100} like «${like}» is «${expected}»`, () =>
      assert.equal(writeNumber(value, like, language), expected))
  }

  it('is read back as the number written', () => {
    const models = {
      ru: ['пять', 'пяти', 'пятью', '50', '1 000'],
      kk: ['бес', 'бестен', 'беске', '50'],
      en: ['five', '50', '5,000'],
    }
    for (const language of ['ru', 'kk', 'en'] as const) {
      for (const like of models[language]) {
        for (const value of [2, 3, 8, 10, 14, 20, 21, 40, 55, 88, 100, 101, 250, 999, 1000, 2500, 40_000, 1_200_000]) {
          const text = writeNumber(value, like, language)
          const [found, ...more] = readQuantities(tokens(`x ${text} x`), language)
          // «тысячи» alone may be vague (“thousands”).
          if (text === 'тысячи') continue
          assert.deepEqual([found?.value, more.length], [value, 0], `${language} ${value} like ${like}: ${text}`)
        }
      }
    }
  })
})
