/** Fingerprints keep to the words: through moves, new numbers and edits elsewhere, and never from one of two equals to the other. */
import assert from 'node:assert/strict'
import { ruleSetOf } from '../../../test/check/toy-rules.js'
import { compileReviewer } from '../compile-reviewer.js'

const none = { ru: [], kk: [], en: [] }
const reviewer = compileReviewer({ ...ruleSetOf([{ when: { ru: ['кворум'] } }]), field: none })
const prints = (...lines: readonly string[]): readonly string[] =>
  reviewer.review(lines.join('\n')).findings.map(({ fingerprint }) => fingerprint)

describe('a fingerprint', () => {
  const article = ['Статья 5. Съезд', '1. Съезд созывается ежегодно.', '2. Кворум съезда – половина делегатов.']
  const other = ['Статья 6. Устав', '1. Устав принимает съезд.']
  const [usual = ''] = prints(...article, ...other)

  const same: readonly (readonly [string, readonly string[]])[] = [
    ['its article moves', [...other, ...article]],
    ['its article gets another number and heading', ['Статья 15-1. Съезды', ...article.slice(1), ...other]],
    ['its paragraph gets another number', [article[0] ?? '', '7. Кворум съезда – половина делегатов.', ...other]],
    ['another article is edited', [...article, 'Статья 6. Устав', '1. Устав принимает конференция.']],
    ['an article comes before it', ['Статья 1. Цель', '1. Закон защищает профсоюзы.', ...article]],
    ['spaces and line ends change', article.map((line) => `${line.replaceAll(' ', '\u00a0 ')}\r`)],
    ['capital letters change', [...article.slice(0, 2), '2. КВОРУМ съезда – половина делегатов.']],
  ]
  for (const [what, lines] of same) it(`stays when ${what}`, () => assert.deepEqual(prints(...lines), [usual]))

  it('stays when the provision it refers to gets another number', () => {
    const draft = (reference: string): readonly string[] =>
      prints('Статья 5. Съезд', `1. Кворум для решений, указанных в ${reference}, – половина.`, ...other)
    assert.equal(draft('пункте 2 статьи 7').length, 1)
    assert.deepEqual(draft('пункте 2 статьи 7'), draft('пункте 3 статьи 9-1'))
    assert.notDeepEqual(draft('статье 7 Трудового кодекса'), draft('статье 9 Трудового кодекса'))
  })

  it('changes with the words, with a number, and with the lead-in of its item', () => {
    const changed = (line: string): void => assert.notEqual(prints(...article.slice(0, 2), line)[0], usual)
    changed('2. Кворум съезда – две трети делегатов.')
    const item = (leadIn: string): readonly string[] => prints('Статья 1. Съезд', `1. ${leadIn}:`, '1) кворум;')
    assert.equal(item('Съезд вправе определять').length, 1)
    assert.notDeepEqual(item('Съезд вправе определять'), item('Министр определяет'))
    const count = (number: number): readonly string[] => prints(`1. Кворум – ${number} человек.`)
    assert.notDeepEqual(count(50), count(60))
  })
})

describe('fingerprints of equal provisions', () => {
  const line = '1. Кворум – половина.'
  const near = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `${i + 1}. Кворум – половина.`)

  it('are told apart, also where only spacing and case differ', () => {
    const both = prints('1. Кворум – половина.', '2. кворум  –  половина.')
    assert.equal(new Set(both).size, 2)
  })

  it('follow the headings above them', () => {
    const congress = ['Статья 1. Съезд', line]
    const conference = ['Статья 2. Конференция', line]
    const [first, second] = prints(...congress, ...conference)
    assert.notEqual(first, second)
    assert.deepEqual(prints(...conference, ...congress), [second, first])
  })

  it('do not pass from one to another when one comes or goes', () => {
    for (const [before, after] of [
      [1, 2],
      [2, 1],
      [3, 2],
      [2, 3],
    ] as const) {
      const old = new Set(prints(...near(before)))
      assert.equal(old.size, before)
      assert.deepEqual(
        prints(...near(after)).filter((print) => old.has(print)),
        [],
      )
    }
  })
})
