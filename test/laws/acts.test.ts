/** Labelled whole acts: what they lack is missed, what they have is not, and express repeals are found in their words. */
import { strict as assert } from 'node:assert'
import { fileURLToPath } from 'node:url'
import { readActs, type LabelledAct } from '../../scripts/labelled-cases.js'
import type { Finding } from '../../server/core/findings/finding.js'
import { describeWithCorpus } from '../corpus.js'
import { reviewer, ruleSet } from '../rule-set.js'

const safeguards = new Set(ruleSet.rules.filter(({ safeguard }) => safeguard).map(({ criterion }) => criterion))

/** The findings of criteria that ask for a safeguard. */
const safeguardFindings = (act: LabelledAct): readonly Finding[] =>
  reviewer.review(act.text).findings.filter(({ criterion }) => safeguards.has(criterion))

function missed(act: LabelledAct, findings: readonly Finding[]): readonly string[] {
  return act.expect
    .filter(({ id }) => safeguards.has(id))
    .filter(({ id, article }) => {
      const number = /\d+/.exec(article ?? '')?.[0]
      return !findings.some(
        ({ criterion, citation }) =>
          criterion === id && (number === undefined || new RegExp(`(^|\\D)${number}(\\D|$)`).test(citation)),
      )
    })
    .map(({ id }) => id)
}

function unexpected(act: LabelledAct, findings: readonly Finding[]): readonly string[] {
  const allowed = new Set([...act.expect.map(({ id }) => id), ...(act.also_ok ?? [])])
  return findings.filter(({ criterion }) => !allowed.has(criterion)).map(({ rule, citation }) => `${citation} ${rule}`)
}

describe('labelled whole acts of our own', () => {
  for (const language of ['ru', 'kk', 'en']) {
    for (const act of readActs(fileURLToPath(new URL(`../cases/acts-${language}.jsonl`, import.meta.url)))) {
      it(`${act.id}: all safeguards that are missing, and no other`, () => {
        const findings = safeguardFindings(act)
        assert.deepEqual(missed(act, findings), [])
        assert.deepEqual(unexpected(act, findings), [])
        const criteria = findings.map(({ criterion }) => criterion)
        assert.deepEqual(criteria, [...new Set(criteria)], 'each is missed once')
      })
    }
  }
})

describeWithCorpus('labelled whole acts', 'cases/acts-dev.jsonl', (path) => {
  for (const act of readActs(path)) {
    it(`${act.id}: all safeguards that are missing, and no other`, () => {
      const findings = safeguardFindings(act)
      // What the acts say in their own words is measured with all other rules.
      const absent = { ...act, expect: act.expect.filter(({ article }) => article === null) }
      assert.deepEqual(missed(absent, findings), [])
      assert.deepEqual(unexpected(act, findings), [])
    })
  }
})
