/** The Law of Kazakhstan on Trade Unions in force: the same articles are found in Russian and Kazakh, and its conforming articles stay quiet. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { provisionPath } from '../../server/core/act/citation.js'
import type { Finding } from '../../server/core/findings/finding.js'
import { describeWithCorpus } from '../corpus.js'
import { reviewer } from '../rule-set.js'

interface Placed extends Finding {
  /** `8(1)`: article and paragraph. */
  readonly place: string
}

const languages = ['ru', 'kk'] as const
/** What the supervisory bodies criticised, or what the same words mean. */
const expected: readonly (readonly [string, string, string])[] = [
  ['5(1)', 'c087/closed-list-forms', 'error'],
  ['8(1)', 'c087/citizenship-founders', 'error'],
  ['8(1)', 'c087/founder-minimum', 'information'],
  ['9(1)', 'c087/statute-content', 'warning'],
  ['10(2)', 'c087/status-confirmation', 'error'],
  ['10(3)', 'c087/judicial-suspension-executive', 'error'],
  ['11(3)', 'c087/sectoral-threshold', 'error'],
  ['13(2)', 'c087/sectoral-threshold', 'error'],
]
/** Conforming or permitted. */
const quiet = ['4', '6', '7', '12(3-1)', '13(3)', '25']

describeWithCorpus('the Law of Kazakhstan on Trade Unions', 'corpus', (corpus) => {
  const found: Record<string, readonly Placed[]> = {}
  for (const language of languages) {
    const { act, draft, findings } = reviewer.review(
      readFileSync(`${corpus}/${language}/kz_trade_unions_law_2014.txt`, 'utf8'),
    )
    found[language] = findings.map((finding) => {
      const path = provisionPath(act, draft.toNormalised(finding.range.start))
      const number = (kind: string) => path.find((provision) => provision.kind === kind)?.number
      const paragraph = number('paragraph')
      return { ...finding, place: `${number('article') ?? ''}${paragraph ? `(${paragraph})` : ''}` }
    })
  }

  for (const language of languages) {
    for (const [place, rule, severity] of expected) {
      it(`${language}: ${place} ${rule}, severity ${severity}`, () => {
        const here = found[language]?.filter((finding) => finding.place === place && finding.rule === rule) ?? []
        assert.ok(here.length > 0, 'not found')
        assert.deepEqual([...new Set(here.map((finding) => finding.severity))], [severity])
      })
    }
    it(`${language}: conforming articles have no error`, () => {
      const errors = found[language]?.filter(
        ({ severity, place }) =>
          severity === 'error' && quiet.some((other) => place === other || place.startsWith(`${other}(`)),
      )
      assert.deepEqual(
        errors?.map(({ place, rule, text }) => `${place} ${rule} «${text}»`),
        [],
      )
    })
    it(`${language}: a right to join, 14(4), is no compulsory affiliation`, () => {
      assert.deepEqual(
        found[language]?.filter(({ place, rule }) => place === '14(4)' && rule === 'c087/mandatory-affiliation'),
        [],
      )
    })
  }

  it('gives the same rules at the same places in both languages', () => {
    const places = (language: string) =>
      [...new Set(found[language]?.map(({ place, rule }) => `${place} ${rule}`))].sort()
    assert.deepEqual(places('kk'), places('ru'))
  })
})
