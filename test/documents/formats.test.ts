/** Holds the readers to one thing: a law has the same findings in whatever format its file is. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { DraftDocument } from '../../server/documents/document.js'
import { readDocument } from '../../server/documents/read.js'
import { describeWithCorpus } from '../corpus.js'
import { reviewer } from '../rule-set.js'
import { asAdiletPage, asAkomaNtoso, asHtml, asMarkdown, sampleAct } from './sample-act.js'

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
})

describeWithCorpus('the Law of Kazakhstan on Trade Unions in files of all formats', 'corpus', (corpus) => {
  for (const language of ['ru', 'kk']) {
    describe(language, () => {
      behavesAlike(() => readFileSync(`${corpus}/${language}/kz_trade_unions_law_2014.txt`, 'utf8'))
    })
  }
})
