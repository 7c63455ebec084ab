/** The review of a folder, with real files, through the protocol. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import type { FolderReviewResult } from '../../server/editor/folder-request.js'
import { kill, plain, pulling, startEditor, waiting, type Editor } from './language-server.js'

const affiliation = 'c087/mandatory-affiliation'
const bad = 'Статья 1. Членство\n1. Профсоюз обязан входить в республиканское объединение профсоюзов.\n'
const good = 'Статья 1. Членство\n1. Профсоюзы самостоятельно утверждают свои уставы.\n'
const watching: ClientCapabilities = {
  ...pulling,
  workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
}

describe('the review of a folder', () => {
  let editor: Editor
  let folder: string
  const started = async (capabilities = watching): Promise<Editor> => (editor = await startEditor(capabilities))
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href
  const write = async (name: string, text: string | Uint8Array): Promise<void> => {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const review = async (params: object = {}): Promise<FolderReviewResult> =>
    (await editor.request('tripartite/reviewFolder', {
      folders: [pathToFileURL(folder).href],
      ...params,
    })) as FolderReviewResult
  const watched = (type: 1 | 2 | 3, ...names: readonly string[]): Promise<void> =>
    editor.notify('workspace/didChangeWatchedFiles', { changes: names.map((name) => ({ uri: uriOf(name), type })) })
  /** What is published of a file from the given message on. */
  const since = (from: number, name: string, fits: (found: readonly Diagnostic[]) => boolean = () => true) =>
    editor.diagnostics(
      (params) => editor.published.indexOf(params) >= from && same(params.uri, uriOf(name)) && fits(params.diagnostics),
    )
  const codes = (diagnostics: readonly Diagnostic[]): readonly unknown[] => diagnostics.map(({ code }) => code)

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'законы (проекты) '))
  })
  afterEach(async () => {
    kill(editor)
    await rm(folder, { recursive: true })
  })

  it('finds in all drafts, also of inner folders, and passes over hidden folders and packages', async () => {
    for (const name of ['а.law', 'глава/б.law.txt', 'глава/в.law.md', '.скрытая/г.law', 'node_modules/д.law'])
      await write(name, bad)
    await write('чистый.law', good)
    await write('заметки.md', bad)
    await started()
    const result = await review()
    assert.deepEqual(result, { files: 4, findings: 3, unread: [], others: 1, unreadable: [], cancelled: false })
    assert.deepEqual(
      editor.published.map(({ uri, diagnostics }) => [decodeURIComponent(uri), codes(diagnostics)]),
      ['а.law', 'глава/б.law.txt', 'глава/в.law.md'].map((name) => [decodeURIComponent(uriOf(name)), [affiliation]]),
    )
  })

  it('reviews Markdown and plain text where the person says so', async () => {
    await write('заметки.md', bad)
    await write('записка.txt', bad)
    await started()
    assert.deepEqual((({ files, others }) => ({ files, others }))(await review()), { files: 0, others: 2 })
    assert.equal((await review({ all: true })).findings, 2)
    // An editor shows such a document; it stays reviewed.
    await editor.open(uriOf('заметки.md'), bad, 'markdown')
    const report = (await editor.pull(uriOf('заметки.md'))) as FullDocumentDiagnosticReport
    assert.deepEqual(codes(report.items), [affiliation])
  })

  it('tells how far it is, and names files that are no text', async () => {
    await write('1.law', bad)
    await write('2.law', Uint8Array.of(0xff, 0x00, 0xd0, 0x00))
    await started()
    const { unread } = await review({ workDoneToken: 'mine' })
    assert.deepEqual(unread, ['2.law'])
    assert.deepEqual(
      editor.progress.map(({ token, value }) => [token, (value as { kind: string }).kind]),
      ['begin', 'report', 'report', 'end'].map((kind) => ['mine', kind]),
    )
    assert.equal((editor.progress[1]?.value as { message: string }).message, '1.law (1 of 2)')
  })

  it('shows its progress in an editor that leaves this to the server', async () => {
    await write('1.law', bad)
    await started({ ...watching, window: { workDoneProgress: true } })
    await review()
    assert.equal((editor.progress.at(-1)?.value as { kind: string }).kind, 'end')
  })

  it('ends when it is cancelled, and keeps what it has found', async () => {
    for (let number = 0; number < 200; number++) await write(`${number}.law`, bad.repeat(30))
    await started()
    const source = new CancellationTokenSource()
    const asked = editor.request('tripartite/reviewFolder', { folders: [pathToFileURL(folder).href] }, source.token)
    await editor.diagnostics(() => true)
    source.cancel()
    const result = (await asked) as FolderReviewResult
    assert.equal(result.cancelled, true)
    assert.ok(result.files > 0 && result.files < 200)
    assert.equal(editor.published.length, result.files)
  })

  it('answers what is asked meanwhile', async () => {
    for (let number = 0; number < 60; number++) await write(`${number}.law`, bad.repeat(20))
    await started()
    await editor.open('file:///typed.law', bad)
    const order: string[] = []
    const all = review().then(() => order.push('folder'))
    await editor.diagnostics(() => true)
    await editor.pull('file:///typed.law').then(() => order.push('typed'))
    await all
    assert.deepEqual(order, ['typed', 'folder'])
  })

  it('hands over to the document that the editor shows, and takes back when it is closed', async () => {
    await write('а.law', bad)
    await started()
    await review()
    await editor.open(uriOf('а.law'), bad)
    assert.equal(editor.published.length, 1, 'not yet: a document may be loaded without being shown')
    const report = (await editor.pull(uriOf('а.law'))) as FullDocumentDiagnosticReport
    assert.deepEqual(codes(report.items), [affiliation])
    assert.deepEqual(editor.published.at(-1)?.diagnostics, [])
    await write('а.law', bad + bad)
    await watched(2, 'а.law')
    const before = editor.published.length
    await editor.close(uriOf('а.law'))
    assert.deepEqual(codes(await since(before, 'а.law')), [affiliation, affiliation])
  })

  it('does not show twice what an editor that waits for diagnostics has open', async () => {
    await write('а.law', bad)
    await started(waiting)
    await review()
    const [first] = editor.published
    await editor.open(uriOf('а.law'), bad)
    const shown = await editor.diagnostics(({ version }) => version === 1)
    assert.deepEqual(codes(shown), [affiliation])
    assert.deepEqual(editor.published[1]?.diagnostics, [], `taken back after ${codes(first?.diagnostics ?? []).join()}`)
    const before = editor.published.length
    await editor.close(uriOf('а.law'))
    assert.deepEqual(codes(await since(before, 'а.law', (found) => found.length > 0)), [affiliation])
  })

  it('follows files that are changed, made and deleted', async () => {
    await write('а.law', bad)
    await started()
    await review()
    assert.ok(editor.registered.includes('workspace/didChangeWatchedFiles'))
    await write('а.law', good)
    await watched(2, 'а.law')
    assert.deepEqual(await since(1, 'а.law'), [])
    await write('новый/б.law', bad)
    await watched(1, 'новый/б.law')
    assert.deepEqual(codes(await since(2, 'новый/б.law')), [affiliation])
    await watched(3, 'новый')
    assert.deepEqual(await since(3, 'новый/б.law'), [])
  })

  it('follows the settings', async () => {
    await write('а.law', bad)
    await started()
    await review()
    await editor.configure({ reader: 'en' })
    const [found] = await since(1, 'а.law')
    assert.match(JSON.stringify(found), /trade union/i)
  })

  it('passes over what the editor is set not to show, also when that is changed', async () => {
    for (const name of ['а.law', 'архив/б.law', 'архив/2024/в.law', 'черновики/г.old.law']) await write(name, bad)
    await started()
    editor.excluded = { архив: true, '**/*.old.law': true, 'а.law': false, '**/*.law': { when: '$(basename).md' } }
    const names = (): readonly string[] =>
      editor.published.map(
        ({ uri, diagnostics }) => `${decodeURIComponent(uri).split('/').at(-1)} ${diagnostics.length}`,
      )
    assert.equal((await review()).files, 1)
    assert.deepEqual(names(), ['а.law 1'])
    // A file that is made there later is passed over as well.
    await write('архив/д.law', bad)
    await watched(1, 'архив/д.law')
    editor.excluded = { '**/*.old.law': true }
    await editor.configure({})
    for (const name of ['архив/2024/в.law', 'архив/б.law', 'архив/д.law']) await since(0, name)
    assert.deepEqual([...new Set(names())].sort(), ['а.law 1', 'б.law 1', 'в.law 1', 'д.law 1'])
    editor.excluded = { '**/2024': true, 'а.law': true }
    await editor.configure({})
    assert.deepEqual(await since(0, 'архив/2024/в.law', (found) => found.length === 0), [])
    assert.deepEqual(await since(0, 'а.law', (found) => found.length === 0), [])
  })

  it('takes back the findings of a folder that is taken out of the workspace', async () => {
    await write('законы/а.law', bad)
    await write('проекты/б.law', bad)
    const folders = ['законы', 'проекты'].map((name) => ({ uri: uriOf(name), name }))
    editor = await startEditor(
      { ...watching, workspace: { ...watching.workspace, workspaceFolders: true } },
      { workspaceFolders: folders },
    )
    assert.equal(((await editor.request('tripartite/reviewFolder', {})) as FolderReviewResult).files, 2)
    await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folders[0]] } })
    assert.deepEqual(await since(2, 'законы/а.law'), [])
    const left = (await editor.request('tripartite/reviewFolder', {})) as FolderReviewResult
    assert.equal(left.files, 1)
    assert.ok(
      !editor.published.some(({ uri, diagnostics }) => same(uri, uriOf('проекты/б.law')) && diagnostics.length === 0),
    )
  })

  it('is taken up by a server that is started anew', async () => {
    await write('а.law', bad)
    await write('заметки.md', bad)
    const reviewedFolders = [{ uri: pathToFileURL(folder).href, all: true }, { uri: 7 }, null]
    editor = await startEditor(watching, { initializationOptions: { reviewedFolders } })
    assert.deepEqual(codes(await since(0, 'а.law')), [affiliation])
    assert.deepEqual(codes(await since(0, 'заметки.md')), [affiliation])
  })

  it('says which folders it cannot read', async () => {
    await started(plain)
    const folders = ['vscode-vfs://github/a/b', 'file:///nowhere/at/all']
    assert.deepEqual((await review({ folders })).unreadable, folders)
  })

  describe('with a bill and the act that it amends', () => {
    const act = (settled: string): string =>
      [
        'ЗАКОН О ПРОФЕССИОНАЛЬНЫХ СОЮЗАХ',
        '',
        'Статья 1. Право на объединение',
        'Работники вправе создавать профессиональные союзы.',
        'Статья 2. Регистрация',
        `1. Регистрирующий орган вправе отказать в регистрации профессионального союза.\n2. ${settled}`,
        'Статья 3. Устав',
        'Профсоюзы самостоятельно утверждают свои уставы.',
        '',
      ].join('\n')
    const appeal = 'Отказ в регистрации может быть обжалован в суд.'
    const bill = [
      'ЗАКОН О ВНЕСЕНИИ ИЗМЕНЕНИЙ В ЗАКОН «О ПРОФЕССИОНАЛЬНЫХ СОЮЗАХ»',
      '',
      'Статья 1. Внести в Закон «О профессиональных союзах» следующие изменения:',
      '1) пункт 2 статьи 2 исключить.',
      'Статья 2. Настоящий Закон вводится в действие со дня его официального опубликования.',
      '',
    ].join('\n')
    const lost = ['c087/registration-no-judicial-appeal']
    const codesOf = async (): Promise<readonly unknown[]> => {
      const report = (await editor.pull(uriOf('законопроект.law'))) as FullDocumentDiagnosticReport
      return codes(report.items)
    }

    it('reads the act beside the bill, and again when it changes or goes', async () => {
      await write('законопроект.law', bill)
      await started()
      assert.equal((await review()).findings, 0, 'the bill by itself takes nothing away')
      await write('закон.law', act(appeal))
      await watched(1, 'закон.law')
      assert.deepEqual(codes(await since(0, 'законопроект.law')), lost)
      await write('закон.law', act('Отказ оформляется приказом.'))
      await watched(2, 'закон.law')
      assert.deepEqual(await since(1, 'законопроект.law', (found) => found.length === 0), [])
      await write('закон.law', act(appeal))
      await watched(2, 'закон.law')
      assert.deepEqual(codes(await since(2, 'законопроект.law', (found) => found.length > 0)), lost)
      const before = editor.published.length
      await rm(join(folder, 'закон.law'))
      await watched(3, 'закон.law')
      assert.deepEqual(await since(before, 'законопроект.law'), [])
    })

    it('finds the same in the bill when it is opened, and has it reviewed again when the act changes', async () => {
      await write('законопроект.law', bill)
      await write('закон.law', act(appeal))
      await started()
      await review()
      await editor.open(uriOf('законопроект.law'), bill)
      assert.deepEqual(await codesOf(), lost)
      await write('закон.law', act('Отказ оформляется приказом.'))
      await watched(2, 'закон.law')
      await editor.refreshed(1)
      assert.deepEqual(await codesOf(), [])
    })

    it('takes no act where two have the same title', async () => {
      await write('законопроект.law', bill)
      await write('закон.law', act(appeal))
      await write('закон (2).law', act(appeal))
      await started()
      await review()
      assert.deepEqual(
        editor.published.filter(({ uri }) => same(uri, uriOf('законопроект.law'))),
        [],
      )
    })
  })
})

function same(uri: string, other: string): boolean {
  return decodeURIComponent(uri) === decodeURIComponent(other)
}
