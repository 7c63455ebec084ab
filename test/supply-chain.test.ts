/** Holds what people install to what is written of it: exact versions, a bill of materials, licences, and no file that is not needed. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const json = (path: string): unknown => JSON.parse(read(path))

interface Manifest {
  readonly dependencies?: object
  readonly devDependencies: Readonly<Record<string, string>>
  readonly overrides: Readonly<Record<string, string>>
}
interface Bill {
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } }
  readonly components: readonly {
    readonly name: string
    readonly version: string
    readonly hashes?: readonly unknown[]
    readonly licenses: readonly { readonly license?: { readonly id: string } }[]
  }[]
}

const manifest = json('package.json') as Manifest
const bill = json('dist/bill-of-materials.cdx.json') as Bill
/** Free to use, change and pass on, with the notice. */
const licences = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Apache-2.0']

describe('packages', () => {
  it('have exact versions', () => {
    const wanted = { ...manifest.devDependencies, ...manifest.overrides }
    for (const [name, version] of Object.entries(wanted)) assert.match(version, /^\d+\.\d+\.\d+$/, name)
  })

  it('have the hash of each in the lock file', () => {
    const { packages } = json('package-lock.json') as {
      readonly packages: Readonly<Record<string, { readonly integrity?: string }>>
    }
    const without = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined)
    assert.deepEqual(without, [])
  })

  it('are not installed with the product', () => {
    assert.equal(manifest.dependencies, undefined)
  })

  it('that are bundled stand in decision 2 with their reason, and no others', () => {
    const rows = read('docs/decisions/0002-exact-dependencies.md').matchAll(/^\| ([a-z][^|]*?) *\|/gm)
    const listed = [...rows].flatMap(([, names = '']) => names.split(', ')).filter((name) => name !== 'bundled package')
    assert.deepEqual(listed.sort(), [...new Set(bill.components.map(({ name }) => name))].sort())
  })
})

describe('the bill of materials', () => {
  const ajv = new Ajv({ strict: false })
  addFormats.default(ajv)
  // Addresses in other alphabets than the Latin one, of which there are none.
  for (const format of ['iri-reference', 'idn-email']) ajv.addFormat(format, true)
  const schema = (name: string): object => json(`test/fixtures/cyclonedx/${name}.schema.json`) as object
  // The schemas of CycloneDX 1.5 as its authors publish them under the Apache licence.
  ajv.addSchema(schema('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json')
  ajv.addSchema(schema('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json')
  const isValid = ajv.compile(schema('cyclonedx-1.5'))

  it('follows the schema of CycloneDX, which refuses a wrong one', () => {
    assert.ok(isValid(bill), ajv.errorsText(isValid.errors))
    assert.equal(isValid({ ...bill, components: [{ type: 'library' }] }), false)
  })

  it('is that of this version, with the hash of each package', () => {
    const { name, version } = json('package.json') as { readonly name: string; readonly version: string }
    assert.deepEqual([bill.metadata.component.name, bill.metadata.component.version], [name, version])
    for (const { name, hashes = [] } of bill.components) assert.ok(hashes.length > 0, name)
  })

  it('has only licences that let everybody use and pass on the product', () => {
    const found = bill.components.flatMap(({ name, licenses }) =>
      licenses.map(({ license }) => [name, license?.id ?? ''] as const),
    )
    assert.ok(found.length >= bill.components.length)
    assert.deepEqual(
      found.filter(([, id]) => !licences.includes(id)),
      [],
    )
  })
})

describe('the notices', () => {
  it('hold the licence of each bundled package', () => {
    const sections = new Map(
      read('dist/third-party-notices.txt')
        .split(/^-{80}\n/m)
        .slice(1)
        .map((section) => [/^(.*) \(.*\)\n/.exec(section)?.[1] ?? '', section]),
    )
    assert.deepEqual(
      [...sections.keys()].sort(),
      bill.components.map(({ name, version }) => `${name} ${version}`).sort(),
    )
    for (const [name, section] of sections)
      assert.match(section, /permission notice|Redistributions? (?:of|in)|BlueOak|Blue Oak|Permission to use/i, name)
    assert.match(
      [...sections].find(([name]) => name.startsWith('unpdf '))?.[1] ?? '',
      /Mozilla Foundation[\s\S]*Apache License/,
    )
  })
})

describe('the extension as it is packed', () => {
  const allowed = [
    /^(README|CHANGELOG)\.md$|^LICENSE$|^package(\.nls(\.(ru|kk))?)?\.json$/,
    /^dist\/(cli|server|server\.browser|client\.browser\.cjs)\.js$|^dist\/(client|client\.browser|engine)\.cjs$/,
    /^dist\/(blueprint-(ru|kk|en)|lexicon|ruleset|ruleset-sources|templates|bill-of-materials\.cdx)\.json$/,
    /^dist\/third-party-notices\.txt$/,
    /^dist\/chunks\/[a-z-]+-[A-Z0-9]{8}\.js$|^dist\/parts\/([a-z-]+|entry\/worker)\.js$/,
    // The page to which the codes of differences lead.
    /^docs\/concord\.md$/,
    /^docs\/images\/[a-z-]+\.png$|^docs\/rules\/([a-z0-9-]+\/)?([a-z0-9-]+|README)(\.(ru|kk))?\.md$/,
    /^examples\/restrictive\.(ru|kk|en)\.law\.md$/,
    /^l10n\/bundle\.l10n\.(ru|kk)\.json$|^media\/(icon\.png|tripartite\.svg|walkthrough\/[a-z]+\.svg)$/,
    /^rules\/schema\/[a-z]+\.schema\.json$|^syntaxes\/law\.[a-zA-Z.-]+\.json$|^templates\/[a-z]+\.yaml$/,
  ]
  const vsce = fileURLToPath(new URL('node_modules/@vscode/vsce/vsce', root))
  let files: readonly string[]
  before(() => {
    const listed = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
    })
    files = listed.trim().split('\n')
  })

  it('holds what it needs and nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    )
  })

  it('holds every kind of file that the list allows, the notices and the bill among them', () => {
    for (const pattern of allowed)
      assert.ok(
        files.some((file) => pattern.test(file)),
        String(pattern),
      )
    for (const file of [
      'dist/third-party-notices.txt',
      'dist/bill-of-materials.cdx.json',
      'dist/parts/entry/worker.js',
    ])
      assert.ok(files.includes(file), file)
  })
})
