/** Tests what the absence of findings is said to mean, on a few criteria made for it. */
import assert from 'node:assert/strict'
import type { Finding } from '../core/findings/finding.js'
import type { Review } from '../core/review.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Criterion, Rule } from '../core/rules/schema.js'
import { coverageOf, type CoverageState } from './coverage.js'

const named = (name: string) => ({ en: name, ru: name, kk: name })
const criterion = (name: string, ...conventions: readonly string[]): Criterion => ({
  title: named(name),
  conventions: [...conventions],
  kind: 'threshold',
})
const rule = (id: string, name: string, more: Partial<Rule> = {}): Rule =>
  ({ id, criterion: name, when: { ru: [''] }, ...more }) as Rule
const safeguard = { topic: [{ every: [''] }], parts: [{ present: {} }] }
const ruleSet = {
  criteria: {
    'a-founders': criterion('founders', 'C087/2', 'C087/7'),
    'a-guarantee': criterion('guarantee', 'C098/1'),
    'a-nobody': { ...criterion('nobody', 'R163/7'), notChecked: named('It cannot be read from a text.') },
  },
  rules: [rule('c087/founders', 'a-founders'), rule('c098/guarantee', 'a-guarantee', { safeguard })],
  conventions: { C087: { title: named('on freedom') }, C098: { title: named('on bargaining') } },
  articles: { 'C087/1': named('first'), 'C087/2': named('second'), 'C087/7': named('seventh'), 'C098/1': named('x') },
} as unknown as RuleSet
const review = (more: Partial<Review> = {}): Review =>
  ({ findings: [], languages: ['ru'], ...more }) as unknown as Review
const finding = (name: string): Finding => ({ rule: 'c087/founders', criterion: name }) as Finding

function stateOf(name: string, reviewed: Review, findings: readonly Finding[] = []): readonly [CoverageState, string?] {
  const { state, reason } = coverageOf(reviewed, findings, ruleSet, 'en').criteria.find(({ id }) => id === name)!
  return reason === undefined ? [state] : [state, reason]
}

describe('what a review has looked at', () => {
  it('stands by instrument and article, a criterion under each article that it rests on', () => {
    const { instruments } = coverageOf(review(), [], ruleSet, 'en')
    assert.deepEqual(
      instruments.map(({ id, articles }) => [id, articles.map((one) => [one.id, one.criteria.map((each) => each.id)])]),
      [
        [
          'C087',
          [
            ['C087/1', []],
            ['C087/2', ['a-founders']],
            ['C087/7', ['a-founders']],
          ],
        ],
        ['C098', [['C098/1', ['a-guarantee']]]],
        ['R163', [['R163/7', ['a-nobody']]]],
      ],
    )
  })

  it('is clean where a rule has words for the language and finds nothing', () => {
    assert.deepEqual(stateOf('a-founders', review()), ['clean'])
    assert.deepEqual(stateOf('a-founders', review({ languages: ['ru', 'kk'] })), [
      'not-checked',
      'The rules have no wordings for: Kazakh.',
    ])
    assert.equal(stateOf('a-founders', review({ languages: [] }))[0], 'not-checked')
  })

  it('is not checked where no rule checks it, and where its rule is switched off', () => {
    assert.deepEqual(stateOf('a-nobody', review()), ['not-checked', 'It cannot be read from a text.'])
    const overrides = [{ rule: 'c087/founders', off: true, reason: 'settled', findings: 0 }] as const
    assert.deepEqual(stateOf('a-founders', review({ overrides })), [
      'not-checked',
      'The rule c087/founders is switched off in this workspace: settled',
    ])
  })

  it('says of a safeguard whether it was looked for at all', () => {
    assert.equal(stateOf('a-guarantee', review())[0], 'not-checked')
    assert.match(stateOf('a-guarantee', review())[1] ?? '', /whole act/)
    assert.equal(stateOf('a-guarantee', review({ safeguards: new Set<string>() }))[0], 'not-applicable')
    assert.deepEqual(stateOf('a-guarantee', review({ safeguards: new Set(['c098/guarantee']) })), ['clean'])
  })

  it('tells findings that are shown from those that are not', () => {
    const found = finding('a-founders')
    assert.deepEqual(stateOf('a-founders', review({ findings: [found] }), [found]), ['found'])
    assert.equal(stateOf('a-founders', review({ findings: [found] }))[0], 'hidden')
  })

  it('keeps findings outside the list of criteria', () => {
    const other = finding('x-drafting')
    assert.deepEqual(coverageOf(review({ findings: [other] }), [other], ruleSet, 'en').others, [other])
  })
})
