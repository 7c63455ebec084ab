/** The JSON schemas say what each key of a rule means, and the extension offers them for the files of a workspace. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Fields = Readonly<Record<string, unknown>>
const read = (path: string): Fields =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')) as Fields
const fields = (value: unknown): Fields => value as Fields

describe('JSON schemas', () => {
  const rule = read('rules/schema/rule.schema.json')

  it('describe every key of a rule, and know no other', () => {
    const properties = fields(rule['properties'])
    assert.ok(Object.keys(properties).length > 15)
    for (const [key, value] of Object.entries(properties)) assert.ok(fields(value)['description'], key)
    assert.equal(rule['additionalProperties'], false)
    assert.ok((rule['required'] as readonly string[]).includes('severity'))
    assert.ok(!(rule['required'] as readonly string[]).includes('when'))
  })

  it('describe patterns once, by name', () => assert.ok(fields(fields(rule['$defs'])['pattern'])['description']))

  it('are offered for the files of a workspace', () => {
    const contributes = fields(read('package.json')['contributes'])
    const offered = contributes['yamlValidation'] as readonly { readonly fileMatch: string; readonly url: string }[]
    assert.deepEqual(
      offered.map(({ fileMatch }) => fileMatch),
      [
        '**/.tripartite/rules/*.yaml',
        '**/.tripartite/rules/lexicon/*.yaml',
        '**/.tripartite/authorities.yaml',
        '**/.tripartite/overrides.yaml',
        '**/tripartite.decisions.yaml',
      ],
    )
    for (const { url } of offered) assert.ok(read(url.slice(2))['title'], url)
  })
})
