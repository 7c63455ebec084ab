/** Decisions in an editor: recorded by an edit that the editor makes, kept through renumbering, named when stale, and never in the way when broken. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  DiagnosticSeverity,
  type ClientCapabilities,
  type CodeAction,
  type CreateFile,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { folderOf, type Folder } from '../cli/cli.js'
import { bill } from '../own-rules.js'
import { kill, pulling, startEditor, waiting, type Editor } from './language-server.js'

const capabilities: ClientCapabilities = {
  ...pulling,
  workspace: {
    ...pulling.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
}
const rules = ['c087/union-monopoly', 'c087/mandatory-affiliation', 'c087/founder-minimum']
const draft = 'Проект 1.law'
const decisionsFile = 'tripartite.decisions.yaml'
const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

type Answer = { readonly edit?: WorkspaceEdit; readonly problem?: string } | null

describe('decisions in an editor', () => {
  let editor: Editor | undefined
  let folder: Folder | undefined
  const path = (name: string): string => join(folder?.path ?? '', name)
  const uri = (name: string): string => pathToFileURL(path(name)).href
  const begin = async (can = capabilities, files: Readonly<Record<string, string>> = {}): Promise<Editor> => {
    folder = folderOf({ [draft]: bill, ...files })
    const workspaceFolders = [{ uri: pathToFileURL(folder.path).href, name: 'laws' }]
    editor = await startEditor(can, { workspaceFolders, initializationOptions: { recordsDecisions: true } })
    await editor.open(uri(draft), bill)
    return editor
  }
  afterEach(() => {
    kill(editor)
    folder?.remove()
    editor = folder = undefined
  })

  const itemsOf = async ({ pull }: Editor): Promise<readonly Diagnostic[]> =>
    ((await pull(uri(draft))) as FullDocumentDiagnosticReport).items
  const codesOf = async (server: Editor): Promise<readonly unknown[]> =>
    (await itemsOf(server)).filter(({ severity }) => severity !== DiagnosticSeverity.Hint).map(({ code }) => code)
  const choicesAt = async (server: Editor, line: number): Promise<readonly CodeAction[]> => {
    const at = { line, character: 10 }
    const actions = await server.actions(uri(draft), { start: at, end: at })
    return actions.filter(({ command }) => command?.command === 'tripartite.recordDecision')
  }
  const choiceOf = async (server: Editor, line: number, word: string): Promise<object> => {
    const action = (await choicesAt(server, line)).find(({ title }) => title.includes(word))
    assert.ok(action, `nothing to ${word} on line ${line}`)
    return action.command?.arguments?.[0] as object
  }
  const answer = (server: Editor, choice: object, reason = 'Employers only.'): Promise<Answer> =>
    server.request('workspace/executeCommand', {
      command: 'tripartite.decisionEdit',
      arguments: [{ ...choice, reason, date: '2026-03-03' }],
    }) as Promise<Answer>
  /** Makes the edit as an editor does, on the disk, and says so. */
  const make = async (server: Editor, edit: WorkspaceEdit | undefined): Promise<void> => {
    assert.ok(edit)
    for (const change of edit.documentChanges ?? []) {
      if ('kind' in change) {
        const { kind, uri: created } = change as CreateFile
        assert.deepEqual([kind, created], ['create', uri(decisionsFile)])
        writeFileSync(path(decisionsFile), '')
        continue
      }
      const { textDocument, edits } = change
      assert.equal(textDocument.uri, uri(decisionsFile))
      const before = TextDocument.create(textDocument.uri, 'yaml', 0, readFileSync(path(decisionsFile), 'utf8'))
      writeFileSync(path(decisionsFile), TextDocument.applyEdits(before, edits as never))
    }
    await server.touched(uri(decisionsFile))
  }
  const record = async (server: Editor, line: number, word: string): Promise<void> =>
    make(server, (await answer(server, await choiceOf(server, line, word)))?.edit)
  const written = (): string => readFileSync(path(decisionsFile), 'utf8')
  const shownIn = (server: Editor, fits: (diagnostics: readonly Diagnostic[]) => boolean) =>
    server.diagnostics((params) => params.uri === uri(decisionsFile) && fits(params.diagnostics))

  it('are offered at a finding, for accepting, rejecting and deferring', async () => {
    const server = await begin()
    assert.deepEqual(
      (await choicesAt(server, 3)).map(({ title, kind }) => [title, kind]),
      [
        ['Record a decision: accept the finding (to be redrafted)', 'quickfix'],
        ['Record a decision: reject the finding (it does not apply)', 'quickfix'],
        ['Record a decision: defer the finding', 'quickfix'],
      ],
    )
    const two = (await choicesAt(server, 2)).map(({ title }) => title)
    assert.equal(new Set(two).size, 6, 'two findings at one place are not told apart')
    assert.deepEqual(await choicesAt(server, 0), [])
    const only = await server.actions(uri(draft), nowhere, { only: ['source.fixAll'] })
    assert.ok(only.every(({ command }) => command === undefined))
  })

  it('are not offered by an editor that does not know how to ask, nor for a draft without a folder', async () => {
    const server = await startEditor(capabilities)
    editor = server
    await server.open('file:///draft.law', bill)
    const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }
    assert.ok((await server.actions('file:///draft.law', all)).every(({ command }) => command === undefined))
    kill(server)
    const other = await begin()
    await other.open('untitled:Untitled-1', bill)
    assert.ok((await other.actions('untitled:Untitled-1', all)).every(({ command }) => command === undefined))
  })

  it('take the finding off the list once the editor has made the edit, and nothing is written before', async () => {
    const server = await begin()
    assert.deepEqual(await codesOf(server), rules)
    const choice = await choiceOf(server, 3, 'reject')
    const result = await answer(server, choice)
    assert.equal(existsSync(path(decisionsFile)), false)
    assert.deepEqual(await codesOf(server), rules)
    await make(server, result?.edit)
    await server.refreshed(1)
    assert.deepEqual(await codesOf(server), rules.slice(0, 2))
    assert.match(
      written(),
      /^# .*\n\nversion: 1\ndecisions:\n {2}- file: Проект 1\.law\n {4}fingerprint: "?[0-9a-f]{16}"?\n {4}rule: c087\/founder-minimum\n {4}citation: art\. 1\(3\)\n {4}text: .*fifty.*\n {4}decision: rejected\n {4}reason: Employers only\.\n {4}date: 2026-03-03\n$/,
    )
    const hover = JSON.stringify(await server.hover(uri(draft), { line: 3, character: 30 }))
    assert.match(hover, /Decision:\*\* rejected – Employers only\. \(2026-03-03\)/)
    assert.match(hover, /No\. 87/)
  })

  it('accepted, leave a mark and the redrafts at the place; all can be changed', async () => {
    const server = await begin()
    await record(server, 3, 'accept')
    await server.refreshed(1)
    assert.deepEqual(await codesOf(server), rules.slice(0, 2))
    const hint = (await itemsOf(server)).find(({ code }) => code === 'c087/founder-minimum')
    assert.equal(hint?.severity, DiagnosticSeverity.Hint)
    const redrafts = await server.actions(uri(draft), hint.range)
    assert.ok(redrafts.some(({ edit }) => edit !== undefined))

    const before = written()
    await record(server, 3, 'defer')
    await server.refreshed(2)
    assert.equal(written(), before.replace('decision: accepted', 'decision: deferred'))
    assert.deepEqual(
      (await itemsOf(server)).map(({ code }) => code),
      rules.slice(0, 2),
    )
  })

  it('have lenses and hints asked for again at once, and drafts of a reviewed folder reviewed again', async () => {
    const { workspace } = capabilities
    const server = await begin({
      ...capabilities,
      workspace: { ...workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
    })
    const lenses = async (): Promise<string> =>
      JSON.stringify(await server.request('textDocument/codeLens', { textDocument: { uri: uri(draft) } }))
    assert.match(await lenses(), /founder|2 findings|3 findings/)
    const before = await lenses()
    await record(server, 3, 'reject')
    await server.refreshedViews('workspace/codeLens/refresh')
    await server.refreshedViews('workspace/inlayHint/refresh')
    assert.notEqual(await lenses(), before)

    await server.close(uri(draft))
    await server.request('tripartite/reviewFolder', {})
    const found =
      (count: number) =>
      ({ uri: one, diagnostics }: { uri: string; diagnostics: readonly Diagnostic[] }) =>
        decodeURIComponent(one) === decodeURIComponent(uri(draft)) && diagnostics.length === count
    await server.diagnostics(found(2))
    rmSync(path(decisionsFile))
    await server.touched(uri(decisionsFile))
    await server.diagnostics(found(3))
  })

  it('can be withdrawn at the provision, after which the finding is back and nothing else has changed', async () => {
    const server = await begin()
    await record(server, 3, 'reject')
    await server.refreshed(1)
    const one = written()
    await record(server, 2, 'defer')
    await server.refreshed(2)
    const both = written()
    assert.equal((await codesOf(server)).length, 1)
    assert.ok(!(await choicesAt(server, 1)).some(({ title }) => title.includes('Withdraw')))
    const withdraw = async (line: number): Promise<Answer> =>
      answer(server, await choiceOf(server, line, 'Withdraw'), '')
    await make(server, (await withdraw(2))?.edit)
    await server.refreshed(3)
    assert.equal(written(), one)
    assert.deepEqual(await codesOf(server), rules.slice(0, 2))
    const last = await choiceOf(server, 3, 'Withdraw')
    await make(server, (await answer(server, last, ''))?.edit)
    await server.refreshed(4)
    assert.deepEqual(await codesOf(server), rules)
    assert.match(written(), /\ndecisions: \[\]\n$/)
    assert.match((await answer(server, last, ''))?.problem ?? '', /no decision on this finding/)
    // The empty list takes the next decision.
    await record(server, 3, 'reject')
    await server.refreshed(5)
    assert.equal(written(), one)
    assert.ok(both.startsWith(one))
  })

  it('can be withdrawn and changed in their file', async () => {
    const stale = `  - file: ${draft}\n    fingerprint: 00112233445566ff # old\n    decision: rejected\n    reason: Later.\n    date: 2025-01-01\n`
    const head = '# Ours.\nversion: 1\ndecisions:\n'
    const server = await begin(capabilities, { [decisionsFile]: `${head}${stale}` })
    await record(server, 3, 'reject')
    await server.refreshed(1)
    const text = written()
    await server.open(uri(decisionsFile), text, 'yaml')
    const marks = await shownIn(server, (diagnostics) => diagnostics.length > 0)
    const at = (line: number) => ({ start: { line, character: 6 }, end: { line, character: 6 } })
    const actionsAt = (line: number) => server.actions(uri(decisionsFile), at(line), { diagnostics: [...marks] })
    const result = (action: CodeAction | undefined): string => {
      const edits = (action?.edit?.documentChanges?.[0] as TextDocumentEdit).edits
      return TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), edits as never)
    }
    const old = await actionsAt(4)
    assert.deepEqual(
      old.map(({ title, isPreferred = false, diagnostics = [] }) => [title, isPreferred, diagnostics.length]),
      [
        ['Delete this decision', true, 1],
        ['Change this decision to “accepted” (the reason stays: check it)', false, 0],
        ['Change this decision to “deferred” (the reason stays: check it)', false, 0],
      ],
    )
    assert.equal(result(old[0]), text.replace(stale, ''))
    assert.equal(
      result(old[2]),
      text.replace('decision: rejected', 'decision: deferred').replace('    date: 2025-01-01\n', ''),
    )
    const live = await actionsAt(text.split('\n').findIndex((line) => line.includes('Employers only')))
    assert.deepEqual(live[0]?.title, 'Delete this decision: the finding is shown again')
    assert.equal(result(live[0]), `${head}${stale}`)
    for (const line of [0, 1, 2]) assert.deepEqual(await actionsAt(line), [])
    await server.change(uri(decisionsFile), 2, { text: 'decisions: [' })
    assert.deepEqual(await actionsAt(0), [])
  })

  it('stay when provisions are renumbered and edited elsewhere; a stale one is named in its file and taken back', async () => {
    const server = await begin()
    await record(server, 3, 'reject')
    await server.refreshed(1)
    const renumbered = bill
      .replace('Article 1. Registration', 'Article 1. Purpose\n1. This Act protects workers.\nArticle 2. Unions')
      .replace('\n3. A trade', '\n4. A trade')
    await server.change(uri(draft), 2, { text: renumbered })
    assert.deepEqual(await codesOf(server), rules.slice(0, 2))

    await server.change(uri(draft), 3, { text: renumbered.replace('fifty', 'sixty') })
    assert.deepEqual(await codesOf(server), rules)
    const [stale] = await shownIn(server, (diagnostics) => diagnostics.length > 0)
    assert.equal(stale?.severity, DiagnosticSeverity.Warning)
    assert.equal(stale.range.start.line, 5)
    assert.match(JSON.stringify(stale.message), /no longer made in Проект 1\.law/)

    await server.change(uri(draft), 4, { text: renumbered })
    assert.deepEqual(await codesOf(server), rules.slice(0, 2))
    assert.deepEqual(await shownIn(server, (diagnostics) => diagnostics.length === 0), [])
  })

  it('count as they are in the editor before they are saved', async () => {
    const server = await begin()
    const choice = await choiceOf(server, 3, 'reject')
    const { edit } = (await answer(server, choice)) ?? {}
    const change = edit?.documentChanges?.at(-1) as TextDocumentEdit
    const text = TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, ''), change.edits as never)
    await server.open(uri(decisionsFile), text, 'yaml')
    await server.refreshed(1)
    assert.deepEqual(await codesOf(server), rules.slice(0, 2))
    const next = (await answer(server, await choiceOf(server, 2, 'defer')))?.edit?.documentChanges ?? []
    assert.equal(next.length, 1)
    assert.equal((next[0] as TextDocumentEdit).textDocument.version, 1)
    await server.close(uri(decisionsFile))
    await server.refreshed(2)
    assert.deepEqual(await codesOf(server), rules)
  })

  it('that are broken are marked in their file, the others hold, and nothing is recorded into what is no YAML', async () => {
    const server = await begin()
    await record(server, 3, 'reject')
    await server.refreshed(1)
    const good = written()
    writeFileSync(path(decisionsFile), `${good}  - file: ${draft}\n    decision: maybe\n`)
    await server.touched(uri(decisionsFile))
    const [mistake] = await shownIn(server, (diagnostics) => diagnostics.length > 1)
    assert.equal(mistake?.severity, DiagnosticSeverity.Error)
    await server.refreshed(2)
    assert.deepEqual(await codesOf(server), rules.slice(0, 2))

    writeFileSync(path(decisionsFile), 'decisions: [')
    await server.touched(uri(decisionsFile))
    await server.refreshed(3)
    assert.deepEqual(await codesOf(server), rules)
    const result = await answer(server, await choiceOf(server, 2, 'accept'))
    assert.match(result?.problem ?? '', /nothing was recorded, because tripartite\.decisions\.yaml has mistakes/)

    rmSync(path(decisionsFile))
    await server.touched(uri(decisionsFile))
    await shownIn(server, (diagnostics) => diagnostics.length === 0)
  })

  it('on a draft that is not there are marked', async () => {
    const entry = `- {file: old.law, fingerprint: 00112233445566ff, decision: deferred, reason: Later.}`
    const server = await begin(capabilities, { [decisionsFile]: `decisions:\n  ${entry}\n` })
    assert.deepEqual(await codesOf(server), rules)
    const [gone] = await shownIn(server, (diagnostics) => diagnostics.length > 0)
    assert.match(JSON.stringify(gone?.message), /There is no draft “old\.law” beside this file\./)
  })

  it('on the text of a Word file go beside that file, under its name', async () => {
    const server = await begin()
    const file = uri('Проект 2.docx')
    const text = `tripartite-word:${new URL(file).pathname}.law?${encodeURIComponent(file)}`
    await server.open(text, bill)
    const [found] = ((await server.pull(text)) as FullDocumentDiagnosticReport).items
    const { fingerprint } = found?.data as { fingerprint: string }
    const { edit } = (await answer(server, { uri: text, fingerprint, decision: 'rejected' })) ?? {}
    await make(server, edit)
    assert.match(written(), /- file: Проект 2\.docx\n/)
    await server.refreshed(1)
    const left = ((await server.pull(text)) as FullDocumentDiagnosticReport).items
    assert.equal(left.length, rules.length - 1)
    await make(server, (await answer(server, { uri: text, fingerprint, decision: 'withdrawn' }, ''))?.edit)
    assert.match(written(), /\ndecisions: \[\]\n$/)
  })

  it('that cannot be recorded say why', async () => {
    const server = await begin()
    const choice = await choiceOf(server, 3, 'reject')
    assert.match((await answer(server, choice, '  '))?.problem ?? '', /needs a reason/)
    await server.change(uri(draft), 2, { text: bill.replace('fifty', 'sixty') })
    assert.match((await answer(server, choice))?.problem ?? '', /no longer made/)
    for (const argument of [undefined, null, 7, {}, { uri: uri(draft), reason: 'a' }]) {
      const result = await server.request('workspace/executeCommand', {
        command: 'tripartite.decisionEdit',
        arguments: [argument],
      })
      assert.equal(typeof (result as Answer)?.problem, 'string')
    }
  })

  it('reach an editor that waits for diagnostics and knows no versioned edits', async () => {
    const server = await begin({ ...waiting, workspace: { configuration: true } })
    const choice = await choiceOf(server, 3, 'reject')
    const { edit } = (await answer(server, choice)) ?? {}
    const edits = edit?.changes?.[uri(decisionsFile)] ?? []
    writeFileSync(path(decisionsFile), TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, ''), edits))
    await server.open(uri('other.law'), bill)
    await server.diagnostics((params) => params.uri === uri(draft) && params.diagnostics.length === 2)
  })
})
