/** Holds the comparison of versions to what a lawyer would say of them, and to what must hold of any two texts. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cite } from '../../server/core/act/citation.js'
import {
  compareVersions,
  type ComparedFinding,
  type Comparison,
  type Version,
} from '../../server/core/compare/comparison.js'
import { isWorse } from '../../server/report/compared-drafts.js'
import { exampleNames } from '../report/reviewed.js'
import { reviewer, ruleSet } from '../rule-set.js'

function version(source: string): Version {
  const review = reviewer.review(source)
  return { review, findings: review.findings, safeguards: reviewer.safeguardsIn(source) }
}
const compared = (old: string, its: string): Comparison => compareVersions(version(old), version(its), ruleSet)

/** “new: c087/x at s. 2(1)” */
const said = ({ state, worse, changed, old, new: its }: ComparedFinding): string =>
  `${state}${worse && state === 'remaining' ? ' and graver' : ''}${changed ? ' in other words' : ''}: ${(its ?? old)?.rule ?? ''} ${[
    ...new Set([old, its].flatMap((finding) => finding?.citation ?? [])),
  ].join(' → ')}`
const findings = (comparison: Comparison): readonly string[] => comparison.findings.map(said)
const articles = ({ articles: all }: Comparison): readonly string[] =>
  all.map(({ state, moved, old, new: its }) =>
    [state, ...(moved ? ['moved'] : []), ...[old, its].map((path) => (path ? cite(path, 'en') : '–'))].join(' '),
  )

const affiliation = 'Every trade union shall join a national federation.'
const founders = 'A trade union is formed by at least fifty workers.'
const protection =
  'No employer shall refuse to engage, dismiss or otherwise prejudice a worker by reason of membership of a trade union or participation in its activities.'
const act = (...texts: readonly (readonly [string, ...(readonly string[])])[]): string =>
  [
    'TRADE UNIONS ACT',
    '',
    ...texts.flatMap(([heading, ...lines], i) => [
      `Article ${i + 1}. ${heading}`,
      ...lines.map((line, j) => `${j + 1}. ${line}`),
      '',
    ]),
  ].join('\n')
const old = act(
  ['Purpose', 'This Act protects workers and their trade unions.'],
  ['Formation', founders],
  ['Federations', affiliation],
)

describe('a comparison of two versions', () => {
  it('lists what is resolved also where an article has come to stand in a paragraph', () => {
    const whole = [
      '### Статья 4. Право',
      '1. Профсоюзы независимы.',
      '### Статья 5. Имущество',
      '1. Имущество профсоюза неприкосновенно.',
      '## Глава 2. Создание',
      '### Статья 6. Учредители',
      '1. Профсоюз создают не менее пятидесяти работников.',
      '### Статья 7. Устав',
      '1. Устав принимает собрание.',
    ].join('\n\n')
    // What an unfinished edit leaves: the first heading has become the text of an item.
    const unfinished = `1)\nр${whole.replace('пятидесяти', 'трех')}`
    const its = compared(whole, unfinished)
    assert.deepEqual(findings(its), ['resolved: c087/founder-minimum ст. 6 п. 1'])
  })

  it('says what is resolved, what remains and what is new', () => {
    const its = act(
      ['Purpose', 'This Act protects workers and their trade unions.'],
      ['Formation', founders, 'A trade union shall not begin its activities before the Minister has given permission.'],
      ['Federations', 'Every trade union may join a national federation or leave it.'],
    )
    assert.deepEqual(findings(compared(old, its)), [
      'remaining: c087/founder-minimum art. 2(1)',
      'new: c087/previous-authorization art. 2(2)',
      'resolved: c087/mandatory-affiliation art. 3(1)',
    ])
  })

  it('follows articles that have moved', () => {
    const its = act(
      ['Federations', affiliation],
      ['Purpose', 'This Act protects workers and their trade unions.'],
      ['Definitions', 'In this Act, “worker” means every person who works.'],
      ['Formation', founders],
    )
    const comparison = compared(old, its)
    assert.deepEqual(findings(comparison), [
      'remaining: c087/mandatory-affiliation art. 3(1) → art. 1(1)',
      'remaining: c087/founder-minimum art. 2(1) → art. 4(1)',
    ])
    assert.deepEqual(articles(comparison), [
      'kept preamble preamble',
      'kept moved art. 3 art. 1',
      'kept moved art. 1 art. 2',
      'new – art. 3',
      'kept moved art. 2 art. 4',
    ])
  })

  it('knows a finding in other words, and that a graver one is worse', () => {
    const twenty = old.replace('fifty', 'twenty')
    const graver = compared(twenty, old)
    assert.deepEqual(findings(graver)[0], 'remaining and graver in other words: c087/founder-minimum art. 2(1)')
    assert.equal(isWorse({ comparison: graver, failOn: 'error' }), true)
    const milder = compared(old, twenty)
    assert.deepEqual(findings(milder)[0], 'remaining in other words: c087/founder-minimum art. 2(1)')
    assert.equal(isWorse({ comparison: milder, failOn: 'information' }), false)
  })

  it('names the safeguard that stands nowhere any more, with its article', () => {
    const safe = act(
      ['Purpose', 'This Act protects workers and their trade unions.'],
      ['Formation', 'Workers may form and join trade unions.'],
      ['Discrimination', protection],
    )
    const bare = act(
      ['Purpose', 'This Act protects workers and their trade unions.'],
      ['Formation', 'Workers may form and join trade unions.'],
    )
    const comparison = compared(safe, bare)
    assert.ok(comparison.lost.some(({ rule }) => rule.id === 'c098/no-discrimination-protection'))
    const gone = comparison.articles.find(({ lost }) => lost.length > 0)
    assert.deepEqual([gone?.state, gone?.old && cite(gone.old, 'en')], ['gone', 'art. 3'])
    assert.equal(isWorse({ comparison, failOn: 'error' }), true)
    assert.equal(isWorse({ comparison, failOn: 'none' }), false)
    assert.deepEqual(
      compared(bare, safe).gained.map(({ rule }) => rule.id),
      comparison.lost.map(({ rule }) => rule.id),
    )
  })

  it('loses no safeguard that has moved to another article in other words', () => {
    const safe = act(['Formation', 'Workers may form and join trade unions.'], ['Discrimination', protection])
    const moved = act(
      [
        'Guarantees',
        protection.replace(
          'by reason of membership of a trade union',
          'because he or she is a member of a trade union',
        ),
      ],
      ['Formation', 'Workers may form and join trade unions.'],
    )
    assert.deepEqual(
      compared(safe, moved).lost.map(({ rule }) => rule.id),
      [],
    )
  })

  it('takes an absence for the same wherever it is placed, and says where it only seems resolved', () => {
    const bare = [
      'Workers may form and join trade unions.',
      'A dismissal by reason of membership of a trade union is prohibited.',
    ] as const
    const first = act(['Formation', bare[0]], ['Discrimination', bare[1]], ['Dues', 'Dues are paid monthly.'])
    const renumbered = act(
      ['Purpose', 'This Act protects workers.'],
      ['Formation', bare[0]],
      ['Discrimination', bare[1]],
      ['Dues', 'Dues are paid monthly.'],
    )
    const absences = version(first).findings.filter(({ lookedFor }) => lookedFor)
    assert.ok(absences.length > 0)
    for (const { state, changed } of compared(first, renumbered).findings)
      assert.deepEqual([state, changed], ['remaining', false])
    const silent = act(['Formation', bare[0]], ['Dues', 'Dues are paid monthly.'])
    const resolved = compared(first, silent).findings.filter(({ old }) => old?.lookedFor)
    assert.ok(resolved.some(({ topicGone }) => topicGone))
  })

  it('does not take one finding for another of the same rule elsewhere', () => {
    const its = act(
      ['Purpose', 'This Act protects workers and their trade unions.'],
      ['Formation', 'Workers may form trade unions.'],
      [
        'Sectoral trade unions',
        'A branch committee of pensioners and of students of a trade union is established where one hundred workers so demand.',
      ],
      ['Federations', affiliation],
    )
    const states = findings(compared(old, its)).filter((one) => one.includes('founder'))
    assert.ok(states.includes('resolved: c087/founder-minimum art. 2(1)'), states.join('\n'))
  })
})

const sources = exampleNames.map((name) =>
  readFileSync(fileURLToPath(new URL(`../../examples/${name}.law.md`, import.meta.url)), 'utf8'),
)
/** Versions of one act: the other example of its language, articles taken out, repeated and put elsewhere. */
function versionsOf(source: string): readonly string[] {
  const parts = source.split(/(?=^### )/m)
  const without = [...parts.slice(0, 4), ...parts.slice(6)]
  const turned = [parts[0] ?? '', ...parts.slice(1).reverse()]
  const twice = [...parts, ...parts.slice(4, 7)]
  return [
    source,
    ...[without, turned, twice].map((version) => version.join('')),
    sources[(sources.indexOf(source) + 3) % 6] ?? '',
    '',
  ]
}

describe('any comparison', () => {
  for (const [i, name] of exampleNames.entries()) {
    const versions = versionsOf(sources[i] ?? '')

    it(`of a version with itself has only what remains: ${name}`, () => {
      for (const text of versions) {
        const { findings: all, lost, gained, articles: units } = compared(text, text)
        assert.deepEqual([lost, gained], [[], []])
        assert.ok(all.every(({ state, worse, changed }) => state === 'remaining' && !worse && !changed))
        assert.ok(units.every(({ state, moved }) => state === 'kept' && !moved))
        assert.equal(all.length, version(text).findings.length)
      }
    })

    it(`has every finding of both versions once, and is its mirror the other way: ${name}`, () => {
      const [first = '', ...others] = versions
      for (const text of others) {
        const there = compared(first, text)
        const back = compared(text, first)
        const names = (comparison: Comparison, side: 'old' | 'new', ...states: readonly string[]): readonly string[] =>
          comparison.findings
            .flatMap((one) => (states.includes(one.state) ? (one[side]?.fingerprint ?? []) : []))
            .sort()
        const all = (text: string): readonly string[] =>
          version(text)
            .findings.map(({ fingerprint }) => fingerprint)
            .sort()
        assert.deepEqual(names(there, 'old', 'resolved', 'remaining'), all(first))
        assert.deepEqual(names(there, 'new', 'new', 'remaining'), all(text))
        assert.deepEqual(names(there, 'old', 'resolved'), names(back, 'new', 'new'))
        assert.deepEqual(names(there, 'new', 'new'), names(back, 'old', 'resolved'))
        assert.deepEqual(
          there.lost.map(({ rule, parts }) => [rule.id, parts]),
          back.gained.map(({ rule, parts }) => [rule.id, parts]),
        )
      }
    })
  }
})
