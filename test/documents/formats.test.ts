/** Holds the readers to one thing: a law has the same findings in whatever format its file is. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { DraftDocument } from '../../server/documents/document.js'
import { readDocument } from '../../server/documents/read.js'
import { describeWithCorpus } from '../corpus.js'
import { reviewer } from '../rule-set.js'
import { asAdiletPage, asAkomaNtoso, asHtml, asMarkdown, paragraphsOf, sampleAct } from './sample-act.js'

const writers: readonly (readonly [string, string, (text: string) => string | Uint8Array])[] = [
  ['a page of HTML', 'law.html', asHtml],
  ['a page of a site', 'law.html', asAdiletPage],
  ['a page of a site without a telling name', '-', asAdiletPage],
  ['Akoma Ntoso', 'law.xml', asAkomaNtoso],
  ['Markdown', 'law.md', asMarkdown],
  ['UTF-8 with a mark', 'law.txt', (text) => `\uFEFF${text}`],
  ['UTF-16 with a mark', 'law.txt', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, the other byte first', 'law.txt', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', 'law.txt', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 without a mark, the other byte first', 'law.txt', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['lines that end as on Windows', 'law.txt', (text) => text.replaceAll('\n', '\r\n')],
]

async function read(content: string | Uint8Array, name: string): Promise<DraftDocument> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const document = await readDocument(bytes, name, { tracked: 'accepted' })
  assert.ok(!('problem' in document), 'problem' in document ? document.problem : '')
  return document
}

/** Rule, place and words; how the words are broken into lines is a matter of the format. */
const findingsIn = (text: string): readonly string[] =>
  reviewer
    .review(text)
    .findings.map((finding) => `${finding.citation} ${finding.rule}: ${finding.text.replace(/\s+(?:#+ )?/g, ' ')}`)

function behavesAlike(text: () => string): void {
  let expected: readonly string[]
  before(() => {
    expected = findingsIn(text())
    assert.ok(expected.length > 8)
  })
  for (const [title, name, write] of writers) {
    it(`has the same findings in ${title}`, async () => {
      assert.deepEqual(findingsIn((await read(write(text()), name)).text), expected)
    })
  }
}

describe('the sample act', () => {
  behavesAlike(() => sampleAct)

  it('has the same findings in a PDF with indents, heads, page numbers and footnotes', async () => {
    const { text, originOf, unread } = await read(
      readFileSync(new URL('fixtures/printed-act.pdf', import.meta.url)),
      'law.pdf',
    )
    assert.deepEqual(findingsIn(text), findingsIn(sampleAct))
    assert.deepEqual(paragraphsOf(text), paragraphsOf(sampleAct))
    assert.deepEqual(unread, ['2 footnotes were not read'])
    const pageOf = (words: string): unknown => {
      const start = text.indexOf(words)
      assert.ok(start >= 0)
      return originOf({ start, end: start + words.length })
    }
    // The paragraph begins on one page and ends on the next.
    assert.deepEqual(pageOf('1. Профессиональный союз создается'), { kind: 'page', page: 1 })
    assert.deepEqual(pageOf('пятьюдесятью гражданами'), { kind: 'page', page: 2 })
    assert.deepEqual(pageOf('Забастовки запрещаются'), { kind: 'page', page: 3 })
  })
})

describeWithCorpus('the Law of Kazakhstan on Trade Unions in files of all formats', 'corpus', (corpus) => {
  for (const language of ['ru', 'kk']) {
    describe(language, () => {
      behavesAlike(() => readFileSync(`${corpus}/${language}/kz_trade_unions_law_2014.txt`, 'utf8'))
    })
  }
})

if (spawnSync('soffice', ['--version']).status === 0) {
  describe('PDF files that LibreOffice prints', () => {
    const laws = new Map([['sample', sampleAct]])
    for (const language of ['ru', 'kk']) {
      const path = fileURLToPath(
        new URL(`../../../shared/corpus/${language}/kz_trade_unions_law_2014.txt`, import.meta.url),
      )
      if (existsSync(path)) laws.set(language, readFileSync(path, 'utf8'))
      else console.log(`not run, because ../shared/corpus is absent: the Law of Kazakhstan in PDF, ${language}`)
    }
    let folder: string
    before(function () {
      this.timeout(200_000)
      folder = mkdtempSync(join(tmpdir(), 'tripartite-pdf-'))
      for (const [name, text] of laws) writeFileSync(join(folder, `${name}.html`), asHtml(text))
      const { status, stderr } = spawnSync(
        'soffice',
        [
          `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
          ...[
            '--headless',
            '--infilter=HTML (StarWriter)',
            '--convert-to',
            'pdf:writer_pdf_Export',
            '--outdir',
            folder,
          ],
          ...[...laws.keys()].map((name) => join(folder, `${name}.html`)),
        ],
        { encoding: 'utf8' },
      )
      assert.equal(status, 0, stderr)
    })
    after(() => {
      rmSync(folder, { recursive: true, force: true })
    })
    for (const [name, text] of laws) {
      it(`have the same findings: ${name}`, async () => {
        const document = await read(readFileSync(join(folder, `${name}.pdf`)), `${name}.pdf`)
        assert.deepEqual(findingsIn(document.text), findingsIn(text))
      })
    }
  })
} else console.log('not run, because LibreOffice (soffice) is absent: PDF files that it prints')
