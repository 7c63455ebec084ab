/** What rules say of the surroundings of a match: topics, exceptions, modality and levels. */
import { strict as assert } from 'node:assert'
import { compileReviewer } from '../../server/core/compile-reviewer.js'
import { found, ruleSetOf } from './toy-rules.js'

describe('rules', () => {
  it('ask for a topic in the article, headings included', () => {
    const rule = { when: { ru: [{ phrase: 'кворум', about: ['@strike'] }] } }
    assert.deepEqual(found(rule, 'Статья 1. Забастовка\nКворум – две трети.\nСтатья 2. Съезд\nКворум – половина.'), [
      'Кворум',
    ])
  })
  it('ask for a topic in the act, unless the draft is a fragment', () => {
    const rule = { when: { ru: [{ phrase: 'кворум', act: ['@strike'] }] } }
    const other = 'Статья 1. Съезд профсоюза\nКворум – половина.\nСтатья 2. Устав\nУстав принимает съезд.'
    assert.deepEqual(found(rule, other), [])
    assert.deepEqual(found(rule, `${other}\nСтатья 3. Споры\nЗабастовка – право работников.`), ['Кворум'])
    assert.deepEqual(found(rule, 'Кворум – половина.'), ['Кворум'])
  })
  it('are excused in the sentence or in the article', () => {
    const text = 'Статья 1. Съезд\nКворум – половина. Кворум не нужен при опросе.'
    assert.deepEqual(found({ when: { ru: ['кворум'] }, unless: { ru: ['опрос'] } }, text), ['Кворум'])
    assert.deepEqual(
      found({ when: { ru: ['кворум'] }, unless: { ru: [{ phrase: 'опрос', within: 'article' }] } }, text),
      [],
    )
  })
  it('distinguish what is commanded, forbidden and allowed', () => {
    const rule = { when: { ru: [{ phrase: 'вступать', modality: ['must' as const] }] } }
    assert.deepEqual(found(rule, 'Профсоюз обязан вступать.'), ['вступать'])
    assert.deepEqual(found(rule, 'Профсоюз вправе вступать.'), [])
    assert.deepEqual(found(rule, 'Профсоюз не обязан вступать.'), [])
  })
  it('find parts anywhere in the article and place them at the first part', () => {
    const rule = { when: { ru: [{ all: ['минимум', 'работодатель'], within: 'article' as const }] } }
    const text = 'Статья 1. Забастовка\n1. Соблюдается минимум услуг.\n2. Его объявляет работодатель.'
    assert.deepEqual(found(rule, text), ['минимум'])
  })
  it('grade by the number, and say nothing below the lowest level', () => {
    const rule = {
      when: { ru: ['#count человек'] },
      levels: [
        { if: '#count>=50', severity: 'error' as const },
        { if: '#count>=10', severity: 'information' as const },
      ],
    }
    const severities = (text: string) =>
      compileReviewer(ruleSetOf([rule]))
        .review(text)
        .findings.map(({ severity }) => severity)
    assert.deepEqual(severities('Не менее ста человек.'), ['error'])
    assert.deepEqual(severities('Не менее десяти человек.'), ['information'])
    assert.deepEqual(severities('Не менее трех человек.'), [])
  })
})

describe('redrafts', () => {
  const redraft = (rule: Parameters<typeof found>[0], text: string): string => {
    const [finding] = compileReviewer(ruleSetOf([rule])).review(text).findings
    const edit = finding?.fixes[0]?.edits[0]
    assert.ok(edit)
    return text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end)
  }
  it('replace the modal word and keep its capital', () => {
    const rule = { when: { ru: ['обязан'] }, fix: { wording: { ru: [{ replace: 'обязан', with: 'вправе' }] } } }
    assert.equal(redraft(rule, 'Профсоюз обязан вступать.'), 'Профсоюз вправе вступать.')
    assert.equal(redraft(rule, 'Обязан он вступать.'), 'Вправе он вступать.')
    assert.equal(redraft(rule, '1. Обязан он вступать.'), '1. Вправе он вступать.')
  })
  it('do not take the capital of a name inside of a sentence', () => {
    const rule = {
      when: { kk: ['қазақстан азаматтары'] },
      fix: { wording: { kk: [{ replace: 'қазақстан азаматтары', with: 'жұмыскерлер' }] } },
    }
    assert.equal(redraft(rule, 'Кәсіподақты Қазақстан азаматтары құрады.'), 'Кәсіподақты жұмыскерлер құрады.')
    assert.equal(redraft(rule, 'Қазақстан азаматтары кәсіподақ құрады.'), 'Жұмыскерлер кәсіподақ құрады.')
  })
  it('write a number word in its case', () => {
    const rule = { when: { ru: ['#count человек'] }, fix: { number: { count: 20 } } }
    assert.equal(redraft(rule, 'Не менее пятидесяти человек.'), 'Не менее двадцати человек.')
    assert.equal(redraft(rule, 'Не менее 50 человек.'), 'Не менее 20 человек.')
  })
  it('put a clause that defines a term in place of its definition', () => {
    const clause = { en: 'A.', ru: 'Съезд – собрание делегатов профсоюза.', kk: 'Норма.' }
    const rule = { when: { ru: ['кворум'] }, fix: { clause } }
    const text = (term: string): string =>
      `Статья 1. Понятия\nВ Законе о профсоюзах используются понятия:\n1) ${term} – кворум делегатов профсоюза;\n2) устав – правила.\n\nСтатья 2. Устав\n1. Устав.`
    assert.equal(
      redraft(rule, text('съезд')),
      text('съезд').replace('кворум делегатов профсоюза', 'собрание делегатов профсоюза'),
    )
    assert.match(redraft(rule, text('собрание')), /1\) собрание – кворум делегатов профсоюза;/)
  })
  it('insert the model clause under the next number', () => {
    const clause = { en: 'A.', ru: 'Норма.', kk: 'Норма.' }
    const rule = { when: { ru: ['кворум'] }, fix: { clause } }
    const text = 'Статья 1. Съезд профсоюза\n1. Съезд созывается.\n2. Кворум – половина.\n\nСтатья 2. Устав\n1. Устав.'
    const [finding] = compileReviewer(ruleSetOf([rule])).review(text).findings
    const edit = finding?.fixes.at(-1)?.edits[0]
    assert.ok(edit)
    assert.equal(
      text.slice(0, edit.range.start) + edit.newText,
      'Статья 1. Съезд профсоюза\n1. Съезд созывается.\n2. Кворум – половина.\n3. Норма.',
    )
  })
})
