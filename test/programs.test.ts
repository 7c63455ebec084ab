/** The programs of the package start under the names by which npm links them. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string
  readonly bin: Readonly<Record<string, string>>
}

describe('the programs of the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tripartite-programs-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('are a command line and a language server', () => {
    assert.deepEqual(Object.keys(bin), ['tripartite', 'tripartite-language-server'])
  })

  for (const [name, file] of Object.entries(bin)) {
    it(`start as ${name}, from a link`, () => {
      const link = join(folder, name)
      symlinkSync(join(root, file), link)
      assert.equal(execFileSync(link, ['--version'], { encoding: 'utf8' }).trim(), version)
      assert.match(execFileSync(link, ['--help'], { encoding: 'utf8' }), new RegExp(`usage: ${name}\\b`, 'i'))
    })
  }
})
