/** Every text of the extension exists in each language of its interface, with the same placeholders, commands and names of settings. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { words } from '../../server/editor/words.js'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8')
type Texts = Readonly<Record<string, string>>
const textsOf = (path: string): Texts => JSON.parse(read(path)) as Texts
const keysOf = (path: string): readonly string[] => {
  const texts = Object.entries(textsOf(path))
  assert.deepEqual(
    texts.filter(([, text]) => text.trim() === '').map(([key]) => key),
    [],
  )
  return texts.map(([key]) => key).sort()
}
const unique = (keys: Iterable<string>): readonly string[] => [...new Set(keys)].sort()

/** What must be the same in a text and its translation: `{0}`, code, settings linked to, commands called. */
const fixed = (text: string): readonly string[] =>
  unique(text.match(/\{\d+\}|`#[^`]+#`|`\.?[\w./*-]*[a-z][\w./*-]*`|\(command:[^)]*\)/g) ?? [])

describe('the interface of the extension', () => {
  const named = unique([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ''))
  const client = readdirSync(fileURLToPath(new URL('client/', root))).filter((name) => name.endsWith('.ts'))
  const calls = client.flatMap((name) => [...read(`client/${name}`).matchAll(/l10n\.t\(/g)])
  const said = client.flatMap((name) =>
    [...read(`client/${name}`).matchAll(/l10n\.t\(\s*(?:'([^'\\]+)'|"([^"\\]+)")/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  )

  it('has texts to look for', () => {
    assert.ok(named.includes('command.reviewFile'))
    assert.ok(said.length > 0)
  })

  it('says in the client only what stands there as it is, so that this test can see it', () => {
    assert.equal(said.length, calls.length)
  })

  for (const language of ['', '.ru', '.kk']) {
    it(`has all texts of package.json, and no others, in package.nls${language}.json`, () => {
      assert.deepEqual(keysOf(`package.nls${language}.json`), named)
    })
  }

  for (const language of ['ru', 'kk']) {
    it(`has all messages of the client, and no others, in ${language}`, () => {
      assert.deepEqual(keysOf(`l10n/bundle.l10n.${language}.json`), unique(said))
    })

    it(`keeps placeholders, commands and links to settings in ${language}`, () => {
      const english = textsOf('package.nls.json')
      const pairs = [
        ...Object.entries(textsOf(`package.nls.${language}.json`)).map(([key, text]) => [english[key] ?? '', text]),
        ...Object.entries(textsOf(`l10n/bundle.l10n.${language}.json`)),
      ] as const
      for (const [text = '', translated = ''] of pairs) assert.deepEqual(fixed(translated), fixed(text), text)
    })

    it(`is translated into ${language}, and not left in English`, () => {
      const english = textsOf('package.nls.json')
      const same = Object.entries(textsOf(`package.nls.${language}.json`)).filter(
        ([key, text]) => english[key] === text,
      )
      const echoed = Object.entries(textsOf(`l10n/bundle.l10n.${language}.json`)).filter(([key, text]) => key === text)
      assert.deepEqual([...same, ...echoed], [])
    })
  }

  it('has the messages of the server in each language', () => {
    const keys = Object.keys(words.en).sort()
    for (const language of ['ru', 'kk'] as const) assert.deepEqual(Object.keys(words[language]).sort(), keys)
  })
})
