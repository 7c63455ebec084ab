/** `npm run new-rule`: a skeleton that is valid, says what is left to write, and never takes the place of a rule. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { unwrittenIn } from '../../scripts/unwritten.js'
import { readRule } from '../../server/core/rules/read.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('new-rule', () => {
  let rules: string
  before(() => (rules = mkdtempSync(join(tmpdir(), 'tripartite-test-'))))
  after(() => {
    rmSync(rules, { recursive: true, force: true })
  })
  const newRule = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/new-rule.ts', ...args, '--rules', rules], {
      cwd: root,
      encoding: 'utf8',
    })

  it('writes a rule with every key that is valid, formatted, and says what is left to write', async () => {
    const { status, stdout, stderr } = newRule('c098/closed-shop')
    assert.deepEqual([status, stderr], [0, ''])
    assert.match(stdout, /npm run try-rule -- c098\/closed-shop\n$/)
    const source = readFileSync(join(rules, 'c098/closed-shop.yaml'), 'utf8')
    assert.equal(await format(source, { parser: 'yaml', semi: false, singleQuote: true, printWidth: 120 }), source)
    const { value, problems } = readRule(source, 'c098/closed-shop.yaml')
    assert.deepEqual(problems, [])
    assert.ok(value)
    assert.equal(value.criterion, 'c98-closed-shop')
    assert.deepEqual(value.conventions, ['C098/1'])
    const left = unwrittenIn(value)
    assert.ok(left.includes('title.kk: what the rule is about, as a heading without a full stop'), left.join('\n'))
    assert.ok(left.includes('authorities: at least one'))
    assert.ok(left.includes('when: at least one pattern'))
    const examples = left.filter((line) => line.startsWith('examples.'))
    assert.equal(examples.length, 3 * (4 + 3))
  })

  it('takes the name of a criterion', () => {
    assert.equal(newRule('c087/fees', '--criterion', 'c87-registration-fees').status, 0)
    assert.match(readFileSync(join(rules, 'c087/fees.yaml'), 'utf8'), /^criterion: c87-registration-fees$/m)
  })

  it('does not touch a rule that exists', () => {
    assert.equal(newRule('c087/kept').status, 0)
    const path = join(rules, 'c087/kept.yaml')
    writeFileSync(path, 'id: c087/kept\n')
    const { status, stderr } = newRule('c087/kept')
    assert.equal(status, 1)
    assert.match(stderr, /^new-rule: there is a rule c087\/kept already: /)
    assert.equal(readFileSync(path, 'utf8'), 'id: c087/kept\n')
  })

  for (const [args, message] of [
    [['c087/Fees'], /^new-rule: “c087\/Fees” is not the id of a rule: write c087\//],
    [['c111/fees'], /is not the id of a rule/],
    [['c087/../fees'], /is not the id of a rule/],
    [['c087/fees-2', '--criterion', 'Fees'], /“Fees” is not a criterion such as c87-fees-2/],
    [[], /usage: npm run new-rule/],
    [['c087/a', 'c087/b'], /usage: npm run new-rule/],
    [['c087/a', '--force'], /--force/],
  ] as const) {
    it(`refuses ${args.join(' ') || 'nothing'}`, () => {
      const { status, stdout, stderr } = newRule(...args)
      assert.deepEqual([status, stdout], [1, ''])
      assert.match(stderr, message)
      assert.equal(stderr.trimEnd().split('\n').length, 1)
    })
  }
})
