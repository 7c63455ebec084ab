/** Holds `review` to its words about drafts that are no plain text: where a finding stands in the file, what was not read, what is refused. */
import assert from 'node:assert/strict'
import { readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { asAkomaNtoso, asAdiletPage, sampleAct } from '../documents/sample-act.js'
import { folderOf, run, type Folder } from './cli.js'

interface Finding {
  readonly rule: string
  readonly citation: string
  readonly origin?: Readonly<Record<string, unknown>>
}

interface Report {
  readonly files: readonly {
    readonly path: string
    readonly unread?: readonly string[]
    readonly findings: readonly Finding[]
  }[]
}

const printedAct = readFileSync(new URL('../documents/fixtures/printed-act.pdf', import.meta.url))
const html = asAdiletPage(sampleAct).replace('</article>', '<img src="seal.png"></article>')

describe('review of files that are no plain text', () => {
  let folder: Folder
  before(() => {
    folder = folderOf({
      'a.txt': sampleAct,
      'b.html': html,
      'c.pdf': printedAct,
      'd.xml': asAkomaNtoso(sampleAct),
      'style.css': 'p { color: red }',
      '~$b.docx': 'lock',
    })
  })
  after(() => {
    folder.remove()
  })
  const review = (...args: string[]): ReturnType<typeof run> => run(['review', ...args], { cwd: folder.path })

  it('a folder is searched for them, and all have the same findings, each with its place in the file', () => {
    const { out, err } = review('--format', 'json', '.')
    const { files } = JSON.parse(out) as Report
    assert.deepEqual(
      files.map(({ path }) => path),
      ['./a.txt', './b.html', './c.pdf', './d.xml'],
    )
    const [text, ...others] = files.map(({ findings }) => findings.map(({ rule, citation }) => `${citation} ${rule}`))
    for (const other of others) assert.deepEqual(other, text)
    const places = files.map(({ findings }) => findings.find(({ rule }) => rule === 'c087/founder-minimum')?.origin)
    assert.deepEqual(places, [
      undefined,
      { kind: 'element', element: '#z6' },
      { kind: 'page', page: 1 },
      { kind: 'element', element: '#chp_1__art_2__para_1' },
    ])
    assert.deepEqual(
      files.map(({ unread }) => unread),
      [undefined, ['1 picture was not read'], ['2 footnotes were not read'], undefined],
    )
    assert.equal(err, 'tripartite: ./b.html: 1 picture was not read\ntripartite: ./c.pdf: 2 footnotes were not read\n')
  })

  it('what was not read is no failure, and the same words come from standard input', () => {
    assert.equal(review('c.pdf').status, 1)
    assert.equal(review('--fail-on', 'none', 'c.pdf').status, 0)
    const piped = run(['review', '--format', 'lines', '-'], { input: printedAct })
    assert.match(piped.err, /^tripartite: standard input: 2 footnotes were not read\n$/)
    assert.match(piped.out, /^-:\d+:\d+-\d+:\d+: .* \(ст\. 2 п\. 1; page 1\) \[c087\/founder-minimum\]$/m)
  })

  it('the report says where a finding stands, in the language of its reader, and shows no line numbers', () => {
    const { out } = review('--severity', 'error', 'c.pdf')
    assert.match(out, /c087\/registration-discretion {2}\(стр\. 2\)\n {7}│ 2\. Профессиональный союз/)
    assert.match(review('--reader', 'kk', 'c.pdf').out, /\(2-бет\)/)
    assert.match(review('--reader', 'en', 'd.xml').out, /\(element #chp_1__art_2__para_2\)/)
  })

  it('a file of another format may be consulted', () => {
    assert.equal(review('a.txt', '--with', 'c.pdf', '--fail-on', 'none').status, 0)
    assert.match(review('a.txt', '--with', 'style.odt').err, /^tripartite: --with style\.odt: /)
  })

  it('a file larger than a draft can be is refused before it is read', () => {
    const big = folderOf({ 'big.pdf': '%PDF-1.7\n', 'good.txt': sampleAct })
    try {
      truncateSync(join(big.path, 'big.pdf'), 5_000_000_000)
      const { status, err, out } = run(['review', '--severity', 'error', '.'], { cwd: big.path })
      assert.equal(status, 2)
      assert.equal(err, 'tripartite: ./big.pdf: the file is larger than 200 MB; divide it into several files\n')
      assert.match(out, /good\.txt/)
    } finally {
      big.remove()
    }
  })
})
