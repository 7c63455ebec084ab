/** Every example of every rule runs: what violates is found at the marked words, what conforms stays quiet. */
import { strict as assert } from 'node:assert'
import { failuresOf, textOf } from '../../server/core/rules/examples.js'
import { unwrittenIn } from '../../scripts/unwritten.js'
import { fieldReader } from '../../server/core/check/field.js'
import { languages } from '../../server/core/text/language.js'
import { problems, reviewer, ruleSet } from '../rule-set.js'

describe('rules', () => {
  it('are read without a problem', () => assert.deepEqual(problems, []))

  it('speak of the field in every violating example, so that no article that they mean is passed over', () => {
    const outside = languages.flatMap((language) => {
      const field = fieldReader(ruleSet.field, language)
      const texts = ruleSet.rules.flatMap((rule) => rule.examples?.[language]?.violating ?? []).map(textOf)
      return texts.filter((text) => !field(text)({ start: 0, end: text.length }))
    })
    assert.deepEqual(outside, [])
  })

  for (const rule of ruleSet.rules.filter(({ when, safeguard, search }) => when ?? safeguard ?? search)) {
    it(`${rule.id}: nothing is left to write`, () => assert.deepEqual(unwrittenIn(rule), []))
    it(`${rule.id}: examples`, () => {
      const failures = failuresOf(rule, reviewer).map(({ language, what, text }) => `${language} ${what} ${text}`)
      assert.deepEqual(failures, [])
    })
    it(`${rule.id}: at least four violating and three conforming examples in each language`, () => {
      for (const language of languages) {
        const examples = rule.examples?.[language]
        assert.ok((examples?.violating.length ?? 0) >= 4, `${language}: violating`)
        assert.ok((examples?.conforming.length ?? 0) >= 3, `${language}: conforming`)
      }
    })
    it(`${rule.id}: stays quiet on its own model clause`, () => {
      for (const language of languages) {
        const clause = rule.fix.clause?.[language] ?? ''
        const found = reviewer.review(clause, { language }).findings.filter((finding) => finding.rule === rule.id)
        assert.deepEqual(
          found.map((finding) => finding.text),
          [],
        )
      }
    })
  }
})
