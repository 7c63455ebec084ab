/** Papers, Word files and comparisons through the protocol: what comes back is read as its reader would read it. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Diagnostic } from 'vscode-languageserver/node'
import { readDocument } from '../../server/documents/read.js'
import { folderOf } from '../cli/cli.js'
import { sampleBill } from '../documents/sample-bill.js'
import { kill, pulling, startEditor, type Editor } from './language-server.js'

const uri = 'file:///bills/bill.law.md'
const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/${name}.law.md`, import.meta.url)), 'utf8')
const ru = example('restrictive.ru')
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64')
const wordText = (file: string): string => `tripartite-word:${new URL(file).pathname}.law?${encodeURIComponent(file)}`

interface Answer {
  readonly bytes?: string
  readonly problem?: string
  readonly text?: string
  readonly unread?: readonly string[]
  readonly comments?: number
  readonly notEntered?: number
  readonly worse?: boolean
}

describe('papers in an editor', () => {
  let editor: Editor
  const start = async (settings: unknown = {}): Promise<void> => {
    editor = await startEditor(pulling, { settings, locale: 'ru' })
  }
  const ask = async (method: string, params: unknown): Promise<Answer> =>
    (await editor.request(`tripartite/${method}`, params)) as Answer
  const bytesOf = ({ bytes, problem }: Answer): Buffer => Buffer.from(bytes ?? assert.fail(problem), 'base64')
  const exported = async (params: Readonly<Record<string, unknown>>): Promise<Buffer> =>
    bytesOf(await ask('exportReport', { uri, languages: ['ru'], ...params }))
  const textOfWord = async (bytes: Uint8Array): Promise<string> => {
    const read = await readDocument(bytes, 'paper.docx', { tracked: 'accepted' })
    return 'problem' in read ? assert.fail(read.problem) : read.text
  }
  const pulled = async (address: string): Promise<readonly Diagnostic[]> => {
    const report = await editor.pull(address)
    return report.kind === 'full' ? report.items : []
  }
  afterEach(() => kill(editor))

  it('are written as Word files from the draft as it stands in the editor, not as it was opened', async () => {
    await start({ country: 'KZ' })
    await editor.open(uri, ru)
    const before = await textOfWord(await exported({ kind: 'table', format: 'docx' }))
    assert.match(before, /Сравнительная таблица/i)
    assert.ok(!before.includes('ДОПОЛНЕНИЕ'))
    const added = '\nСтатья 99. ДОПОЛНЕНИЕ\n1. Профсоюз обязан входить в республиканское объединение профсоюзов.\n'
    await editor.change(uri, 2, { text: ru + added })
    const after = await textOfWord(await exported({ kind: 'memorandum', format: 'docx' }))
    assert.match(after, /ст(?:атья|\.) 99/i)
    assert.ok(
      after.includes(
        createHash('sha256')
          .update(ru + added)
          .digest('hex'),
      ),
    )
    assert.match(after, /Казахстан/)
  })

  it('are written as HTML and Markdown, in several languages one after the other', async () => {
    await start()
    await editor.open(uri, ru)
    const html = (await exported({ kind: 'table', format: 'html', languages: ['ru', 'kk'] })).toString()
    assert.match(html, /^<!doctype html>/)
    assert.match(html, /<section lang="ru">[^]*<section lang="kk">/)
    assert.match((await exported({ kind: 'submission', format: 'md', languages: ['en'] })).toString(), /^# /m)
  })

  it('hold to the decisions beside the draft and to the words of an own template', async () => {
    const folder = folderOf({
      'bill.law.md': ru,
      '.tripartite/templates/table.yaml': 'paper: table\nru:\n  letterhead: ["Министерство пробы"]\n',
    })
    try {
      const at = pathToFileURL(folder.path).href
      editor = await startEditor(pulling, { workspaceFolders: [{ uri: at, name: 'bills' }] })
      const draft = `${at}/bill.law.md`
      await editor.open(draft, ru)
      const [first] = await pulled(draft)
      const { fingerprint } = first?.data as { fingerprint: string }
      const decisions = `decisions:\n  - { file: bill.law.md, fingerprint: "${fingerprint}", decision: rejected, reason: Только для пробы. }\n`
      await editor.open(`${at}/tripartite.decisions.yaml`, decisions, 'yaml')
      const table = (await exported({ uri: draft, kind: 'table', format: 'md' })).toString()
      assert.match(table, /Министерство пробы/)
      assert.match(table, /Только для пробы/)
    } finally {
      folder.remove()
    }
  })

  it('say what is wrong in an own template, and are not written', async () => {
    const folder = folderOf({ '.tripartite/templates/table.yaml': 'paper: table\nru:\n  columns: 5\n' })
    try {
      const at = pathToFileURL(folder.path).href
      editor = await startEditor(pulling, { workspaceFolders: [{ uri: at, name: 'bills' }] })
      await editor.open(`${at}/bill.law.md`, ru)
      const { problem } = await ask('exportReport', {
        uri: `${at}/bill.law.md`,
        kind: 'table',
        format: 'md',
        languages: ['ru'],
      })
      assert.match(problem ?? '', /\.tripartite\/templates\/table\.yaml.*3:\d+/)
    } finally {
      folder.remove()
    }
  })

  it('give the register as a workbook and as CSV, and SARIF', async () => {
    await start()
    await editor.open(uri, ru)
    assert.equal((await exported({ kind: 'register', format: 'xlsx' })).subarray(0, 2).toString(), 'PK')
    const csv = (await exported({ kind: 'register', format: 'csv' })).toString()
    assert.match(csv, /^\uFEFF[^\n]*;/)
    assert.match(csv, /bill\.law\.md/)
    const log = JSON.parse((await exported({ kind: 'sarif', format: 'sarif' })).toString()) as {
      version: string
      runs: readonly { results: readonly unknown[] }[]
    }
    assert.equal(log.version, '2.1.0')
    assert.equal(log.runs[0]?.results.length, (await pulled(uri)).length)
  })

  it('are refused with a reason where the draft is not open, or the form is none of the paper', async () => {
    await start()
    const asked = { uri, kind: 'table', format: 'docx', languages: ['ru'] }
    assert.match((await ask('exportReport', asked)).problem ?? '', /Сначала откройте проект/)
    await editor.open(uri, ru)
    assert.ok((await ask('exportReport', { ...asked, format: 'csv' })).problem)
    assert.ok((await ask('exportReport', { ...asked, languages: [] })).problem)
    assert.ok((await ask('exportReport', null)).problem)
  })

  it('read a Word file, and show its findings with the paragraphs in which they stand', async () => {
    await start()
    const bytes = await sampleBill()
    const file = 'file:///bills/%D0%BF%D1%80%D0%BE%D0%B5%D0%BA%D1%82.docx'
    const address = wordText(file)
    const { text = '', unread = [] } = await ask('readWord', { uri: address, bytes: base64(bytes) })
    assert.ok(unread.length > 0, 'the sample has a footnote')
    await editor.open(address, text)
    const found = await pulled(address)
    assert.ok(found.length > 0)
    const document = await readDocument(bytes, 'bill.docx', { tracked: 'accepted' })
    if ('problem' in document) assert.fail(document.problem)
    for (const { range, message } of found) {
      const offset = text.split('\n').slice(0, range.start.line).join('\n').length + 1 + range.start.character
      const origin = document.originOf({ start: offset, end: offset })
      assert.ok(origin?.kind === 'paragraph')
      assert.match((message as string).split('\n')[0] ?? '', new RegExp(`\\(абзац ${origin.paragraph} файла\\)$`))
    }
    const hover = (await editor.hover(address, found[0]!.range.start))!
    assert.match((hover.contents as { value: string }).value, /абзац \d+ файла/)
    const memorandum = await textOfWord(await exported({ uri: address, kind: 'memorandum', format: 'docx' }))
    assert.ok(
      memorandum.includes(createHash('sha256').update(bytes).digest('hex')),
      'the hash is that of the Word file',
    )
    assert.match(memorandum, /проект\.docx/)
  })

  it('return a Word file with its text as it was and a comment on each finding', async () => {
    await start()
    const bytes = await sampleBill()
    const asked = { uri: 'file:///bills/bill.docx', bytes: base64(bytes), date: '2026-03-01T12:00:00Z' }
    const answer = await ask('annotateWord', { ...asked, suggest: false })
    const annotated = bytesOf(answer)
    assert.equal(await textOfWord(annotated), await textOfWord(bytes))
    assert.ok((answer.comments ?? 0) > 0)
    const suggested = bytesOf(await ask('annotateWord', { ...asked, suggest: true }))
    assert.notEqual(await textOfWord(suggested), await textOfWord(bytes))
    const original = await readDocument(suggested, 'bill.docx', { tracked: 'original' })
    const before = await readDocument(bytes, 'bill.docx', { tracked: 'original' })
    assert.equal('text' in original && original.text, 'text' in before && before.text)
  })

  it('refuse what is no Word file in one sentence', async () => {
    await start()
    const file = 'file:///bills/bill.docx'
    const sent = { uri: wordText(file), bytes: base64('PK\u0003\u0004 nothing else') }
    assert.match((await ask('readWord', sent)).problem ?? '', /^Tripartite: не удалось прочитать «bill\.docx»: .+\.$/)
    const asked = { uri: file, bytes: base64('a text'), suggest: false, date: '2026-03-01T12:00:00Z' }
    assert.match((await ask('annotateWord', asked)).problem ?? '', /не удалось прочитать «bill\.docx»/)
  })

  it('compare with an earlier version, with links to the lines of both', async () => {
    await start()
    const old = 'Статья 1. Членство\n1. Профсоюз обязан входить в республиканское объединение профсоюзов.\n'
    const its =
      'Статья 1. Членство\n1. Профсоюзы вправе вступать в объединения.\n\nСтатья 2. Создание\nДля создания профсоюза требуется не менее пятидесяти учредителей.\n'
    await editor.open(uri, its)
    const older = { name: 'HEAD:bill.law.md', uri: 'git:/bills/bill.law.md?ref', bytes: base64(old) }
    const answer = await ask('compare', { uri, older, format: 'view' })
    const view = bytesOf(answer).toString()
    assert.equal(answer.worse, true)
    const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length
    assert.ok(view.includes(`](<git:/bills/bill.law.md?ref#L${lineOf(old, 'обязан')}>)`), view)
    assert.ok(view.includes(`](<${uri}#L${lineOf(its, 'пятидесяти')}>)`), view)
    const saved = bytesOf(await ask('compare', { uri, older, format: 'md' })).toString()
    assert.match(saved, /^\| /m)
    assert.ok(!saved.includes(uri), 'a report that is handed on has no addresses of this machine')
    assert.equal(
      bytesOf(await ask('compare', { uri, older, format: 'xlsx' }))
        .subarray(0, 2)
        .toString(),
      'PK',
    )
    const word = { name: 'old.docx', bytes: base64(await sampleBill()) }
    assert.match(bytesOf(await ask('compare', { uri, older: word, format: 'view' })).toString(), /old\.docx/)
  })
})
