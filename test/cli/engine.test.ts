/** Tests that the engine runs alike with the bytecode of the build, with none, and with what is no bytecode. */
import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { loadEngine } from '../../server/cli/engine.js'
import type { Blueprint } from '../../server/core/check/blueprint.js'
import type { RuleSet } from '../../server/core/rules/ruleset.js'

const home = new URL('../../dist/', import.meta.url)
const draft = readFileSync(new URL('../../examples/restrictive.ru.law.md', import.meta.url), 'utf8')
const compiled = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, home), 'utf8'))

function findingsAt(folder: URL): readonly string[] {
  const { engine } = loadEngine(folder)
  const reviewer = engine.createReviewer(
    compiled('ruleset') as RuleSet,
    (language) => compiled(`blueprint-${language}`) as Blueprint,
  )
  return reviewer.review(draft).findings.map(({ rule, citation }) => `${rule} ${citation}`)
}

describe('the engine of the command line', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tripartite-engine-'))
    copyFileSync(new URL('engine.cjs', home), join(folder, 'engine.cjs'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  const there = (): URL => pathToFileURL(`${folder}/`)

  it('finds the same without bytecode and with a file that is none', () => {
    const expected = findingsAt(home)
    assert.ok(expected.length > 5)
    assert.deepEqual(findingsAt(there()), expected)
    writeFileSync(join(folder, 'engine.bytecode'), 'no bytecode')
    assert.deepEqual(findingsAt(there()), expected)
  })

  it('is built with bytecode that this Node takes', () => {
    const source = readFileSync(new URL('engine.cjs', home), 'utf8')
    loadEngine(home)
    const { cachedDataRejected } = new Script(`(function (exports, require, module) {${source}\n})`, {
      filename: fileURLToPath(new URL('engine.cjs', home)),
      cachedData: readFileSync(new URL('engine.bytecode', home)),
    })
    assert.equal(cachedDataRejected, false)
  })
})
