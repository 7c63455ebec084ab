/** Holds a review in several threads to the results of a review in one, whatever it is given, and to going on when a thread breaks off. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { ThreadMaterials } from '../../server/cli/thread-materials.js'
import { inThreads } from '../../server/cli/threads.js'
import { sampleAct, asHtml } from '../documents/sample-act.js'
import { sampleBill } from '../documents/sample-bill.js'
import { bill, ownRules } from '../own-rules.js'
import { folderOf, program, rules, run, type Folder } from './cli.js'

const read = (path: string): Uint8Array => readFileSync(fileURLToPath(new URL(path, import.meta.url)))
const languages = ['ru', 'kk', 'en'] as const
const examples = languages.flatMap((language) =>
  ['restrictive', 'conforming'].map((kind) => `${kind}.${language}.law.md`),
)
const code = 'Статья 7. Запрет дискриминации\nЗапрещается увольнение работника вследствие членства в профсоюзе.\n'
const decisions =
  'version: 1\ndecisions:\n' +
  '  - { file: bill.law, fingerprint: "0000", rule: c087/founder-minimum, decision: rejected, reason: Gone., date: 2026-03-03 }\n' +
  '  - { file: bill.law, decision: maybe }\n'

describe('a review in several threads', () => {
  let folder: Folder
  before(async () => {
    folder = folderOf({
      ...Object.fromEntries(examples.map((name) => [`a/${name}`, read(`../../examples/${name}`)])),
      'a/binary.txt': Uint8Array.of(0x41, 0, 1, 2),
      'b/bill.docx': await sampleBill(),
      'b/damaged.docx': 'PK\u0003\u0004rest',
      'b/empty.md': '',
      'b/page.html': asHtml(sampleAct),
      'b/printed.pdf': read('../documents/fixtures/printed-act.pdf'),
      'local/bill.law': bill,
      'local/tripartite.decisions.yaml': decisions,
      ...Object.fromEntries(Object.entries(ownRules).map(([path, text]) => [`local/${path}`, text])),
      'code.txt': code,
    })
  })
  after(() => {
    folder.remove()
  })

  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['JSON, with a country and a text beside', ['--format', 'json', '--country', 'KZ', '--with', 'code.txt']],
    ['text in colour, with a rule that is off', ['--color', '--reader', 'kk', '--rule', 'c087/founder-minimum=off']],
    ['lines, with rules of a folder', ['--format', 'lines', '--rules', rules]],
    ['CSV, with a country', ['--format', 'csv', '--country', 'KZ']],
    ['SARIF, in Russian', ['--format', 'sarif', '--reader', 'ru']],
    ['commands of GitHub, in English', ['--format', 'github', '--reader', 'en', '--severity', 'warning']],
  ]
  for (const [title, options] of cases) {
    it(`says the same in the same order: ${title}`, () => {
      const [one, two] = ['1', '2'].map((threads) =>
        run(['review', '--threads', threads, ...options, 'a', 'b', 'missing.md', 'local'], { cwd: folder.path }),
      )
      assert.ok(one)
      assert.match(one.out, /page\.html/)
      assert.match(one.err, /missing\.md.*\n[\s\S]*binary\.txt.*\n[\s\S]*damaged\.docx.*\n.*empty\.md/)
      assert.deepEqual(two, one)
    })
  }

  it('makes the same workbook', () => {
    const [one, two] = ['1', '2'].map((threads) => {
      const output = `${threads}.xlsx`
      run(['review', '--threads', threads, '--format', 'xlsx', '-o', output, 'a', 'b', 'local'], { cwd: folder.path })
      return unzipSync(readFileSync(join(folder.path, output)))
    })
    assert.ok(one && Object.keys(one).length > 5)
    assert.deepEqual(two, one)
  })

  it('has an exit status of its findings', () => {
    const status = (...args: readonly string[]): number | null =>
      run(['review', '--threads', '2', ...args], { cwd: folder.path }).status
    assert.equal(status('a/conforming.en.law.md', 'code.txt', '--fail-on', 'error'), 0)
    assert.equal(status('a/conforming.en.law.md', 'a/restrictive.en.law.md'), 1)
    assert.equal(status('a/conforming.en.law.md', 'b/empty.md'), 2)
  })

  it('takes a number of threads, and nothing else', () => {
    for (const wrong of ['0', '65', '1.5', 'two', '-1']) {
      const { status, err } = run(['review', `--threads=${wrong}`, 'code.txt'], { cwd: folder.path })
      assert.equal(status, 2)
      assert.match(
        err,
        /^tripartite: option '--threads <number>' argument '.+' is invalid\. Write a whole number from 1 to 64\.\n$/,
      )
    }
  })

  it('ends at once when it is interrupted', async () => {
    const child = spawn(process.execPath, [program, 'review', '--threads', '2', 'a', 'b', 'local'], {
      cwd: folder.path,
    })
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
    assert.equal(signal, 'SIGINT')
  })
})

describe('a thread that breaks off', () => {
  let folder: Folder
  before(() => {
    folder = folderOf({
      'worker.mjs': `export default async ({ path }) => {
        if (path === 'thrown') throw new Error('thrown')
        if (path === 'gone') { setImmediate(() => { throw new Error('gone') }); await new Promise(() => {}) }
        return { said: [], reviewed: { part: path } }
      }`,
    })
  })
  after(() => {
    folder.remove()
  })

  it('costs its draft only, which is named in its place', async () => {
    const paths = ['a', 'b', 'gone', 'c', 'thrown', 'gone', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'gone', 'k']
    const tasks = paths.map((path) => ({ path, decisions: [] }))
    const given = { home: pathToFileURL(`${folder.path}/`).href } as ThreadMaterials
    const seen: unknown[] = []
    for await (const { reviewed, said } of inThreads(tasks, given, 2, pathToFileURL(join(folder.path, 'worker.mjs'))))
      seen.push(reviewed?.part ?? said)
    assert.deepEqual(
      seen,
      paths.map((path) => (path.length > 1 ? [`tripartite: ${path}: ${path}\n`] : path)),
    )
  })
})
