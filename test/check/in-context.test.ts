/** New words of an amending bill read in the provision in force that they change, and laid back to where the bill has them. */
import assert from 'node:assert/strict'
import { readRules } from '../../scripts/read-rules.js'
import { compileReviewer } from '../../server/core/compile-reviewer.js'

const { ruleSet } = readRules()
const reviewer = compileReviewer(ruleSet)

const russian = `Закон «О профессиональных союзах»

Статья 8. Объединения
1. Профсоюзы вправе вступать в отраслевое объединение профсоюзов.
2. Профсоюз создают не менее трех человек.

Статья 12. Забастовка
1. Забастовка не допускается:
1) в вооруженных силах;
2) в полиции.
2. О начале забастовки работодатель предупреждается не позднее чем за пять дней.
`
const kazakh = `«Кәсіптік одақтар туралы» Заң

8-бап. Құру
1. Кәсіподақ кемінде үш адамның бастамасы бойынша құрылады.

12-бап. Ереуіл
1. Ереуілдің басталуы туралы жұмыс беруші бес күн бұрын ескертіледі.
`
const english = `TRADE UNIONS ACT

8. Formation
(1) A trade union may be formed by not fewer than three workers.

12. Strikes
(1) No strike shall be called without five days' notice to the employer.
`

/** Rule and words of each finding. */
function found(bill: string, ...alongside: readonly string[]): readonly string[] {
  return reviewer.review(bill, { alongside }).findings.map(({ rule, text }) => `${rule}: ${text}`)
}

describe('amending bill beside the act in force', () => {
  it('finds in Russian what new words make of the sentence in force', () => {
    const bill = 'В пункте 1 статьи 8 слова «вправе вступать» заменить словами «обязаны вступать».'
    assert.deepEqual(found(bill), [])
    assert.deepEqual(found(bill, russian), ['c087/mandatory-affiliation: обязаны вступать'])
    assert.deepEqual(found('В пункте 2 статьи 12 слово «пять» заменить словами «шестьдесят».', russian), [
      'c087/strike-notice-cooling-off: шестьдесят',
    ])
  })

  it('reads a new item under the lead-in in force', () => {
    const bill = 'Пункт 1 статьи 12 дополнить подпунктом 3) следующего содержания:\n«3) в гостиницах.».'
    assert.deepEqual(found(bill), [])
    assert.deepEqual(found(bill, russian), ['c087/strike-essential-services: в гостиницах'])
  })

  it('finds the same in Kazakh and English', () => {
    assert.deepEqual(
      found('8-баптың 1-тармағындағы «үш адамның» деген сөздер «жүз адамның» деген сөздермен ауыстырылсын.', kazakh),
      ['c087/founder-minimum: жүз адамның'],
    )
    assert.deepEqual(
      found('In section 8(1), for the words “three workers” substitute “two hundred workers”.', english),
      ['c087/founder-minimum: two hundred workers'],
    )
  })

  it('is silent where a restriction goes, and where the act in force is another one', () => {
    const mended = russian.replace('вправе вступать', 'обязаны вступать').replace('трех человек', 'ста человек')
    assert.deepEqual(
      found('В пункте 1 статьи 8 слова «обязаны вступать» заменить словами «вправе вступать».', mended),
      [],
    )
    assert.deepEqual(found('В пункте 2 статьи 8 слово «ста» заменить словом «трех».', mended), [])
    assert.deepEqual(found('Пункт 2 статьи 8 исключить.', mended), [])
    const other = 'В пункте 1 статьи 8 Водного кодекса слова «вправе вступать» заменить словами «обязаны вступать».'
    assert.deepEqual(found(other, russian), [])
  })

  it('keeps the range in the bill, whatever stands before it', () => {
    const bill = 'О поправках\n\nСтатья 1. Внести:\n1) в пункте 1 статьи 8 слово «вправе» заменить словом «обязаны».'
    const [finding, ...more] = reviewer.review(bill, { alongside: [russian] }).findings
    assert.deepEqual(more, [])
    assert.equal(bill.slice(finding?.range.start, finding?.range.end), 'обязаны')
    assert.equal(finding?.citation, 'ст. 1 пп. 1 законопроекта (ст. 8 п. 1 изменяемого закона)')
  })
})
