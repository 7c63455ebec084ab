/** Rules and overrides of a workspace in an editor: applied, told of, shown broken, and read again when their files change. */
import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ClientCapabilities, Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver/node'
import { folderOf, type Folder } from '../cli/cli.js'
import { bill, ownRules } from '../own-rules.js'
import { kill, pulling, startEditor, waiting, type Editor } from './language-server.js'

const watching = { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
const capabilities: ClientCapabilities = { ...pulling, workspace: watching }

describe('a workspace in an editor', () => {
  let editor: Editor | undefined
  let folder: Folder | undefined
  const uri = (path: string): string => pathToFileURL(join(folder?.path ?? '', path)).href
  const write = (path: string, text: string): void => writeFileSync(join(folder?.path ?? '', path), text)
  const begin = async (can = capabilities, locale = 'en'): Promise<Editor> => {
    folder = folderOf({ ...ownRules, 'bills/bill.law': bill })
    const workspaceFolders = [{ uri: pathToFileURL(folder.path).href, name: 'laws' }]
    return (editor = await startEditor(can, { workspaceFolders, locale }))
  }
  afterEach(() => {
    kill(editor)
    folder?.remove()
    editor = folder = undefined
  })

  const itemsOf = async ({ pull }: Editor): Promise<readonly Diagnostic[]> => {
    const report = await pull(uri('bills/bill.law'))
    assert.equal(report.kind, 'full')
    return (report as FullDocumentDiagnosticReport).items
  }
  const codes = (items: readonly Diagnostic[]): readonly unknown[] =>
    items.map(({ code, severity }) => [code, severity])
  const own = [
    ['local/gazette', 2],
    ['c087/union-monopoly', 1],
    ['c087/founder-minimum', 3],
  ]

  it('adds its rules, marked as local, and applies its overrides', async () => {
    const server = await begin()
    await server.open(uri('bills/bill.law'), bill)
    const items = await itemsOf(server)
    assert.deepEqual(codes(items), own)
    const [local, builtIn] = items
    assert.equal(local?.source, 'tripartite (local rule)')
    assert.equal(local.codeDescription?.href, 'https://example.org/opinions/2026-03-03')
    assert.equal(builtIn?.source, 'tripartite')
    const hover = await server.hover(uri('bills/bill.law'), local.range.start)
    assert.match(JSON.stringify(hover), /Opinion of our legal department/)
  })

  it('tells once, in the language of the interface, what is changed and why', async () => {
    const server = await begin(capabilities, 'ru')
    const { message } = await server.message(({ message }) => message.includes('overrides.yaml'))
    assert.match(
      message,
      /c087\/founder-minimum \(к сведению: Agreed until 2028\.\); c087\/mandatory-affiliation \(отключено: Examined separately\.\)\.$/,
    )
    await server.open(uri('bills/bill.law'), bill)
    await itemsOf(server)
    assert.equal(server.shown.length, 1)
  })

  it('says nothing of drafts outside the workspace', async () => {
    const server = await begin()
    await server.open('file:///elsewhere/bill.law', bill)
    const report = (await server.pull('file:///elsewhere/bill.law')) as FullDocumentDiagnosticReport
    assert.deepEqual(codes(report.items), [
      ['c087/union-monopoly', 1],
      ['c087/mandatory-affiliation', 1],
      ['c087/founder-minimum', 1],
    ])
  })

  it('shows a mistake in the file that has it, keeps everything else, and takes it back when it is mended', async () => {
    const server = await begin()
    await server.open(uri('bills/bill.law'), bill)
    await itemsOf(server)
    const file = uri('.tripartite/rules/second.yaml')
    const text = (ownRules['.tripartite/rules/gazette.yaml'] ?? '').replace('local/gazette', 'local/second')
    write('.tripartite/rules/second.yaml', text.replace('severity: warning', 'severity: fatal'))
    await server.touched(file)
    const [mistake] = await server.diagnostics((params) => params.uri === file)
    assert.equal(mistake?.severity, 1)
    assert.match(JSON.stringify(mistake.message), /^"severity: /)
    assert.deepEqual(mistake.range.start, { line: 3, character: 10 })
    await server.message(({ message }) => message.includes('rules/second.yaml:4:11: severity: '))
    await server.refreshed(1)
    assert.deepEqual(codes(await itemsOf(server)), own)

    write('.tripartite/rules/second.yaml', text)
    await server.touched(file)
    assert.deepEqual(await server.diagnostics((params) => params.uri === file && params.diagnostics.length === 0), [])
    assert.deepEqual(codes(await itemsOf(server)), [['local/gazette', 2], ['local/second', 2], ...own.slice(1)])
  })

  it('ends when its folder goes', async () => {
    const server = await begin()
    write('.tripartite/overrides.yaml', '[')
    await server.open(uri('bills/bill.law'), bill)
    await server.touched(uri('.tripartite/overrides.yaml'))
    await server.diagnostics(({ uri: file, diagnostics }) => file.endsWith('overrides.yaml') && diagnostics.length > 0)
    rmSync(join(folder?.path ?? '', '.tripartite'), { recursive: true })
    await server.touched(uri('.tripartite'))
    await server.diagnostics(
      ({ uri: file, diagnostics }) => file.endsWith('overrides.yaml') && diagnostics.length === 0,
    )
    assert.deepEqual(
      (await itemsOf(server)).map(({ code }) => code),
      ['c087/union-monopoly', 'c087/mandatory-affiliation', 'c087/founder-minimum'],
    )
  })

  it('asks to be told of changes where the editor can watch files, else reads again when a draft is opened', async () => {
    const server = await begin()
    await server.open(uri('bills/bill.law'), bill)
    await itemsOf(server)
    assert.ok(server.registered.includes('workspace/didChangeWatchedFiles'))
    kill(server)
    folder?.remove()

    const other = await begin(waiting)
    await other.open(uri('bills/bill.law'), bill)
    const draft = uri('bills/bill.law')
    await other.diagnostics(
      (params) => params.uri === draft && params.diagnostics.some(({ severity }) => severity === 3),
    )
    assert.deepEqual(
      other.registered.filter((method) => method.includes('Watched')),
      [],
    )
    write('.tripartite/overrides.yaml', '[]')
    await other.open(uri('bills/other.law'), bill)
    await other.diagnostics(
      (params) => params.uri === draft && params.diagnostics.every(({ severity }) => severity !== 3),
    )
  })
})
