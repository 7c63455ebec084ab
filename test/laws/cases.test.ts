/** Labelled provisions: of what a careful reviewer raises at least nine in ten are found, and of what is found nine in ten are right. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { describeWithCorpus } from '../corpus.js'
import { reviewer, ruleSet } from '../rule-set.js'

interface Case {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly expect: readonly string[]
  readonly also_ok?: readonly string[]
}

const wanted = 0.9

describeWithCorpus('labelled cases', 'cases/dev.jsonl', (path) => {
  const cases = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case)
  const encoded = new Set(ruleSet.rules.filter(({ when }) => when).map(({ criterion }) => criterion))

  for (const language of ['ru', 'kk', 'en']) {
    it(`${language}: recall and precision of the criteria that have rules`, () => {
      const missed: string[] = []
      const wrong: string[] = []
      let right = 0
      for (const { id, text, expect, also_ok: alsoOk = [] } of cases.filter(({ lang }) => lang === language)) {
        const found = new Set(reviewer.review(text).findings.map(({ criterion }) => criterion))
        for (const criterion of expect.filter((one) => encoded.has(one))) {
          if (found.has(criterion)) right++
          else missed.push(`${id} ${criterion}`)
        }
        for (const criterion of found) {
          if (!expect.includes(criterion) && !alsoOk.includes(criterion)) wrong.push(`${id} ${criterion}`)
        }
      }
      assert.ok(right / (right + missed.length) >= wanted, `missed: ${missed.join(', ')}`)
      assert.ok(right / (right + wrong.length) >= wanted, `false: ${wrong.join(', ')}`)
    }).timeout(60_000)
  }
})
