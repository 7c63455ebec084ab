/** What a provision says by reference: the finding stands at the provision that refers, and shows the one referred to. */
import { strict as assert } from 'node:assert'
import { compileReviewer } from '../../server/core/compile-reviewer.js'
import type { Rule } from '../../server/core/rules/schema.js'
import { ruleSetOf } from './toy-rules.js'

const ban: Partial<Rule> = { when: { ru: [{ all: ['@strike', '@forbid'], referred: ['метро|порт'] }] } }
const permission: Partial<Rule> = { when: { ru: [{ all: ['@strike', '@may'], excepted: ['метро|порт'] }] } }

const review = (rule: Partial<Rule>, text: string) => compileReviewer(ruleSetOf([rule])).review(text).findings

const draft = (reference: string, list: string): string =>
  `Статья 1. Забастовка\n1. Стачки бывают разные.\n2. Забастовка запрещается в организациях, указанных в ${reference}.\nСтатья 2. Перечень\nСюда относятся:\n1) ${list};\n2) больницы.\nСтатья 3. Порты\nПорт – место стоянки судов.\n`

describe('a ban by reference', () => {
  it('is found where the provision referred to lists what the rule looks for', () => {
    const [finding, ...others] = review(ban, draft('статье 2', 'метро'))
    assert.ok(finding)
    assert.deepEqual(others, [])
    assert.deepEqual([finding.citation, finding.text], ['ст. 1 п. 2', 'Забастовка запрещается'])
    assert.deepEqual(
      finding.related.map(({ citation, text, message }) => ({ citation, text, message })),
      [{ citation: 'ст. 2', text: 'Статья 2. Перечень', message: 'Положение, к которому отсылает норма: ст. 2' }],
    )
  })
  it('is not found where only other things are listed, whatever other provisions say', () =>
    assert.deepEqual(review(ban, draft('статье 2', 'родильные дома')), []))
  it('is not found by a reference to another act, to nothing, or without any', () => {
    assert.deepEqual(review(ban, draft('статье 2 Трудового кодекса', 'метро')), [])
    assert.deepEqual(review(ban, draft('статье 20', 'метро')), [])
    assert.deepEqual(review(ban, draft('законодательстве', 'метро')), [])
  })
  it('reaches items and ranges', () => {
    assert.deepEqual(
      review(ban, draft('подпункте 1) статьи 2', 'метро')).map(({ related }) => related[0]?.citation),
      ['ст. 2 пп. 1'],
    )
    assert.deepEqual(review(ban, draft('подпункте 2) статьи 2', 'метро')), [])
    assert.deepEqual(
      review(ban, draft('статьях 2 и 3', 'школы')).map(({ related }) => related.map(({ citation }) => citation)),
      [['ст. 3']],
    )
  })
  it('keeps its fingerprint when the provision referred to changes or moves', () => {
    const print = (text: string) => review(ban, text).map(({ fingerprint }) => fingerprint)
    const before = print(draft('статье 2', 'метро'))
    assert.equal(before.length, 1)
    assert.deepEqual(print(draft('статье 2', 'метро и порты')), before)
  })
  it('follows an edit of the provision referred to', () => {
    const reviewer = compileReviewer(ruleSetOf([ban]))
    const count = (list: string): number => reviewer.review(draft('статье 2', list)).findings.length
    assert.deepEqual([count('метро'), count('школы'), count('порты')], [1, 0, 1])
  })
  it('gives way to what the sentence says itself', () => {
    const both: Partial<Rule> = {
      when: { ru: [{ all: ['@strike', '@forbid'], referred: ['больница'] }, { phrase: '@strike … организация' }] },
    }
    assert.deepEqual(
      review(both, draft('статье 2', 'метро')).map(({ related }) => related.length),
      [0],
    )
  })
})

describe('an exception by reference', () => {
  const permitted = (words: string): string =>
    `Статья 1. Забастовка\nРаботники вправе проводить забастовки, ${words} статьей 2.\nСтатья 2. Порты\nПорты работают круглосуточно.\n`
  it('turns a permission into a ban', () => {
    const [finding] = review(permission, permitted('кроме случаев, предусмотренных'))
    assert.equal(finding?.related[0]?.message, 'Исключение, к которому отсылает норма: ст. 2')
  })
  it('is not one where the reference is none', () =>
    assert.deepEqual(review(permission, permitted('как предусмотрено')), []))
  it('is shown with any finding whose sentence makes it', () => {
    const rule: Partial<Rule> = { when: { en: ['strike … prohibited'] } }
    const text =
      '1. Strikes\nA strike is prohibited except as provided in section 2.\n2. Notice\nNotice shall be given.\n'
    assert.deepEqual(
      review(rule, text).map(({ related }) => related.map(({ citation }) => citation)),
      [['s. 2']],
    )
  })
})
