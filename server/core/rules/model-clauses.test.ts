/** Model clauses by words of their topic, in the real rules. */
import { strict as assert } from 'node:assert'
import { ruleSet } from '../../../test/rule-set.js'
import { clausesOn } from './model-clauses.js'
import { topicConcepts, topicsOf } from './topics.js'
import type { Language } from '../text/language.js'

describe('model clauses by topic', () => {
  const topics: readonly (readonly [Language, string, RegExp])[] = [
    ['ru', 'забастовк', /забастовк/i],
    ['ru', 'забастовкой', /забастовк/i],
    ['ru', 'учредител', /учре/i],
    ['ru', 'регистрация профсоюза', /регистр/i],
    ['kk', 'ереуіл', /ереуіл/i],
    ['kk', 'кәсіподақ', /кәсіпод/i],
    ['kk', 'тіркеу', /тірке/i],
    ['en', 'strikes', /strike/i],
    ['en', 'Registr', /regist/i],
    ['ru', 'стачк', /забастовк/i],
    ['ru', 'Прекращение работы', /забастовк/i],
    ['ru', 'тред-юнион', /профсоюз|профессиональн/i],
    ['kk', 'жұмысты тоқтат', /ереуіл/i],
    ['kk', 'стачка', /ереуіл/i],
    ['en', 'work stoppage', /strike/i],
    ['en', 'Industrial action', /strike/i],
  ]
  for (const [language, words, topic] of topics)
    it(`are found for “${words}”, the nearest first`, () => {
      const found = clausesOn(words, ruleSet, language)
      assert.ok(found.length > 0)
      for (const { text } of found.slice(0, 2)) assert.match(text, topic)
      assert.equal(new Set(found.map(({ text }) => text)).size, found.length, 'none twice')
    })

  it('are the same from a compiled rule set, whose lexicons are empty', () => {
    const empty = { concepts: {}, lemmas: {} }
    const compiled = { ...ruleSet, lexicons: { ru: empty, kk: empty, en: empty } }
    assert.deepEqual(clausesOn('стачка', compiled, 'ru'), [])
    const withTopics = { ...compiled, topics: topicsOf(ruleSet.lexicons) }
    assert.deepEqual(clausesOn('стачка', withTopics, 'ru'), clausesOn('стачка', ruleSet, 'ru'))
  })

  it('have other names from concepts that are there, in every language', () => {
    for (const { concepts } of Object.values(ruleSet.lexicons))
      for (const concept of topicConcepts) assert.ok(Object.hasOwn(concepts, concept), concept)
  })

  it('are none for words that tell no topic', () => {
    for (const words of ['', 'и', 'of', 'зззз', 'забастовка зззз', 'стачка зззз'])
      assert.deepEqual(clausesOn(words, ruleSet, 'ru'), [])
  })
})
