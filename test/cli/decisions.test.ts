/** Decisions on the command line: read beside each draft, shown with their reasons, never counted, and named when they are stale or broken. */
import assert from 'node:assert/strict'
import { recordDecision } from '../../server/core/findings/change-decisions.js'
import type { Decision } from '../../server/core/findings/decision.js'
import { bill } from '../own-rules.js'
import { folderOf, run, type Folder, type Result } from './cli.js'

interface Report {
  readonly files: readonly {
    readonly findings: readonly { readonly rule: string; readonly fingerprint: string; readonly decision?: unknown }[]
    readonly staleDecisions?: readonly { readonly fingerprint: string }[]
  }[]
}

const file = 'tripartite.decisions.yaml'

describe('decisions on the command line', () => {
  let folder: Folder | undefined
  afterEach(() => {
    folder?.remove()
    folder = undefined
  })
  const at = (files: Readonly<Record<string, string>>, ...args: readonly string[]): Result => {
    folder?.remove()
    folder = folderOf(files)
    return run(['review', ...args], { cwd: folder.path })
  }
  const json = (files: Readonly<Record<string, string>>, ...args: readonly string[]): Report =>
    JSON.parse(at(files, '--format', 'json', ...args).out) as Report
  const found = (text: string): Report['files'][number]['findings'] =>
    json({ 'bill.law': text }, 'bill.law').files[0]?.findings ?? []

  /** A decisions file that answers the findings of the bill so, in their order. */
  const answering = (...kinds: readonly Decision['decision'][]): string =>
    found(bill).reduce((source, { rule, fingerprint }, i) => {
      const decision = kinds[i]
      if (!decision) return source
      const made = { file: 'bill.law', fingerprint, rule, decision, reason: `Reason ${i}.`, date: '2026-03-03' }
      return source + (recordDecision(source, made)?.newText ?? '')
    }, '')

  it('stand in the report with their reasons, and are not counted', () => {
    const files = { 'bills/bill.law': bill, [`bills/${file}`]: answering('accepted', 'rejected', 'deferred') }
    const { status, out, err } = at(files, 'bills')
    assert.equal(err, '')
    assert.equal(status, 0)
    assert.match(out, /^ {2}Every finding is decided on\.$/m)
    assert.match(out, /^ {4}accepted {2}s?.*c087\/union-monopoly: Reason 0\.\s+\(2026-03-03\)$/m)
    assert.match(out, /^ {4}rejected {2}/m)
    assert.match(out, /^ {4}deferred {2}/m)
    assert.match(out, /^0 errors, 0 warnings, 0 for information, in 1 file\.$/m)
    assert.match(out, /^3 findings decided on, not counted above\.$/m)
  })

  it('leave the other findings as they are', () => {
    const files = { 'bill.law': bill, [file]: answering('rejected') }
    const { status, out } = at(files, 'bill.law')
    assert.equal(status, 1)
    assert.match(out, /^2 errors, /m)
    const [report] = json(files, 'bill.law').files
    assert.deepEqual(
      report?.findings.map(({ rule, decision }) => [rule, decision]),
      [
        ['c087/union-monopoly', { decision: 'rejected', reason: 'Reason 0.', date: '2026-03-03' }],
        ['c087/mandatory-affiliation', undefined],
        ['c087/founder-minimum', undefined],
      ],
    )
    assert.equal(report.staleDecisions, undefined)
  })

  it('hold for the draft that they name, and for no other', () => {
    const files = { 'bill.law': bill, 'other.law': bill, [file]: answering('rejected') }
    const { files: reports } = json(files, 'bill.law', 'other.law')
    assert.deepEqual(
      reports.map(({ findings }) => findings.filter(({ decision }) => decision !== undefined).length),
      [1, 0],
    )
  })

  it('survive new numbers, and are named when their finding is gone', () => {
    const decisions = answering('rejected', 'accepted')
    const moved = `Article 1. Purpose\n1. This Act protects workers.\n${bill.replace('Article 1.', 'Article 2.')}`
    const kept = json({ 'bill.law': moved, [file]: decisions }, 'bill.law').files[0]
    assert.equal(kept?.findings.filter(({ decision }) => decision !== undefined).length, 2)
    assert.equal(kept.staleDecisions, undefined)

    const redrafted = { 'bill.law': bill.replace('shall join', 'may join'), [file]: decisions }
    const { out } = at(redrafted, 'bill.law')
    assert.match(out, /^ {2}Decisions on what is no longer found/m)
    const stale = json(redrafted, 'bill.law').files[0]?.staleDecisions ?? []
    assert.ok(stale.length > 0)
    assert.match(out.slice(out.indexOf('no longer found')), /accepted {2}c087\/mandatory-affiliation: Reason 1\./)
  })

  it('are left out with --no-decisions, and for standard input', () => {
    const files = { 'bill.law': bill, [file]: answering('rejected', 'rejected', 'rejected') }
    assert.equal(at(files, 'bill.law').status, 0)
    const { status, out } = at(files, '--no-decisions', 'bill.law')
    assert.equal(status, 1)
    assert.doesNotMatch(out, /decided/)
    assert.equal(run(['review', '-'], { cwd: folder?.path ?? '', input: bill }).status, 1)
  })

  it('broken in one entry, are named with the place, status 2, and the others hold', () => {
    const broken = answering('rejected').concat('  - file: bill.law\n    decision: maybe\n')
    const { status, out, err } = at({ 'bill.law': bill, [file]: broken }, 'bill.law')
    assert.equal(status, 2)
    assert.match(err, /^tripartite\.decisions\.yaml:\d+:15: decisions\.1\.decision: wrong type: .*"maybe"$/m)
    assert.match(err, /decisions\.1\.fingerprint: /)
    assert.match(out, /^1 finding decided on, not counted above\.$/m)
  })

  for (const [what, text, message] of [
    ['that is no YAML', 'decisions: [', /^tripartite\.decisions\.yaml:1:\d+: /],
    ['with aliases', 'a: &a [1]\ndecisions: *a\n', /aliases \(\*name\) are not allowed/],
    ['that is too large', `# ${'x'.repeat(1_000_001)}\n`, /larger than 1000000 characters/],
  ] as const) {
    it(`a file ${what} is named, and the review goes on without it`, () => {
      const { status, out, err } = at({ 'bill.law': bill, [file]: text }, 'bill.law')
      assert.equal(status, 2)
      assert.match(err, message)
      assert.equal(err.trimEnd().split('\n').length, 1)
      assert.match(out, /^3 errors, /m)
    })
  }

  it('on a draft that is not there are said, which is no failure', () => {
    const gone = answering('rejected').replaceAll('bill.law', 'old.law')
    const { status, err } = at({ 'bill.law': bill.replace(/^[23]\..*\n/gm, ''), [file]: gone }, 'bill.law')
    assert.equal(status, 0)
    assert.match(err, /^tripartite\.decisions\.yaml:\d+:\d+: there is no draft “old\.law” beside this file$/m)
  })

  it('are said in the language of the draft', () => {
    const ru = 'Статья 1. Членство\n1. Профсоюз обязан входить в республиканское объединение профсоюзов.\n'
    const [finding] = found(ru)
    const made = { file: 'bill.law', fingerprint: finding?.fingerprint ?? '', decision: 'deferred', reason: 'Позже.' }
    const edit = recordDecision('', { ...made, decision: 'deferred' })
    const { out } = at({ 'bill.law': ru, [file]: edit?.newText ?? '' }, 'bill.law')
    assert.match(out, /Замечания, по которым принято решение[^]* отложено {2}ст\. 1 п\. 1 – [^]*:\s+Позже\./)
  })
})
