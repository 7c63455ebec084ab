/** What a whole act lacks: once for each rule, on an article, never against a fragment, an amending act or a subordinate instrument. */
import { strict as assert } from 'node:assert'
import { compileReviewer } from '../../server/core/compile-reviewer.js'
import type { ReviewOptions } from '../../server/core/review.js'
import type { Finding } from '../../server/core/findings/finding.js'
import type { Rule, Safeguard } from '../../server/core/rules/schema.js'
import { ruleSetOf } from './toy-rules.js'

const parts: Safeguard['parts'] = [
  { present: { ru: ['запрещать|запрещаться дискриминация'] } },
  {
    present: { ru: ['отказ прием'] },
    severity: 'warning',
    name: { en: 'hiring', ru: 'защита при приеме', kk: 'жұмысқа қабылдау' },
  },
]
const rule: Partial<Rule> = {
  severity: 'error',
  fix: { clause: { en: 'None.', ru: 'Дискриминация запрещается.', kk: 'Жоқ.' } },
  safeguard: {
    topic: [{ ru: ['@union создаваться|создавать'] }, { ru: ['устав'] }],
    parts,
    elsewhere: { ru: ['дискриминация … кодекс'] },
    place: { ru: ['гарантия'] },
  },
}

const formation = 'Статья 1. Создание\nПрофсоюз создается тремя лицами.'
const rules = 'Статья 2. Устав\n1. Устав принимает собрание.\n2. Устав хранится в профсоюзе.'
const property = 'Статья 3. Имущество\nПрофсоюз распоряжается имуществом.'
const protection = 'Статья 3. Защита\nДискриминация члена профсоюза запрещается.'
const full = 'Статья 3. Защита\nЗапрещается дискриминация члена профсоюза, в том числе отказ в приеме на работу.'
const partial = 'Статья 3. Защита\n\nЗапрещается дискриминация члена профсоюза.'
const reference = 'Статья 3. Защита\nДискриминация члена профсоюза пресекается по Трудовому кодексу.'

const act = (...articles: readonly string[]): string => articles.join('\n\n')

function review(text: string, options: ReviewOptions = {}, own: Partial<Rule> = rule): readonly Finding[] {
  return compileReviewer(ruleSetOf([own])).review(text, options).findings
}

describe('safeguards of a whole act', () => {
  it('are missed once, on the article of the first topic, with the range of the article', () => {
    const text = act(formation, rules, property)
    const [finding, ...others] = review(text)
    assert.deepEqual(others, [])
    assert.equal(finding?.severity, 'error')
    assert.equal(finding.citation, 'ст. 1')
    assert.equal(finding.text, formation)
    assert.match(
      finding.message,
      /\[Поиск проводился по всему тексту настоящего акта, другие тексты не представлены\.\]$/,
    )
  })

  it('are missed on a better place where the act has one', () => {
    const [finding] = review(act(formation, rules, 'Статья 3. Гарантии\n1. Гарантии профсоюзов.\n2. Иное.'))
    assert.equal(finding?.citation, 'ст. 3')
    const [fix] = finding.fixes
    assert.equal(fix?.kind, 'suggested')
    assert.equal(fix.title, 'Дополнить статью пунктом 3 (примерная норма)')
    assert.equal(fix.edits[0]?.newText, '\n3. Дискриминация запрещается.')
  })

  it('are not missed where they stand', () => assert.deepEqual(review(act(formation, rules, full)), []))

  it('are missed in part, on the article that has the rest, with what is missing', () => {
    const [finding, ...others] = review(act(formation, rules, partial))
    assert.deepEqual(others, [])
    assert.equal(finding?.severity, 'warning')
    assert.equal(finding.citation, 'ст. 3')
    assert.match(finding.message, /не найдено: защита при приеме\./)
  })

  it('are missed wholly where only a lesser part stands', () => {
    const [finding] = review(act(formation, rules, 'Статья 3. Прием\nОтказ в приеме члена профсоюза обжалуется.'))
    assert.equal(finding?.severity, 'error')
    assert.doesNotMatch(finding.message, /не найдено/)
  })

  it('are asked only of an act that deals with every topic', () =>
    assert.deepEqual(review(act(formation, property, 'Статья 4. Срок\nПрофсоюз действует бессрочно.')), []))

  it('are not asked of the title of the act', () => {
    const text = `Закон о том, как профсоюз создается\n\n${act(property.replace('3', '1'), rules, 'Статья 3. Иное\nПрофсоюз действует.')}`
    assert.deepEqual(review(text), [])
  })

  const notWhole: readonly (readonly [string, string])[] = [
    ['a fragment', act(formation, rules)],
    ['an excerpt', act(formation, rules, property).replaceAll(/Статья (\d)/g, 'Статья 1$1')],
    ['an amending act', `О внесении изменений в Закон о профсоюзах\n\n${act(formation, rules, property)}`],
    [
      'an act that mostly amends',
      act(
        'Статья 1. Профсоюз создается тремя лицами.',
        'Статья 2. В статье 5 слово «устав» исключить.',
        'Статья 3. Статью 6 дополнить пунктом 4.',
      ),
    ],
    ['a decree', `Постановление Правительства Республики\n\n${act(formation, rules, property)}`],
  ]
  for (const [what, text] of notWhole) it(`are not asked of ${what}`, () => assert.deepEqual(review(text), []))

  it('lower to information where the act refers to another act', () => {
    const [finding] = review(act(formation, rules, reference))
    assert.equal(finding?.severity, 'information')
    assert.match(finding.message, /акт отсылает к другому акту, который не был представлен/)
  })

  it('are quiet where a mere reference suffices, unless other texts were given and lack them', () => {
    const permitting = { ...rule, safeguard: { ...rule.safeguard!, elsewherePermitted: true } }
    const text = act(formation, rules, reference)
    assert.deepEqual(review(text, {}, permitting), [])
    const [finding] = review(text, { alongside: [{ name: 'code.txt', source: property }] }, permitting)
    assert.equal(finding?.severity, 'information')
    assert.match(finding.message, /текстам \(1\): code\.txt\. По этому вопросу акт отсылает/)
  })

  it('may stand in a text alongside, even in part', () => {
    const text = act(formation, rules, property)
    assert.deepEqual(review(text, { alongside: [full] }), [])
    assert.deepEqual(review(text, { alongside: [property, partial, 'Отказ в приеме обжалуется.'] }), [])
    const [finding] = review(text, {
      alongside: [`Трудовой кодекс\n\n${property}\n\nСтатья 4. Иное\nИное.`, protection],
    })
    assert.equal(finding?.severity, 'error')
    assert.match(finding.message, /текстам \(2\): Трудовой кодекс\.\]$/)
  })

  it('leave texts alongside without findings of their own', () => {
    const other = { ...rule, when: { ru: ['имущество'] }, safeguard: rule.safeguard }
    assert.deepEqual(
      review(act(formation, rules, full), { alongside: [property] }, other).map(({ text }) => text),
      [],
    )
  })

  it('are left to the words of the act where a rule found these', () => {
    const both = { ...rule, when: { ru: ['распоряжаться имущество'] } }
    assert.deepEqual(
      review(act(formation, rules, property), {}, both).map(({ text }) => text),
      ['распоряжается имуществом'],
    )
  })

  it('keep their name while the act is edited, and follow every edit', () => {
    const reviewer = compileReviewer(ruleSetOf([rule]))
    const names = [property, partial, full, property.replace('имуществом', 'средствами')].map((article) =>
      reviewer.review(act(formation, rules, article)).findings.map(({ fingerprint }) => fingerprint),
    )
    assert.deepEqual(
      names.map((list) => list.length),
      [1, 1, 0, 1],
    )
    assert.equal(new Set(names.flat()).size, 1)
  })
})
