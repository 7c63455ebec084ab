/** Every text of the extension exists in each language of its interface. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8')
const keysOf = (path: string): readonly string[] => {
  const texts = Object.entries(JSON.parse(read(path)) as Record<string, string>)
  assert.deepEqual(
    texts.filter(([, text]) => text.trim() === '').map(([key]) => key),
    [],
  )
  return texts.map(([key]) => key).sort()
}
const unique = (keys: Iterable<string>): readonly string[] => [...new Set(keys)].sort()

describe('the interface of the extension', () => {
  const named = unique([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ''))
  const said = unique(
    readdirSync(fileURLToPath(new URL('client/', root)))
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...read(`client/${name}`).matchAll(/l10n\.t\(\s*'([^']+)'/g)].map((match) => match[1] ?? '')),
  )

  it('has texts to look for', () => {
    assert.ok(named.includes('command.reviewFile'))
    assert.ok(said.length > 0)
  })

  for (const language of ['', '.ru', '.kk']) {
    it(`has all texts of package.json, and no others, in package.nls${language}.json`, () => {
      assert.deepEqual(keysOf(`package.nls${language}.json`), named)
    })
  }

  for (const language of ['ru', 'kk']) {
    it(`has all messages of the client, and no others, in ${language}`, () => {
      assert.deepEqual(keysOf(`l10n/bundle.l10n.${language}.json`), said)
    })
  }
})
