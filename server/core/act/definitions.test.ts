/** Definitions in invented acts of three languages, and their uses in other cases. */
import { strict as assert } from 'node:assert'
import type { Language } from '../text/language.js'
import type { Definition } from './defined-terms.js'
import { definitionsOf } from './definitions.js'
import { parseAct } from './parse.js'
import { termUseAt } from './term-use.js'

const read = (lines: readonly string[], language: Language) => {
  const text = lines.join('\n')
  const act = parseAct(text, language)
  return { text, act, found: definitionsOf(act, text) }
}
const said = (text: string, found: readonly Definition[]): Readonly<Record<string, string>> =>
  Object.fromEntries(found.map(({ term, definition }) => [term, text.slice(definition.start, definition.end)]))

describe('the definitions of an act', () => {
  it('are read in Russian', () => {
    const { text, found } = read(
      [
        'Статья 1. Основные понятия',
        'В настоящем Законе используются следующие понятия:',
        '1) профессиональный союз (профсоюз) – добровольное объединение работников;',
        '2) устав – документ, который профсоюз – его создатель – принимает сам.',
        'Статья 2. Забастовки',
        '1. Под забастовкой понимается временный отказ от работы. Забастовка добровольна.',
        '2. Решение принимает собрание работников организации (далее – Собрание).',
        'Статья 3. Понятие локаута',
        'Локаут – увольнение бастующих работодателем.',
        'Работник – если он согласен – участвует в собрании.',
      ],
      'ru',
    )
    assert.deepEqual(said(text, found), {
      'профессиональный союз': 'добровольное объединение работников',
      профсоюз: 'добровольное объединение работников',
      устав: 'документ, который профсоюз – его создатель – принимает сам.',
      забастовка: 'временный отказ от работы.',
      Собрание: 'Решение принимает собрание работников организации (далее – Собрание)',
      локаут: 'увольнение бастующих работодателем.',
    })
  })

  it('are read in Kazakh', () => {
    const { text, found } = read(
      [
        '1-бап. Негізгі ұғымдар',
        'Осы Заңда мынадай ұғымдар пайдаланылады:',
        '1) кәсіподақ – жұмыскерлердің ерікті бірлестігі;',
        '2) жарғы – кәсіподақтың құжаты.',
        '2-бап. Ереуіл',
        '1. Ереуіл деп жұмыскерлердің жұмыстан уақытша бас тартуы түсініледі.',
        '2. Шешімді ұйым жұмыскерлерінің жиналысы (бұдан әрі – Жиналыс) қабылдайды.',
      ],
      'kk',
    )
    assert.deepEqual(said(text, found), {
      кәсіподақ: 'жұмыскерлердің ерікті бірлестігі',
      жарғы: 'кәсіподақтың құжаты.',
      ереуіл: 'жұмыскерлердің жұмыстан уақытша бас тартуы',
      Жиналыс: 'Шешімді ұйым жұмыскерлерінің жиналысы (бұдан әрі – Жиналыс) қабылдайды',
    })
  })

  it('are read in English, each under its own scope', () => {
    const { text, found } = read(
      [
        '1. Definitions',
        'In this Act,',
        '(a) “trade union” means an association of workers;',
        '(b) "strike" includes',
        '(i) a stoppage of work, and',
        '(ii) a slow-down;',
        '(c) Board means the Labour Board.',
        '2. Registration',
        '(1) In this section, “union” means a registered trade union.',
        '(2) The Registrar of Trade Unions appointed by the Court (hereinafter “the Registrar”) keeps the register.',
        '(3) A picket line means a gathering near a place of work.',
        '(4) The union shall notify by any means available.',
      ],
      'en',
    )
    assert.deepEqual(said(text, found), {
      'trade union': 'an association of workers',
      strike: '(i) a stoppage of work, and\n(ii) a slow-down',
      Board: 'the Labour Board.',
      union: 'a registered trade union.',
      Registrar:
        'The Registrar of Trade Unions appointed by the Court (hereinafter “the Registrar”) keeps the register',
      'picket line': 'a gathering near a place of work.',
    })
    const union = found.find(({ term }) => term === 'union')
    assert.equal(text.slice(union?.scope?.start, union?.scope?.end).startsWith('2. Registration'), true)
  })

  it('are none in a text without any', () => {
    const { found } = read(['Статья 1. Членство', '1. Профсоюз – это важно! – принимает членов.'], 'ru')
    assert.deepEqual(found, [])
  })
})

describe('the use of a term', () => {
  const used = (lines: readonly string[], language: Language, at: string): string | undefined => {
    const { text, act, found } = read(lines, language)
    const use = termUseAt(found, act, text, text.indexOf(at) + 1)
    return use && `${text.slice(use.start, use.end)} → ${use.definition.term}`
  }

  it('is found in other cases and numbers', () => {
    const ru = [
      'Статья 1. Основные понятия',
      '1) первичная организация – подразделение профсоюза;',
      '2) забастовка – отказ от работы;',
      '3) член – участник.',
      'Статья 2. Порядок',
      'Решения первичных организаций о проведении забастовок принимают члены; членство добровольно.',
    ]
    assert.equal(used(ru, 'ru', 'первичных'), 'первичных организаций → первичная организация')
    assert.equal(used(ru, 'ru', 'забастовок'), 'забастовок → забастовка')
    assert.equal(used(ru, 'ru', 'члены'), 'члены → член')
    assert.equal(used(ru, 'ru', 'членство'), undefined)
    const kk = [
      '1-бап. Негізгі ұғымдар',
      '1) кәсіподақ – бірлестік;',
      '2-бап. Мүшелік',
      'Кәсіподақтардың жарғысы мен кәсіподағының мүлкі.',
    ]
    assert.equal(used(kk, 'kk', 'Кәсіподақтардың'), 'Кәсіподақтардың → кәсіподақ')
    assert.equal(used(kk, 'kk', 'кәсіподағының'), 'кәсіподағының → кәсіподақ')
    const en = [
      '1. Definitions',
      '“agency” means an office;',
      '“Board” means the Board of Labour.',
      '2. Duties',
      'Agencies board ships.',
    ]
    assert.equal(used(en, 'en', 'Agencies'), 'Agencies → agency')
    assert.equal(used(en, 'en', 'board ships'), undefined)
  })

  it('is found where the term has hyphens and other marks', () => {
    const ru = [
      'Статья 1. Основные понятия',
      '1) член-учредитель – работник, который создал профсоюз;',
      '2) орган № 1 (надзор) – государственный орган.',
      'Статья 2. Порядок',
      'Взносы членов-учредителей органу № 1 не сообщают.',
    ]
    assert.equal(used(ru, 'ru', 'членов-'), undefined)
    assert.equal(used(ru.with(4, 'Член-учредитель платит.'), 'ru', 'Член-'), 'Член-учредитель → член-учредитель')
    assert.equal(used(ru, 'ru', 'органу'), 'органу № 1 → орган № 1')
    const en = ['1. Definitions', '“lock-out” means a closing;', '2. Bans', 'No lock-outs.']
    assert.equal(used(en, 'en', 'lock-outs.'), 'lock-outs → lock-out')
  })

  it('is that of the narrowest definition', () => {
    const { text, act, found } = read(
      [
        '1. Definitions',
        'In this Act,',
        '(a) “union” means an association of workers.',
        '2. Registers',
        '(1) In this section, “union” means a registered union.',
        '(2) Each union is entered.',
        '3. Dues',
        '(1) A union sets its dues.',
      ],
      'en',
    )
    const at = (words: string): string | undefined => {
      const place = termUseAt(found, act, text, text.indexOf(words) + words.length)?.definition.definition
      return place && text.slice(place.start, place.end)
    }
    assert.equal(at('Each union'), 'a registered union.')
    assert.equal(at('A union'), 'an association of workers.')
  })
})
