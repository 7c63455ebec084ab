/** Holds the SARIF report to the schema of the standard, and its places and changes to the words of the draft. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Log, Region, Result } from 'sarif'
import type { Decision } from '../../server/core/findings/decision.js'
import { compareVersions, type Version } from '../../server/core/compare/comparison.js'
import { linesOf } from '../../server/core/text/lines.js'
import type { ReviewedDraft } from '../../server/report/draft.js'
import { comparisonSarif } from '../../server/report/comparison-sarif.js'
import { sarifLog } from '../../server/report/sarif.js'
import { sarifPart } from '../../server/report/sarif-part.js'
import { reviewer } from '../rule-set.js'
import { example, exampleNames, reviewed } from './reviewed.js'

/** The schema of SARIF 2.1.0 with its errata, as the SARIF SDK of Microsoft holds it under the MIT licence. */
const schema = JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8')) as object
const ajv = new Ajv2020({ allErrors: true, strict: false })
addFormats.default(ajv)
const isValid = ajv.compile(schema)

const options = { version: '1.2.3', reader: 'auto' } as const

function checked(drafts: readonly ReviewedDraft[], more: Partial<Parameters<typeof sarifLog>[1]> = {}): Log {
  const given = { ...options, ...more }
  const log = JSON.parse(
    JSON.stringify(
      sarifLog(
        drafts.map((draft) => sarifPart(draft, given.reader)),
        given,
      ),
    ),
  ) as Log
  assert.ok(isValid(log), JSON.stringify(isValid.errors?.slice(0, 5), undefined, 1))
  return log
}

const resultsOf = (log: Log): readonly Result[] => log.runs[0]?.results ?? []

/** The words at a place, found by its lines and columns alone. */
function wordsAt({ startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 }: Region, source: string): string {
  const lines = linesOf(source)
  const at = (line: number, column: number): number => lines.range(line - 1).start + column - 1
  return source.slice(at(startLine, startColumn), at(endLine, endColumn))
}

describe('the SARIF report', () => {
  it('is held to the schema: a wrong one is refused', () => {
    assert.equal(isValid({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }), false)
    assert.equal(
      isValid({
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'x' } }, results: [{ level: 'fatal', message: { text: '' } }] }],
      }),
      false,
    )
  })

  for (const name of exampleNames) {
    it(`follows the schema, and its places are the words found: ${name}`, () => {
      const draft = example(name)
      const log = checked([draft])
      const { source } = draft.review.draft
      assert.equal(resultsOf(log).length, draft.findings.length)
      for (const [i, result] of resultsOf(log).entries()) {
        const region = result.locations?.[0]?.physicalLocation?.region ?? {}
        assert.equal(wordsAt(region, source), draft.findings[i]?.text)
        assert.equal(region.snippet?.text, draft.findings[i]?.text)
        assert.equal(
          source.slice(region.charOffset, (region.charOffset ?? 0) + (region.charLength ?? 0)),
          draft.findings[i]?.text,
        )
        assert.equal(log.runs[0]?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id, result.ruleId)
      }
    })
  }

  it('follows the schema for all examples together, in every language of readers', () => {
    for (const reader of ['auto', 'ru', 'kk', 'en'] as const) {
      const log = checked(exampleNames.map(example), { reader, note: 'Checked: …', failures: ['x'] })
      const [run] = log.runs
      assert.deepEqual(
        run?.artifacts?.map(({ location }) => location?.uri),
        exampleNames.map((name) => `examples/${name}.law.md`),
      )
      assert.equal(run.invocations?.[0]?.executionSuccessful, false)
      assert.equal(run.columnKind, 'utf16CodeUnits')
    }
  })

  it('describes each rule with its whole reasoning and its sources', () => {
    const [run] = checked([example('restrictive.en')]).runs
    for (const rule of run?.tool.driver.rules ?? []) {
      for (const part of ['Why', 'Standard', 'Advice', 'Permitted', 'Authority']) {
        assert.ok(rule.help?.text.includes(`${part}: `), `${rule.id} ${part}`)
        assert.ok(rule.help?.markdown?.includes(`**${part}**\n\n`), `${rule.id} ${part}`)
      }
      assert.match(rule.helpUri ?? '', /^https:\/\//)
      assert.match(rule.name ?? '', /^(C\d{3}|General)[A-Z][A-Za-z0-9]+$/)
      assert.ok(rule.properties?.tags?.includes('labour-law'))
    }
    const strike = run?.tool.driver.rules?.find(({ id }) => id.startsWith('c087/strike-'))
    assert.match(strike?.help?.text ?? '', /advisory opinion of 21 May 2026/)
  })

  it('offers changes that make the redraft of the review', () => {
    const draft = example('restrictive.ru')
    const { source } = draft.review.draft
    const expected = draft.findings.flatMap(({ fixes }) =>
      fixes.map(({ edits }) => edits.map(({ range, newText }) => [source.slice(range.start, range.end), newText])),
    )
    const found = resultsOf(checked([draft]))
      .flatMap(({ fixes = [] }) => fixes)
      .map(({ artifactChanges: [change] }) =>
        (change?.replacements ?? []).map((one) => [wordsAt(one.deletedRegion, source), one.insertedContent?.text]),
      )
    assert.deepEqual(found, expected)
  })

  it('suppresses only what a reviewer has rejected', () => {
    const open = example('restrictive.en')
    const kinds = ['accepted', 'rejected', 'deferred'] as const
    const decisions = kinds.map((decision, i): Decision => ({
      file: '',
      fingerprint: open.findings[i]?.fingerprint ?? '',
      decision,
      reason: `Reason ${i}.`,
    }))
    const draft = reviewed(open.path, open.review.draft.source, { decisions })
    const results = resultsOf(checked([draft]))
    assert.equal(results.length, open.findings.length)
    assert.deepEqual(
      results
        .slice(0, 4)
        .map(({ suppressions, properties }): readonly unknown[] => [
          properties?.['decision'],
          suppressions?.[0]?.status,
          suppressions?.[0]?.justification,
        ]),
      [
        ['accepted', 'rejected', 'Reason 0.'],
        ['rejected', 'accepted', 'Reason 1.'],
        ['deferred', 'underReview', 'Reason 2.'],
        [undefined, undefined, undefined],
      ],
    )
  })

  it('gives no lines and no changes in a file that is no plain text, but its page', () => {
    const [result] = resultsOf(
      checked([{ ...example('restrictive.en'), path: 'bill.pdf', originOf: () => ({ kind: 'page', page: 3 }) }]),
    )
    assert.equal(result?.locations?.[0]?.physicalLocation?.region, undefined)
    assert.deepEqual(result?.locations?.[0]?.properties, { origin: { kind: 'page', page: 3 } })
    assert.equal(result.fixes, undefined)
  })

  it('says which article lacks a safeguard, and where it was looked for', () => {
    const lacking = exampleNames.map(example).find(({ findings }) => findings.some(({ lookedFor }) => lookedFor))
    if (!lacking) {
      assert.fail('no example lacks a safeguard')
    }
    const at = lacking.findings.findIndex(({ lookedFor }) => lookedFor)
    const result = resultsOf(checked([lacking]))[at]
    assert.ok((result?.relatedLocations?.length ?? 0) > 0)
    assert.ok(result?.relatedLocations?.every(({ message }) => message?.text))
  })

  it('follows the schema for a comparison of versions', () => {
    for (const [one, other] of [
      ['restrictive.ru', 'conforming.ru'],
      ['conforming.en', 'restrictive.en'],
      ['conforming.kk', 'conforming.ru'],
    ] as const) {
      const [old, its] = [example(one), example(other)]
      const version = (draft: ReviewedDraft): Version => ({
        ...draft,
        safeguards: reviewer.safeguardsIn(draft.review.draft.source),
      })
      const comparison = compareVersions(version(old), version(its), its.ruleSet)
      const compared = { old, new: its, comparison, failOn: 'error' } as const
      const log = JSON.parse(JSON.stringify(comparisonSarif(compared, options, 'kk'))) as Log
      assert.ok(isValid(log), JSON.stringify(isValid.errors?.slice(0, 5), undefined, 1))
      assert.equal(resultsOf(log).length, comparison.findings.length + comparison.lost.length)
    }
  })

  it('writes paths as addresses', () => {
    const uris = ['./a b/закон №1.law', '/abs/x%y.law', 'C:/x/y.law', '-', '../up.law', 'a#b?c.law'].map(
      (path) => checked([{ ...example('conforming.en'), path }]).runs[0]?.artifacts?.[0]?.location?.uri,
    )
    assert.deepEqual(uris, [
      'a%20b/%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD%20%E2%84%961.law',
      'file:///abs/x%25y.law',
      'file:///C:/x/y.law',
      'stdin',
      '../up.law',
      'a%23b%3Fc.law',
    ])
  })
})
