/** Tests of Word files on the command line: reviewed as text is, and annotated into a file of their own. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotateWord } from '../../server/documents/word/annotate-word.js'
import { readWord } from '../../server/documents/word/read-word.js'
import { describeWithCorpus, textFiles } from '../corpus.js'
import { sampleBill } from '../documents/sample-bill.js'
import { commentedWords, problemsOfOrder } from '../documents/word-checks.js'
import { p, wordFile } from '../documents/word-parts.js'
import { folderOf, run, type Folder } from './cli.js'

interface Reviewed {
  readonly files: readonly {
    readonly findings: readonly {
      readonly rule: string
      readonly text: string
      readonly severity: string
      readonly origin?: unknown
    }[]
  }[]
}

const findingsOf = (out: string): Reviewed['files'][number]['findings'] =>
  (JSON.parse(out) as Reviewed).files[0]?.findings ?? []

/** Without the paragraph of the file, which each of them must name. */
const apartFromOrigin = (findings: ReturnType<typeof findingsOf>): readonly object[] =>
  findings.map(({ origin, ...finding }) => {
    assert.ok(origin !== undefined)
    return finding
  })

describe('a Word file on the command line', () => {
  let folder: Folder
  before(async () => {
    folder = folderOf({
      'bill.docx': await sampleBill(),
      'bill.txt': 'Статья 1. Предмет',
      'cut.docx': 'PK\u0003\u0004',
    })
  })
  after(() => folder.remove())
  const here = (name: string): string => join(folder.path, name)
  const bytesOf = (name: string): Uint8Array => readFileSync(here(name))

  it('has the findings of its text', () => {
    const read = readWord(bytesOf('bill.docx'), { tracked: 'accepted' })
    assert.ok(!('problem' in read))
    const word = run(['review', '--format', 'json', here('bill.docx')])
    const text = run(['review', '--format', 'json', '-'], { input: read.text })
    const inText = findingsOf(text.out)
    assert.ok(inText.length > 5)
    assert.deepEqual(apartFromOrigin(findingsOf(word.out)), inText)
    assert.equal(word.status, 1)
    assert.match(word.err, /bill\.docx: 1 footnote or endnote was not read \(paragraph 4\)/)
  })

  it('is reviewed as it was before tracked changes when asked', () => {
    const rules = (tracked: string): readonly string[] =>
      findingsOf(run(['review', '--format', 'json', '--tracked', tracked, here('bill.docx')]).out).map(
        ({ rule }) => rule,
      )
    assert.ok(rules('accepted').includes('c087/compulsory-membership'))
    assert.ok(!rules('original').includes('c087/compulsory-membership'))
  })

  it('is written anew with a comment on each finding, in the language of the reader', () => {
    const args = ['review', here('bill.docx'), '--format', 'docx', '--reader', 'kk', '-o', here('reviewed.docx')]
    const { status, out, err } = run(args)
    assert.equal(status, 1, err)
    const findings = findingsOf(run(['review', '--format', 'json', here('bill.docx')]).out)
    const words = commentedWords(bytesOf('reviewed.docx'), 'Tripartite')
    assert.equal(words.length, findings.length)
    for (const [i, { text }] of findings.entries())
      // What is missing is said beside a heading, whose number Word writes.
      assert.ok(text.includes(words[i] ?? '?') && (words[i] ?? '') !== '', `${i}: ${words[i] ?? ''}`)
    assert.ok(words.includes('Забастовка может быть приостановлена решением Правительства'))
    assert.match(out, new RegExp(`reviewed\\.docx: ескертпе саны – ${findings.length}\\.`))
    assert.deepEqual(problemsOfOrder(bytesOf('reviewed.docx')), [])
  })

  it('has the suggested wording as tracked changes when asked', () => {
    const args = ['review', here('bill.docx'), '--format', 'docx', '--suggest', '-o', here('suggested.docx')]
    const { out, err } = run(args)
    assert.match(out, /не удалось внести в режиме исправлений/, err)
    const [accepted, original] = (['accepted', 'original'] as const).map((tracked) => {
      const read = readWord(bytesOf('suggested.docx'), { tracked })
      return 'problem' in read ? read.problem : read.text
    })
    assert.match(accepted ?? '', /не менее трех работников/)
    assert.match(accepted ?? '', /\n4\. Работодателям и их объединениям запрещается/)
    assert.match(original ?? '', /не менее пятидесяти граждан/)
  })

  it('is not written over, unless asked, and the draft stays as it is', () => {
    const before = bytesOf('bill.docx')
    const args = ['review', here('bill.docx'), '--format', 'docx', '-o', here('bill.docx')]
    const refused = run(args)
    assert.equal(refused.status, 2)
    assert.match(refused.err, /is there already; --force replaces it\n$/)
    assert.equal(Buffer.compare(bytesOf('bill.docx'), before), 0)
  })

  it('takes --suggest for nothing else', () => {
    const { status, err } = run(['review', '--suggest', here('bill.docx')])
    assert.equal(status, 2)
    assert.equal(err, 'tripartite: --suggest is for --format docx\n')
  })

  it('is one line of complaint where it cannot be done', () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['bill.docx'], /--format docx needs --output FILE/],
      [['bill.txt', '-o', 'out.docx'], /bill\.txt: this is no Word file/],
      [['bill.docx', 'bill.txt', '-o', 'out.docx'], /--format docx takes one Word file/],
      [['cut.docx', '-o', 'out.docx'], /cut\.docx: the file is damaged or cut short/],
    ]
    for (const [args, pattern] of cases) {
      const { status, err } = run(['review', '--format', 'docx', ...args], { cwd: folder.path })
      assert.equal(status, 2)
      assert.match(err.trim().split('\n').at(-1) ?? '', pattern)
      assert.ok(!existsSync(here('out.docx')))
    }
  })
})

for (const language of ['ru', 'kk']) {
  describeWithCorpus(`the statutes in Word (${language})`, `corpus/${language}`, (path) => {
    for (const { name, text } of textFiles(path).filter((one) => one.name.startsWith('kz_'))) {
      it(`give the findings of their text: ${name}`, () => {
        const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
        const bytes = wordFile({
          body: escaped
            .replace(/\n$/, '')
            .split('\n')
            .map((line) => p(line || '<w:r/>'))
            .join(''),
        })
        const folder = folderOf({ 'law.docx': bytes, 'law.txt': text })
        try {
          const [word = [], plain = []] = ['law.docx', 'law.txt'].map((file) =>
            findingsOf(run(['review', '--format', 'json', '--country', 'KZ', join(folder.path, file)]).out),
          )
          assert.ok(plain.length > 10)
          assert.deepEqual(apartFromOrigin(word), plain)
        } finally {
          folder.remove()
        }
        const read = readWord(bytes, { tracked: 'accepted' })
        assert.ok(!('problem' in read) && !('problem' in annotateWord(bytes, [], { tracked: 'accepted', date: '' })))
      })
    }
  })
}
