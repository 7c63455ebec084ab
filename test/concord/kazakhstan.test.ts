/** The Law of Kazakhstan on Trade Unions in its two authentic texts: each difference that is reported was looked at, and the reason is kept. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { concordanceOf } from '../../server/core/concord/concordance.js'
import { describeWithCorpus } from '../corpus.js'
import { reviewer } from '../rule-set.js'
import { textOf } from './trial.js'

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
  const source = (language: 'ru' | 'kk'): string =>
    readFileSync(`${corpus}/${language}/kz_trade_unions_law_2014.txt`, 'utf8')
  const text = (language: 'ru' | 'kk') => {
    const review = reviewer.review(source(language))
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

  /** What is reported of the law with a change in its Russian text that it is not reported of without. */
  const changed = (change: (russian: string) => string): readonly string[] => {
    const known = new Set(kept.map(({ at }) => at.join()))
    return concordanceOf(textOf(change(source('ru')), 'ru'), textOf(source('kk'), 'kk')).differences.flatMap(
      ({ kind, places: [one, other] }) =>
        known.has([one.citation, other.citation].join()) ? [] : [`${kind} ${one.citation} / ${other.citation}`],
    )
  }

  it('show an article that is gone, the others renumbered', () => {
    const reported = changed((russian) =>
      russian
        .replace(/Статья 12\.[\s\S]*?(?=Статья 13\.)/u, '')
        .replace(/^Статья (1[3-9]|2\d|3\d)\./gmu, (_, number) => `Статья ${Number(number) - 1}.`),
    )
    assert.ok(reported.includes('missing гл. 3 / 12-бап'), reported.join('\n'))
    // No other provision is torn from its equal.
    assert.deepEqual(reported.filter((line) => /^(?:missing|order|moved|merged)/.test(line)).length, 1)
  })

  it('show a paragraph without a number that is gone, and two that changed places', () => {
    assert.deepEqual(
      changed((russian) => russian.replace(/При этом запрещается призывать[^\n]*\n\n/u, '')),
      ['missing ст. 21 п. 2 / 21-бап 2-тармақ'],
    )
    assert.deepEqual(
      changed((russian) => russian.replace(/(Профсоюзы в соответствии с уставными[^\n]*)\n\n([^\n]*)/u, '$2\n\n$1')),
      ['order ст. 6 / 6-бап'],
    )
  })

  it('show a sentence and a word that are left out', () => {
    assert.deepEqual(
      changed((russian) => russian.replace(/ Условия освобождения и порядок оплаты [^\n]*/u, '')),
      ['omission ст. 26 п. 5 / 26-бап 5-тармақ'],
    )
    assert.deepEqual(
      changed((russian) =>
        russian.replace(
          'мирные собрания, митинги, шествия, пикеты и демонстрации;',
          'мирные собрания, шествия, пикеты и демонстрации;',
        ),
      ),
      ['omission ст. 16 п. 1 пп. 13 / 16-бап 1-тармақ 13) тармақша'],
    )
  })

  it('show a provision that was moved to another article', () => {
    const paragraph =
      'В коллективных договорах могут быть предусмотрены и другие гарантии для выборных и других членов профсоюзных органов.'
    assert.deepEqual(
      changed((russian) =>
        russian
          .replace(`4. ${paragraph}\n\n`, '')
          .replace(
            '3. В соответствии с коллективными договорами',
            `4. ${paragraph}\n\n3. В соответствии с коллективными договорами`,
          ),
      ).filter((line) => line.startsWith('moved')),
      ['moved ст. 27 п. 4 / 26-бап 4-тармақ'],
    )
  })
})
