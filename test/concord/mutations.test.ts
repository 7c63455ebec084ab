/**
 * Single changes in one of two parallel texts are reported at the provision that was changed. `npm test` tries a sample; `npm run concord:mutations` tries
 * five hundred, and `CONCORD_SEED` other ones.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describeWithCorpus } from '../corpus.js'
import { mutationKinds } from './mutator.js'
import { tried, type Trial } from './trial.js'

const count = Number(process.env['CONCORD_MUTATIONS'] ?? 18)
const seed = Number(process.env['CONCORD_SEED'] ?? 2014)

/** Says on failure, and in a long run always, what was missed. */
function assertReported(trials: readonly Trial[], expected: number): void {
  const missed = trials.filter(({ isReported }) => !isReported)
  const list = missed.map(({ kind, language, place, change }) => `${kind}, ${language}, ${place}: ${change}`)
  const byKind = mutationKinds.map((kind) => {
    const own = trials.filter((trial) => trial.kind === kind)
    return `${kind} ${own.filter(({ isReported }) => isReported).length}/${own.length}`
  })
  if (trials.length > 100) console.log([byKind.join(', '), ...list].join('\n'))
  assert.equal(trials.length, expected)
  assert.ok(missed.length <= trials.length * 0.05, `missed ${missed.length} of ${trials.length}:\n${list.join('\n')}`)
}

describe('mutations', () => {
  it('of the sample are reported at the provision that was changed', function () {
    this.timeout(600_000)
    const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
    const text = (language: string): string => readFileSync(`${examples}conforming.${language}.law.md`, 'utf8')
    assertReported(tried({ ru: text('ru'), kk: text('kk') }, count, seed), count)
  })

  it('are the same for the same seed', () => {
    const texts = {
      ru: '1. Профсоюз вправе.\n2. Профсоюз обязан.\n',
      kk: '1. Кәсіподақ құқылы.\n2. Кәсіподақ міндетті.\n',
    }
    assert.deepEqual(tried(texts, 3, 1), tried(texts, 3, 1))
  })
})

describeWithCorpus('mutations of the Law of Kazakhstan on Trade Unions', 'corpus', (corpus) => {
  it('are reported at the provision that was changed', function () {
    this.timeout(1_200_000)
    const text = (language: string): string =>
      readFileSync(`${corpus}/${language}/kz_trade_unions_law_2014.txt`, 'utf8')
    assertReported(tried({ ru: text('ru'), kk: text('kk') }, count, seed), count)
  })
})
