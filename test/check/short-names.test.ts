/** Acts that call a union or an agreement by a short name once they have said the full one. */
import { strict as assert } from 'node:assert'
import { freshReviewer, reviewer } from '../rule-set.js'

const act = (...parts: readonly string[]): string => parts.join('\n\n')
const finds = (rule: string, text: string): boolean => reviewer.review(text).findings.some((one) => one.rule === rule)

const purpose = '1. Purpose\nThis Act regulates certain matters.'
const terms = (term: string): string =>
  `2. Interpretation\n"${term}" means a combination of employees;\n"Registrar" means the person so appointed.`
const ending = '3. Cancellation\nThe Registrar may strike an organisation off if its returns are late.'
const minorGrounds = 'c087/dissolution-minor-grounds'

describe('short names', () => {
  it('hold under a title that says the full name, and under no other', () => {
    assert.ok(finds(minorGrounds, act("WORKERS' ORGANISATIONS ACT", purpose, terms('member'), ending)))
    assert.ok(!finds(minorGrounds, act('SPORTS ACT', purpose, terms('member'), ending)))
  })

  it('hold where a definition says so', () => {
    assert.ok(finds(minorGrounds, act('LABOUR MATTERS ACT', purpose, terms('organisation'), ending)))
    assert.ok(!finds(minorGrounds, act('LABOUR MATTERS ACT', purpose, terms('company'), ending)))
  })

  it('hold where brackets behind the full name say so', () => {
    const named = (name: string): string =>
      act(
        'LABOUR MATTERS ACT',
        `1. Purpose\nThis Act governs unions and their federations (hereinafter referred to as “the ${name}”).`,
        '2. Interpretation\n"Registrar" means the person so appointed.',
        ending.replace('an organisation', 'a society'),
      )
    assert.ok(finds(minorGrounds, named('societies')))
    assert.ok(!finds(minorGrounds, named('companies')))
  })

  it('are nothing where they are part of another name', () => {
    const other = ending.replace('an organisation', 'an international organisation')
    assert.ok(!finds(minorGrounds, act("WORKERS' ORGANISATIONS ACT", purpose, terms('member'), other)))
  })

  it('hold in the declension of Kazakh', () => {
    const kazakh = (title: string): string =>
      act(
        title,
        '1-бап. Мақсаты\nОсы Заң қатынастарды реттейді.',
        '2-бап. Қолданысы\nОсы Заң бүкіл аумақта қолданылады.',
        '3-бап. Ереуіл\nСалалық одақ ереуіл жарияламайды.',
      )
    assert.ok(finds('c087/strike-federation-ban', kazakh('Кәсіптік одақтар туралы')))
    assert.ok(!finds('c087/strike-federation-ban', kazakh('Спорт туралы')))
  })

  it('of an agreement hold in an act on unions that has a heading on bargaining', () => {
    const chapter = (heading: string): string =>
      act(
        'О профессиональных союзах',
        'Статья 1. Цель\nЗакон регулирует отношения.',
        'Статья 2. Сила\nЗакон действует на всей территории.',
        `Статья 3. ${heading}\nУчителя и врачи договоров не заключают.`,
      )
    assert.ok(finds('c098/bargaining-exclusion', chapter('Переговоры и договоры')))
    assert.ok(!finds('c098/bargaining-exclusion', chapter('Работа по найму')))
  })

  it('are read anew when the title changes', () => {
    const reviewer = freshReviewer()
    const found = ['SPORTS ACT', "WORKERS' ORGANISATIONS ACT"].map((title) =>
      reviewer.review(act(title, purpose, terms('member'), ending)).findings.some(({ rule }) => rule === minorGrounds),
    )
    assert.deepEqual(found, [false, true])
  })
})
