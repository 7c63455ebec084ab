/** Labelled provisions: how much of what a careful reviewer raises is found, and how much of what is found is right. */
import { strict as assert } from 'node:assert'
import { fileURLToPath } from 'node:url'
import { readCases, type LabelledCase } from '../../scripts/labelled-cases.js'
import { describeWithCorpus } from '../corpus.js'
import { reviewer, ruleSet } from '../rule-set.js'

interface Score {
  readonly recall: number
  readonly precision: number
}

const encoded = new Set(
  ruleSet.rules.filter(({ when, safeguard }) => when ?? safeguard).map(({ criterion }) => criterion),
)

/** Asserts at least this recall and precision, over the criteria that have rules. */
function assertScore(cases: readonly LabelledCase[], wanted: Score): void {
  const missed: string[] = []
  const wrong: string[] = []
  let right = 0
  for (const { id, text, expect, also_ok: alsoOk = [] } of cases) {
    const found = new Set(reviewer.review(text).findings.map(({ criterion }) => criterion))
    for (const criterion of expect.filter((one) => encoded.has(one))) {
      if (found.has(criterion)) right++
      else missed.push(`${id} ${criterion}`)
    }
    for (const criterion of found) {
      if (!expect.includes(criterion) && !alsoOk.includes(criterion)) wrong.push(`${id} ${criterion}`)
    }
  }
  assert.ok(right / (right + missed.length) >= wanted.recall, `missed: ${missed.join(', ')}`)
  assert.ok(right / (right + wrong.length) >= wanted.precision, `false: ${wrong.join(', ')}`)
}

describeWithCorpus('labelled cases', 'cases/dev.jsonl', (path) => {
  const cases = readCases(path)
  for (const language of ['ru', 'kk', 'en']) {
    it(`${language}: nine in ten found, nine in ten right`, () =>
      assertScore(
        cases.filter(({ lang }) => lang === language),
        { recall: 0.9, precision: 0.9 },
      )).timeout(60_000)
  }
})

const all = ['ru', 'kk', 'en'] as const

/** What is reached today; the bars rise with the rules and are never lowered. `held` are cases on which no rule has been improved. */
const ownCases: readonly (readonly [kind: string, languages: readonly string[], wanted: Score])[] = [
  ['tuned', all, { recall: 0.95, precision: 0.97 }],
  ['tuned-further', all, { recall: 0.75, precision: 0.95 }],
  ['tuned-establish', all, { recall: 0.95, precision: 0.97 }],
  ['tuned-strikes', all, { recall: 0.97, precision: 0.97 }],
  ['tuned-bargain', all, { recall: 0.95, precision: 0.97 }],
  ['tuned-round3', all, { recall: 0.97, precision: 0.98 }],
  ['tuned-round4', ['kk'], { recall: 0.97, precision: 0.98 }],
  ['tuned-round5', ['ru'], { recall: 0.87, precision: 0.98 }],
  ['tuned-round5', ['kk'], { recall: 0.97, precision: 0.98 }],
  ['tuned-round5', ['en'], { recall: 0.9, precision: 0.98 }],
  ['tuned-unseen', ['ru', 'en'], { recall: 0.93, precision: 0.97 }],
  ['amending', all, { recall: 0.85, precision: 0.85 }],
  ['terse-acts', ['ru', 'en'], { recall: 0.75, precision: 0.97 }],
  ['held', ['ru'], { recall: 0.47, precision: 0.79 }],
  ['held', ['kk'], { recall: 0.68, precision: 0.77 }],
  ['held', ['en'], { recall: 0.59, precision: 0.83 }],
]

describe('labelled cases of our own', () => {
  for (const [kind, languages, wanted] of ownCases) {
    for (const language of languages) {
      const path = fileURLToPath(new URL(`../cases/${kind}-${language}.jsonl`, import.meta.url))
      it(`${kind}, ${language}`, () => assertScore(readCases(path), wanted)).timeout(60_000)
    }
  }
})
