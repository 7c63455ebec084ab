/** The Law of Kazakhstan on Trade Unions in its two authentic texts: each difference that is reported was looked at, and the reason is kept. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { concordanceOf } from '../../server/core/concord/concordance.js'
import { describeWithCorpus } from '../corpus.js'
import { reviewer } from '../rule-set.js'

interface Kept {
  readonly kind: string
  readonly severity: string
  readonly at: readonly [string, string]
  readonly says: readonly [string, string]
  /** Why the difference is genuine, or what may be said for it. */
  readonly because: string
}

const kept = parse(
  readFileSync(new URL('kept/kz_trade_unions_law_2014.yaml', import.meta.url), 'utf8'),
) as readonly Kept[]

describeWithCorpus('the two texts of the Law of Kazakhstan on Trade Unions', 'corpus', (corpus) => {
  const text = (language: 'ru' | 'kk') => {
    const review = reviewer.review(readFileSync(`${corpus}/${language}/kz_trade_unions_law_2014.txt`, 'utf8'))
    return { language, draft: review.draft, act: review.act, findings: review.findings }
  }
  const { rows, differences } = concordanceOf(text('ru'), text('kk'))

  it('differ only where the reason is kept', () => {
    assert.deepEqual(
      differences.map(({ kind, severity, places: [one, other] }) => ({
        kind,
        severity,
        at: [one.citation, other.citation],
        says: [one.says, other.says],
      })),
      kept.map(({ because: _, ...difference }) => difference),
    )
    for (const { because } of kept) assert.ok(because.length > 20)
  })

  it('pair every provision with its own number', () => {
    assert.ok(rows.length > 200)
    for (const { paths } of rows) {
      const [one, other] = paths.map((path) => path?.map(({ number, ordinal }) => number || ordinal))
      assert.deepEqual(one, other)
    }
  })

  it('are reported at most once in twenty provisions', () => {
    assert.ok(differences.length * 20 <= rows.length)
  })
})
