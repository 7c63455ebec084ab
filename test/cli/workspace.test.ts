/** Rules and overrides of a workspace on the command line: added, named, reasoned, and never in the way of the built-in rules. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { bill, brokenRule, ownRules } from '../own-rules.js'
import { folderOf, rules, run, type Folder, type Result } from './cli.js'

interface Report {
  readonly files: readonly {
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly local?: boolean }[]
    readonly overrides?: unknown
  }[]
}

describe('a workspace', () => {
  let folder: Folder | undefined
  afterEach(() => {
    folder?.remove()
    folder = undefined
  })
  const at = (files: Readonly<Record<string, string>>, args: readonly string[], cwd = ''): Result => {
    folder = folderOf(files)
    return run(args, { cwd: join(folder.path, cwd) })
  }
  const reportOf = ({ out }: Result): readonly (readonly [string, string, boolean])[] =>
    (JSON.parse(out) as Report).files.flatMap(({ findings }) =>
      findings.map(({ rule, severity, local }) => [rule, severity, local === true] as const),
    )
  const json = ['review', '--format', 'json']

  it('adds its rules to the built-in ones, marked as local, from a folder above the draft', () => {
    const result = at({ ...ownRules, 'bills/2026/bill.law': bill }, [...json, 'bill.law'], 'bills/2026')
    assert.equal(result.err, '')
    assert.equal(result.status, 1)
    assert.deepEqual(reportOf(result), [
      ['local/gazette', 'warning', true],
      ['c087/union-monopoly', 'error', false],
      ['c087/founder-minimum', 'information', false],
    ])
    const [file] = (JSON.parse(result.out) as Report).files
    assert.deepEqual(file?.overrides, [
      { rule: 'c087/founder-minimum', severity: 'information', reason: 'Agreed until 2028.', findings: 1 },
      { rule: 'c087/mandatory-affiliation', off: true, reason: 'Examined separately.', findings: 1 },
    ])
  })

  it('is named in the report, with what it changed and why', () => {
    const { out } = at({ ...ownRules, 'bill.law': bill }, ['review', 'bill.law', 'bill.law'])
    assert.match(out, /Publication in the gazette {2}local\/gazette {2}\(local rule\)/)
    assert.match(out, /^Applied from \.tripartite: 1 local rule, 2 overrides\.$/m)
    assert.match(out, /^ {2}c087\/founder-minimum is graded “information” \(findings: 1\): Agreed until 2028\.$/m)
    assert.match(
      out,
      /^ {2}c087\/mandatory-affiliation is switched off \(findings not shown: 1\): Examined separately\.$/m,
    )
    assert.match(out, /\[The severity was set in \.tripartite\/overrides\.yaml;/)
  })

  it('lowers the number of criteria checked by what it switches off', () => {
    const checked = ({ out }: Result): number => Number(/under (\d+) criteria/.exec(out)?.[1])
    const files = { ...ownRules, 'bill.law': bill }
    const all = checked(at(files, ['review', '--no-local', 'bill.law']))
    assert.ok(all > 50, `${all} criteria`)
    folder?.remove()
    assert.equal(checked(at(files, ['review', 'bill.law'])), all - 1)
  })

  it('is left out with --no-local and with --rules', () => {
    const files = { ...ownRules, 'bill.law': bill }
    const plain = reportOf(at(files, [...json, '--no-local', 'bill.law']))
    assert.ok(plain.some(([rule, severity]) => rule === 'c087/founder-minimum' && severity === 'error'))
    assert.ok(plain.every(([, , local]) => !local))
    folder?.remove()
    const { out } = at(files, [...json, '--rules', rules, 'bill.law'])
    assert.doesNotMatch(out, /local|overrides/)
  })

  it('is listed and explained', () => {
    assert.match(
      at(ownRules, ['rules']).out,
      /^local\/gazette +warning +C087\/7 +Publication in the gazette \(local rule\)$/m,
    )
    folder?.remove()
    assert.match(at(ownRules, ['explain', 'local/gazette']).out, /^Publication in the gazette\nlocal\/gazette/)
    folder?.remove()
    const clause = ['explain', '--clause', 'Every union shall publish its rules in the Official Gazette.']
    assert.match(at(ownRules, clause).out, /^ {2}matched +local\/gazette by @union … publish … @state-media$/m)
  })

  it('has its examples run', () => {
    const { status, out } = at(ownRules, ['rules', '--try'])
    assert.deepEqual([status, out], [0, 'rules: 1, examples: 2, not as they should be: 0\n'])
    folder?.remove()
    const path = '.tripartite/rules/gazette.yaml'
    const text = (ownRules[path] ?? '').replace(
      'conforming: [',
      'conforming: [The union shall publish it in the state newspaper., ',
    )
    const failed = at({ ...ownRules, [path]: text }, ['rules', '--try'])
    assert.equal(failed.status, 1)
    assert.match(
      failed.out,
      /^local\/gazette en is a false alarm at «.*publish.*»: The union .*\nrules: 1, examples: 3, not as they should be: 1\n$/,
    )
    folder?.remove()
    const all = at({}, ['rules', '--try', '--rules', rules])
    assert.equal(all.status, 1)
    assert.match(
      all.out,
      /^c087\/founders ru is underlined elsewhere, .*\nrules: 2, examples: 2, not as they should be: 1\n$/,
    )
  })

  for (const [name, files, message] of brokenRule) {
    it(`${name}: is named with its place, status 2, and everything else is applied`, () => {
      const result = at({ ...ownRules, ...files, 'bill.law': bill }, [...json, 'bill.law'])
      assert.equal(result.status, 2)
      const [first, ...rest] = result.err.trimEnd().split('\n')
      assert.equal(first, `.tripartite/${message}`)
      assert.deepEqual(rest, ['tripartite: what is broken in .tripartite is left out; all other rules are applied'])
      const found = reportOf(result).map(([rule]) => rule)
      assert.ok(found.includes('c087/union-monopoly'), found.join(' '))
      assert.ok(found.includes('local/gazette'), found.join(' '))
    })
  }
})
