/** Decisions that two editors record in one file at the same time: none is lost, nor anything that others have written there. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type {
  ClientCapabilities,
  Diagnostic,
  FullDocumentDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readDecisions } from '../../server/core/findings/decisions-file.js'
import { folderOf, type Folder } from '../cli/cli.js'
import { kill, pulling, startEditor, type Editor } from './language-server.js'
import { snapshotOf } from './surroundings.js'

const capabilities: ClientCapabilities = {
  ...pulling,
  workspace: { ...pulling.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
}
const decisionsFile = 'tripartite.decisions.yaml'
const ours =
  '# Ours, by A. Lawyer.\nversion: 1\nowner:   Office # who\n\ndecisions:\n    # the oldest\n    -   file: old.law\n        fingerprint: 00112233445566ff\n        decision: deferred\n        reason: Later. # when?\n        ticket: 17\n# the end\n'
/** Eight duties, each a finding of its own. */
const bill = Array.from(
  { length: 8 },
  (_, i) =>
    `Статья ${i + 1}. Членство ${i}\n1. Профсоюз отрасли ${'абвгдежз'[i]} обязан входить в республиканское объединение профсоюзов.\n`,
).join('')

interface Answer {
  readonly edit?: WorkspaceEdit
  readonly problem?: string
}

describe('decisions of two editors', () => {
  let editors: readonly Editor[] = []
  let folder: Folder
  const path = (name: string): string => join(folder.path, name)
  const uri = (name: string): string => pathToFileURL(path(name)).href
  const begin = async (files: Readonly<Record<string, string>>): Promise<readonly [Editor, Editor]> => {
    folder = folderOf({ 'bill.law': bill, ...files })
    const one = () => startEditor(capabilities, { initializationOptions: { recordsDecisions: true } })
    const both = await Promise.all([one(), one()])
    editors = both
    for (const editor of both) await editor.open(uri('bill.law'), bill)
    return both
  }
  afterEach(() => {
    for (const editor of editors) kill(editor)
    folder.remove()
  })
  const written = (): string => readFileSync(path(decisionsFile), 'utf8')
  const findings = async ({ pull }: Editor): Promise<readonly Diagnostic[]> =>
    ((await pull(uri('bill.law'))) as FullDocumentDiagnosticReport).items
  const fingerprintOf = ({ data }: Diagnostic): string => (data as { fingerprint: string }).fingerprint
  const ask = async (editor: Editor, found: Diagnostic, decision = 'rejected'): Promise<Answer> => {
    const argument = { uri: uri('bill.law'), fingerprint: fingerprintOf(found), decision, reason: 'No: it is not.' }
    const asked = { command: 'tripartite.decisionEdit', arguments: [argument] }
    return (await editor.request('workspace/executeCommand', asked)) as Answer
  }
  /** As an editor does that has not opened the file: on its text at that moment, all or nothing. False where it cannot. */
  const make = ({ edit }: Answer): boolean => {
    assert.ok(edit?.documentChanges)
    const [change, ...more] = edit.documentChanges
    assert.ok(change)
    const creates = 'kind' in change
    if (creates) {
      assert.equal(change.kind, 'create')
      const { overwrite, ignoreIfExists } = change.options ?? {}
      assert.ok(overwrite !== true && ignoreIfExists !== true)
      if (existsSync(path(decisionsFile))) return false
    }
    const [text] = creates ? more : [change]
    assert.ok(text && 'textDocument' in text)
    assert.equal(text.textDocument.version, null)
    const before = TextDocument.create('', 'yaml', 0, creates ? '' : written())
    writeFileSync(path(decisionsFile), TextDocument.applyEdits(before, text.edits as never))
    return true
  }
  const decided = (): readonly string[] => {
    const { decisions, problems } = readDecisions(written())
    assert.deepEqual(problems, [])
    return decisions.map(({ fingerprint }) => fingerprint).sort()
  }

  it('are all there when each asks while the other has asked, and nothing of others is lost', async () => {
    const [one, two] = await begin({ [decisionsFile]: ours })
    const found = await findings(one)
    assert.equal(found.length, 8)
    for (let i = 0; i < 8; i += 2) {
      const answers = await Promise.all([ask(one, found[i]!), ask(two, found[i + 1]!)])
      for (const answer of i % 4 ? answers : [...answers].reverse()) assert.ok(make(answer))
    }
    assert.deepEqual(decided(), [...found.map(fingerprintOf), '00112233445566ff'].sort())
    for (const line of ours.split('\n')) assert.ok(written().includes(line), line)
  })

  it('are all there when both begin the file: the second is asked for again', async () => {
    const [one, two] = await begin({})
    const [first, second] = await findings(one)
    const answers = await Promise.all([ask(one, first!), ask(two, second!)])
    assert.equal(existsSync(path(decisionsFile)), false)
    assert.deepEqual(answers.map(make), [true, false])
    assert.ok(make(await ask(two, second!)))
    assert.deepEqual(decided(), [fingerprintOf(first!), fingerprintOf(second!)].sort())
  })

  it('are taken back by one while the other records, and the next question knows what is there', async () => {
    const [one, two] = await begin({ [decisionsFile]: ours })
    const [first, second, third] = await findings(one)
    for (const found of [first!, second!]) assert.ok(make(await ask(one, found)))
    const answers = await Promise.all([ask(one, second!, 'withdrawn'), ask(two, third!)])
    for (const answer of [...answers].reverse()) assert.ok(make(answer))
    assert.deepEqual(decided(), [fingerprintOf(first!), fingerprintOf(third!), '00112233445566ff'].sort())
    assert.match((await ask(two, second!, 'withdrawn')).problem ?? '', /no decision/)
    assert.ok(make(await ask(two, first!, 'withdrawn')))
    assert.ok(make(await ask(one, third!, 'withdrawn')))
    assert.equal(written(), ours)
  })

  it('carry the version of the file where it is open, so that an edit of another text is refused; nothing is written by asking', async () => {
    const [one] = await begin({ [decisionsFile]: ours })
    const before = snapshotOf(folder.path)
    await one.open(uri(decisionsFile), ours, 'yaml')
    await one.change(uri(decisionsFile), 7, { text: `${ours}# more\n` })
    const [first] = await findings(one)
    const { edit } = await ask(one, first!)
    const [change] = edit?.documentChanges ?? []
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri: uri(decisionsFile), version: 7 })
    assert.deepEqual(snapshotOf(folder.path), before)
  })
})
