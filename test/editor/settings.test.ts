/** The settings of an editor, through the protocol: each takes effect at once, and a broken one is named once while the rest goes on. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DiagnosticSeverity, type Diagnostic, type FullDocumentDiagnosticReport } from 'vscode-languageserver/node'
import { folderOf, type Folder } from '../cli/cli.js'
import { bill, ownRules } from '../own-rules.js'
import { kill, pulling, startEditor, waiting, type Editor } from './language-server.js'

const law = 'file:///drafts/bill.law'
const text = [
  'ЗАКОН О ПРОФСОЮЗАХ',
  'Статья 1. Членство в объединениях',
  '1. Профсоюз обязан входить в республиканское объединение профсоюзов.',
  '2. Профсоюз создаётся по инициативе не менее десяти работников.',
  '',
].join('\n')
const federation = 'c087/mandatory-affiliation'
const founders = 'c087/founder-minimum'

describe('a setting', () => {
  let editor: Editor | undefined
  let folder: Folder | undefined
  const started = async (...args: Parameters<typeof startEditor>): Promise<Editor> =>
    (editor = await startEditor(...args))
  afterEach(() => {
    kill(editor)
    folder?.remove()
    editor = folder = undefined
  })
  const itemsOf = async ({ pull }: Editor, uri = law): Promise<readonly Diagnostic[]> =>
    ((await pull(uri)) as FullDocumentDiagnosticReport).items
  const codesOf = async (server: Editor, uri = law): Promise<readonly unknown[]> =>
    (await itemsOf(server, uri)).map(({ code }) => code)

  describe('tripartite.rules', () => {
    it('switches a rule off, and on again, while the draft is open', async () => {
      const server = await started(pulling)
      await server.open(law, text)
      assert.deepEqual(await codesOf(server), [federation, founders])
      await server.configure({ rules: { [founders]: 'off' } })
      await server.refreshed(1)
      assert.deepEqual(await codesOf(server), [federation])
      await server.configure({})
      assert.deepEqual(await codesOf(server), [federation, founders])
      assert.deepEqual(server.shown, [])
    })

    it('grades a rule otherwise, and says so in the finding', async () => {
      const server = await started(pulling, { settings: { rules: { [federation]: 'information' }, reader: 'en' } })
      await server.open(law, text)
      const [item] = await itemsOf(server)
      assert.equal(item?.severity, DiagnosticSeverity.Information)
      assert.match(JSON.stringify(item.message), /\[The severity was set in tripartite\.rules\]/)
    })

    it('takes a criterion for all its rules, but for a rule that is named itself', async () => {
      const rules = { 'c87-mandatory-affiliation': 'off', 'c87-founder-minimum': 'off', [founders]: 'warning' }
      const server = await started(pulling, { settings: { rules } })
      await server.open(law, text)
      assert.deepEqual(
        (await itemsOf(server)).map(({ code, severity }) => [code, severity]),
        [[founders, DiagnosticSeverity.Warning]],
      )
    })

    it('comes before the country and the least severity', async () => {
      const settings = { rules: { [founders]: 'information' }, severityFloor: 'warning' }
      const server = await started(pulling, { settings })
      await server.open(law, text)
      assert.deepEqual(await codesOf(server), [federation])
    })

    it('names an id that is none once, and applies the others', async () => {
      const settings = { rules: { 'c087/founders': 'off', constructor: 'off', [federation]: 'off' } }
      const server = await started(pulling, { settings, locale: 'ru' })
      await server.open(law, text)
      await server.open('file:///second.law', text)
      assert.deepEqual(await codesOf(server), [founders])
      assert.deepEqual(await codesOf(server, 'file:///second.law'), [founders])
      const { message } = await server.message(() => true)
      assert.match(message, /«tripartite\.rules».*c087\/founders, constructor\./)
      assert.equal(server.shown.length, 1)
    })

    it('with a value that is none is named once, and the other values are applied', async () => {
      const settings = { rules: { [federation]: 'never', [founders]: 'off' } }
      const server = await started(pulling, { settings })
      await server.open(law, text)
      assert.deepEqual(await codesOf(server), [federation])
      assert.match((await server.message(() => true)).message, /“tripartite\.rules”.*"off" \| "information"/)
      assert.equal(server.shown.length, 1)
    })
  })

  describe('tripartite.documents', () => {
    const note = 'file:///work/bills/2026/note.md'

    it('has Markdown reviewed at once, and no longer when it is taken out', async () => {
      const server = await started(pulling)
      await server.open(note, text, 'markdown')
      assert.deepEqual(await codesOf(server, note), [])
      await server.configure({ documents: ['law', 'markdown'] })
      assert.equal((await codesOf(server, note)).length, 2)
      await server.configure({ documents: ['law'] })
      assert.deepEqual(await codesOf(server, note), [])
    })

    it('sends and clears the findings where the editor waits for them', async () => {
      const server = await started(waiting, { settings: { documents: ['plaintext'] } })
      await server.open(note, text, 'plaintext')
      await server.diagnostics(({ uri, diagnostics }) => uri === note && diagnostics.length === 2)
      await server.configure({ documents: [] })
      await server.diagnostics(({ uri, diagnostics }) => uri === note && diagnostics.length === 0)
    })

    it('takes patterns of paths, also with letters that an address writes otherwise', async () => {
      const server = await started(pulling, { settings: { documents: ['bills/**/*.md', '*.{закон,bill}'] } })
      const cyrillic = `file:///work/${encodeURIComponent('проект.закон')}`
      await server.open(note, text, 'markdown')
      await server.open(cyrillic, text, 'plaintext')
      await server.open('file:///work/readme.md', text, 'markdown')
      assert.equal((await codesOf(server, note)).length, 2)
      assert.equal((await codesOf(server, cyrillic)).length, 2)
      assert.deepEqual(await codesOf(server, 'file:///work/readme.md'), [])
    })

    it('may leave out drafts that are named as laws, which are then reviewed on command', async () => {
      const server = await started(pulling, { settings: { documents: [] } })
      await server.open(law, text)
      assert.deepEqual(await codesOf(server), [])
      await server.request('workspace/executeCommand', { command: 'tripartite.review', arguments: [{ uri: law }] })
      assert.equal((await codesOf(server)).length, 2)
    })

    for (const documents of ['law', ['law', 7], { law: true }] as const) {
      it(`that is ${JSON.stringify(documents)} is named once, and laws are reviewed`, async () => {
        const server = await started(pulling, { settings: { documents } })
        await server.open(law, text)
        assert.equal((await codesOf(server)).length, 2)
        assert.match((await server.message(() => true)).message, /“tripartite\.documents”/)
        assert.equal(server.shown.length, 1)
      })
    }
  })

  describe('tripartite.ownRules', () => {
    const watching = {
      ...pulling,
      workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    }
    const files = Object.fromEntries(
      Object.entries(ownRules).map(([path, content]) => [path.replace('.tripartite', 'правила/labour'), content]),
    )
    const begin = async (settings: unknown): Promise<Editor> => {
      folder = folderOf({ ...files, 'bills/bill.law': bill })
      const workspaceFolders = [{ uri: pathToFileURL(folder.path).href, name: 'laws' }]
      return started(watching, { workspaceFolders, settings })
    }
    const draft = (): string => pathToFileURL(join(folder?.path ?? '', 'bills/bill.law')).href

    it('names the folder that is read, at once', async () => {
      const server = await begin({})
      await server.open(draft(), bill)
      assert.ok(!(await codesOf(server, draft())).includes('local/gazette'))
      await server.configure({ ownRules: './правила/labour/' })
      assert.ok((await codesOf(server, draft())).includes('local/gazette'))
      const { message } = await server.message(({ message }) => message.includes('overrides.yaml'))
      assert.match(message, /in правила\/labour\/overrides\.yaml/)
      await server.configure({})
      assert.ok(!(await codesOf(server, draft())).includes('local/gazette'))
    })

    for (const ownRules of ['../other', '/etc', 'C:\\rules', 'a/../../b', '', '.', '**', 7]) {
      it(`that is ${JSON.stringify(ownRules)} is named once, and the rest goes on`, async () => {
        const server = await begin({ ownRules })
        await server.open(draft(), bill)
        assert.equal((await codesOf(server, draft())).length, 3)
        assert.match((await server.message(() => true)).message, /“tripartite\.ownRules”/)
        assert.equal(server.shown.length, 1)
      })
    }
  })
})
