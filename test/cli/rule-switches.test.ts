/** Holds `review --rule` to its promises: rules and criteria are off or graded otherwise, the report says so, and a mistake is named. */
import assert from 'node:assert/strict'
import { folderOf, run, type Folder, type Result } from './cli.js'

const bill = 'Статья 1. Членство\n1. Профсоюз обязан входить в республиканское объединение профсоюзов.\n'
const rule = 'c087/mandatory-affiliation'
const criterion = 'c87-mandatory-affiliation'

interface Report {
  readonly files: readonly { readonly findings: readonly { readonly rule: string; readonly severity: string }[] }[]
}

describe('review --rule', () => {
  let folder: Folder
  before(() => {
    folder = folderOf({
      'bill.md': bill,
      'own/bill.md': bill,
      'own/.tripartite/overrides.yaml': `- rule: ${rule}\n  severity: warning\n  reason: Examined separately.\n`,
    })
  })
  after(() => folder.remove())

  const review = (...args: readonly string[]): Result => run(['review', ...args], { cwd: folder.path })
  const found = (...args: readonly string[]) => {
    const report = JSON.parse(review('--format', 'json', ...args).out) as Report
    return report.files.flatMap(({ findings }) => findings.map((one) => [one.rule, one.severity]))
  }

  it('switches off and grades, by rule and by criterion; the rule counts more, and the last word', () => {
    assert.deepEqual(found('bill.md'), [[rule, 'error']])
    assert.deepEqual(found('--rule', `${rule}=off`, 'bill.md'), [])
    assert.deepEqual(found('--rule', `${criterion}=off`, 'bill.md'), [])
    assert.deepEqual(found('--rule', `${rule}=warning`, '--rule', `${criterion}=off`, 'bill.md'), [[rule, 'warning']])
    assert.deepEqual(found('--rule', `${rule}=off`, '--rule', `${rule}=information`, 'bill.md'), [
      [rule, 'information'],
    ])
  })

  it('counts after the overrides of a workspace, and for the exit status', () => {
    assert.deepEqual(found('own'), [[rule, 'warning']])
    assert.deepEqual(found('--rule', `${rule}=error`, 'own'), [[rule, 'error']])
    assert.equal(review('bill.md').status, 1)
    assert.equal(review('--rule', `${rule}=warning`, 'bill.md').status, 0)
  })

  it('is said in the report, so that what is off is not taken for checked', () => {
    const { out } = review('--reader', 'en', '--rule', `${rule}=off`, 'bill.md')
    assert.match(out, /--rule[^]*c087\/mandatory-affiliation/)
    const checked = (text: string): number => Number(/(\d+) criteria/.exec(text)?.[1])
    assert.equal(checked(out), checked(review('--reader', 'en', 'bill.md').out) - 1)
  })

  it('names what is no rule, with the nearest, and what is no switch', () => {
    const { status, err, out } = review('--rule', 'c087/mandatory-afiliation=off', 'bill.md')
    assert.deepEqual([status, out], [2, ''])
    assert.match(err, /^tripartite: --rule .*no rule or criterion .*did you mean c087\/mandatory-affiliation/)
    for (const given of [rule, `${rule}=`, `${rule}=none`, '=off', '']) {
      const result = review('--rule', given, 'bill.md')
      assert.deepEqual([result.status, result.err.trim().split('\n').length], [2, 1], given)
    }
  })
})
