/** The definitions of real statutes: nearly all are found, and nothing that is none. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitionsOf } from '../../server/core/act/definitions.js'
import { parseAct } from '../../server/core/act/parse.js'
import type { Language } from '../../server/core/text/language.js'
import { normalise } from '../../server/core/text/normalise.js'
import { describeWithCorpus } from '../corpus.js'

function termsOf(file: string, language: Language): readonly string[] {
  const { text } = normalise(readFileSync(file, 'utf8'))
  return definitionsOf(parseAct(text, language), text).map(({ term }) => term)
}

describeWithCorpus('the definitions of statutes', 'corpus', (corpus) => {
  it('of the Law of Kazakhstan on Trade Unions in Russian: all ten, one under two names', () => {
    assert.deepEqual(termsOf(join(corpus, 'ru/kz_trade_unions_law_2014.txt'), 'ru'), [
      'территориальное объединение профсоюзов',
      'социальное партнерство',
      'первичная организация профсоюза',
      'локальный профсоюз',
      'член профсоюза',
      'профессиональный союз',
      'профсоюз',
      'профсоюзный орган',
      'членская организация',
      'республиканское объединение профсоюзов',
      'отраслевой профсоюз',
    ])
  })

  it('of the same law in Kazakh: all but the one that is printed without its dash', () => {
    assert.deepEqual(termsOf(join(corpus, 'kk/kz_trade_unions_law_2014.txt'), 'kk'), [
      'аумақтық кәсіподақтар бірлестігі',
      'әлеуметтік әріптестік',
      'бастауыш кәсіподақ ұйымы',
      'жергілікті кәсіподақ',
      'кәсіподақ мүшесі',
      'кәсіптік одақ',
      'кәсіподақ',
      'кәсіподақ органы',
      'мүшелік ұйым',
      'республикалық кәсіподақтар бірлестігі',
    ])
  })

  it('of the Industrial Relations Code of India', () => {
    const file = join(corpus, 'en/in_industrial_relations_code_2020.txt')
    const terms = new Set(termsOf(file, 'en'))
    const quoted = [
      ...readFileSync(file, 'utf8').matchAll(/^\([a-z]+\) ["“]([^"”]+)["”].{0,60}?\b(?:means|includes)/gm),
    ]
    assert.ok(quoted.length > 40)
    assert.deepEqual(
      quoted.map(([, term = '']) => term).filter((term) => !terms.has(term)),
      [],
    )
    assert.ok(terms.size <= quoted.length + 10, [...terms].join('; '))
  })

  it('of the Labour Code of Russia: its lists, its articles on one notion, its short names', () => {
    const terms = termsOf(join(corpus, 'ru/ru_labour_code_2001_full.txt'), 'ru')
    for (const term of [
      'трудовой договор',
      'социальное партнерство',
      'рабочее время',
      'заработная плата',
      'забастовка',
      'коллективный трудовой спор',
      'электронный документооборот',
      'единый представительный орган',
      'лечебно-профилактическое питание',
    ])
      assert.ok(terms.includes(term), term)
    assert.ok(!terms.includes('работодатель'), '«Работодатель - физическое лицо» defines nothing')
    assert.ok(terms.length > 80 && terms.length < 110, String(terms.length))
  })

  it('of texts that are no laws: none', () => {
    assert.deepEqual(termsOf(join(corpus, 'control/kk/kaz_ud_treebank_sentences_NONLEGAL.txt'), 'kk'), [])
  })
})
