/** What the rules find in real laws is what was kept: a change of the rules shows here which provisions came and which went. */
import { strict as assert } from 'node:assert'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  findingsIn,
  keptFolder,
  keptName,
  lineOf,
  readKept,
  withReasons,
  writeKept,
} from '../../scripts/law-findings.js'
import { describeWithCorpus, textFiles } from '../corpus.js'
import { reviewer, ruleSet } from '../rule-set.js'

const folder = fileURLToPath(new URL(`../../${keptFolder}/`, import.meta.url))
const kept = readdirSync(folder)
  .sort()
  .map((name) => ({ name, ...readKept(readFileSync(`${folder}${name}`, 'utf8')) }))

describe('kept findings', () => {
  it('are of rules that exist', () => {
    const rules = new Set(ruleSet.rules.map(({ id }) => id))
    for (const { name, findings } of kept) {
      for (const { rule } of findings) assert.ok(rules.has(rule), `${name}: ${rule}`)
    }
  })

  for (const { name, findings } of kept.filter((law) => /^(ru|kk)-kz_/.test(law.name))) {
    it(`${name}: every error is justified in law`, () => {
      const bare = findings.filter(({ severity, because }) => severity === 'error' && !because)
      assert.deepEqual(bare.map(lineOf), [])
    })
  }

  it('keep their reasons when the file is refreshed, in order, and say which are lost', () => {
    const earlier = [
      { at: 'ст. 1', rule: 'c087/a', severity: 'error', because: 'first' },
      { at: 'ст. 1', rule: 'c087/a', severity: 'error', because: 'second' },
      { at: 'ст. 2', rule: 'c087/b', severity: 'error', because: 'gone' },
    ] as const
    const findings = [
      { at: 'ст. 1', rule: 'c087/a', severity: 'warning' },
      { at: 'ст. 3', rule: 'c087/b', severity: 'error' },
      { at: 'ст. 1', rule: 'c087/a', severity: 'error' },
    ] as const
    const refreshed = withReasons(findings, earlier)
    assert.deepEqual(
      refreshed.kept.map(({ because }) => because),
      ['first', undefined, 'second'],
    )
    assert.deepEqual(refreshed.dropped, [earlier[2]])
    const law = { law: 'Закон', findings: refreshed.kept }
    assert.deepEqual(readKept(writeKept(law)), JSON.parse(JSON.stringify(law)))
  })
})

for (const language of ['ru', 'kk', 'en']) {
  describeWithCorpus(`findings in laws, ${language}`, `corpus/${language}`, (laws) => {
    for (const { name, text } of textFiles(laws)) {
      it(`${name}: as kept (npm run laws refreshes)`, () => {
        const path = `${folder}${keptName(language, name)}`
        assert.ok(existsSync(path), 'not kept yet')
        assert.deepEqual(
          findingsIn(text, reviewer).map(lineOf),
          readKept(readFileSync(path, 'utf8')).findings.map(lineOf),
        )
      }).timeout(60_000)
    }
  })
}
