/** An editor that does everything wrong, or everything at once: the last state wins, the server lives, and no file is written. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CancellationTokenSource,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { folderOf, type Folder } from '../cli/cli.js'
import { kill, plain, pulling, startEditor, waiting, type Editor } from './language-server.js'
import { longCode as long } from './long-code.js'
import { changed, onlyTakenBack } from './random-editing.js'
import { snapshotOf } from './surroundings.js'

const affiliation = 'c087/mandatory-affiliation'
const bad = 'Статья 1. Членство\n1. Профсоюз обязан входить в республиканское объединение профсоюзов.\n'
const good = 'Статья 1. Членство\n1. Профсоюзы самостоятельно утверждают свои уставы.\n'
describe('an editor that tortures the server', function () {
  // Many servers are started, which takes its time on a busy machine.
  this.timeout(60_000)
  let folder: Folder
  let untouched: readonly string[]
  let uri: string
  const editors: Editor[] = []
  let other: Editor
  const started = async (...args: Parameters<typeof startEditor>): Promise<Editor> => {
    const editor = await startEditor(...args)
    editors.push(editor)
    return editor
  }
  before(async () => {
    other = await startEditor(pulling)
  })
  after(() => kill(other))
  beforeEach(() => {
    folder = folderOf({ 'bill.law': bad, 'other.law': good, 'notes.md': bad })
    untouched = snapshotOf(folder.path)
    uri = uriOf('bill.law')
  })
  afterEach(() => {
    for (const editor of editors.splice(0)) kill(editor)
    const found = snapshotOf(folder.path)
    folder.remove()
    assert.deepEqual(found, untouched, 'a file was written')
  })
  const uriOf = (name: string): string => pathToFileURL(join(folder.path, name)).href
  const itemsOf = async ({ pull }: Editor, of = uri): Promise<readonly Diagnostic[]> => {
    const report = (await pull(of)) as FullDocumentDiagnosticReport
    assert.equal(report.kind, 'full')
    return report.items
  }
  /** What a server finds that knows nothing of the draft but its last text. */
  const fresh = async (text: string): Promise<readonly Diagnostic[]> => {
    await other.open(uri, text)
    const items = await itemsOf(other)
    await other.close(uri)
    return items
  }
  const codes = (items: readonly Diagnostic[]): readonly unknown[] => items.map(({ code }) => code)

  describe('with edits', () => {
    const at = (line: number, character: number, endLine = line, endCharacter = character) => ({
      start: { line, character },
      end: { line: endLine, character: endCharacter },
    })
    const cases: Readonly<Record<string, readonly TextDocumentContentChangeEvent[]>> = {
      'several in one message, each on the text that the one before left': [
        { range: at(1, 3), text: '😀 ' },
        { range: at(1, 3, 1, 6), text: '' },
        { range: at(0, 0), text: 'ЗАКОН\n\n' },
        { range: at(3, 3, 3, 11), text: 'Союз' },
        { range: at(3, 3, 3, 7), text: 'Профсоюз' },
      ],
      'from the end to the beginning, and ranges that overlap': [
        { range: at(1, 40, 1, 60), text: 'федерацию' },
        { range: at(1, 30, 1, 50), text: 'в объединение ' },
        { range: at(0, 5, 1, 5), text: '\n1. П' },
        { range: at(0, 0, 0, 3), text: 'Стат' },
      ],
      'with their ends exchanged': [{ range: at(1, 20, 1, 12), text: 'обязаны' }],
      'outside the text': [
        { range: at(900, 900), text: '2. Профсоюз обязан входить в объединение профсоюзов.\n' },
        { range: at(0, 9_000), text: ' профсоюзов' },
        { range: at(700, 0, 702, 9), text: '3. Профсоюз\nобязан входить в федерацию профсоюзов.\n' },
        { range: at(1, 0, 2 ** 31 - 1, 2 ** 31 - 1), text: '1. Профсоюз обязан входить в федерацию профсоюзов.\n\n' },
        { range: { start: { line: -4, character: -1 }, end: { line: 0, character: -9 } }, text: 'ЗАКОН\n' },
      ],
      'that split a character in two, and join it again': [
        { range: at(1, 12), text: '😀' },
        { range: at(1, 13), text: 'обязан ' },
        { range: at(1, 13, 1, 20), text: '' },
        { range: at(1, 12, 1, 13), text: '' },
      ],
      'that mix the ends of lines, and cut one in two': [
        { range: at(0, 0), text: 'ЗАКОН\r\rГлава 1\r\n' },
        { range: at(2, 7), text: '\r\n2. Профсоюз обязан\rвходить в объединение профсоюзов.\n' },
        { range: at(1, 0, 2, 0), text: '' },
        { range: at(0, 5), text: '\n' },
      ],
      'of the whole text between others': [
        { range: at(0, 0, 1, 5), text: 'x' },
        { text: good },
        { range: at(1, 3, 1, 13), text: 'Профсоюз обязан входить в объединение и' },
        { text: bad + bad },
        { range: at(0, 0, 2, 0), text: '' },
      ],
      'that change nothing': [{ range: at(1, 3), text: '' }, { text: bad }],
    }
    it('finds what a server finds that sees the last text only', async () => {
      const editor = await started(pulling)
      for (const [title, changes] of Object.entries(cases)) {
        await editor.open(uri, bad)
        await itemsOf(editor)
        const mirror = changes.reduce(
          (document, each) => changed(document, each, 2),
          TextDocument.create(uri, 'law', 1, bad),
        )
        await editor.change(uri, 2, ...changes)
        assert.deepEqual(await itemsOf(editor), await fresh(mirror.getText()), title)
        await editor.close(uri)
      }
    })

    it('takes versions that stand still, fall and jump for what they are: no sign of an unchanged text', async () => {
      const editor = await started(pulling)
      await editor.open(uri, bad)
      for (const version of [1, 1, 7, 3, 3, -5, 0, 0, 2 ** 31]) {
        for (const [text, expected] of [
          [good, []],
          [bad, [affiliation]],
        ] as const) {
          await editor.change(uri, version, { text })
          assert.deepEqual(codes(await itemsOf(editor)), expected, `version ${version}`)
        }
      }
    })

    it('does the same for an editor that waits', async () => {
      const editor = await started(waiting)
      await editor.open(uri, bad)
      await editor.diagnostics(({ diagnostics }) => diagnostics.length === 1)
      await editor.change(uri, 1, { text: good })
      await editor.diagnostics(({ diagnostics }) => diagnostics.length === 0)
      await editor.change(uri, 1, { text: bad + bad })
      await editor.diagnostics(({ diagnostics }) => diagnostics.length === 2)
    })

    it('takes the later of two openings, also as no draft', async () => {
      const editor = await started(pulling)
      await editor.open(uri, bad)
      assert.deepEqual(codes(await itemsOf(editor)), [affiliation])
      await editor.open(uri, good)
      assert.deepEqual(await itemsOf(editor), [])
      await editor.open(uri, bad)
      const [{ range } = { range: at(0, 0) }] = await itemsOf(editor)
      const untitled = 'untitled:Untitled-1'
      await editor.open(untitled, bad)
      assert.equal((await itemsOf(editor, untitled)).length, 1)
      await editor.open(untitled, bad, 'plaintext')
      assert.deepEqual(await itemsOf(editor, untitled), [])
      // An edit that is offered is one of the later opening.
      await editor.change(uri, 2, { range: at(0, 0), text: 'ЗАКОН\n' })
      await editor.open(uri, bad)
      const [action] = await editor.actions(uri, range, { only: ['quickfix'] })
      assert.deepEqual(action?.edit?.documentChanges?.[0] && 'textDocument' in action.edit.documentChanges[0], true)
      assert.match(JSON.stringify(action?.edit), /"version":1[,}]/)
      await editor.close(uri)
      assert.deepEqual(await itemsOf(editor), [])
    })

    it('passes over edits and the closing of what was never opened', async () => {
      const editor = await started(pulling)
      await editor.change(uri, 2, { text: bad })
      await editor.close(uri)
      await editor.close(uri)
      assert.deepEqual(await itemsOf(editor), [])
      await editor.open(uri, good)
      await editor.change(uri, 2, { text: bad })
      assert.deepEqual(await itemsOf(editor), await fresh(bad))
    })
  })

  describe('at speed', () => {
    const typed = 'Профсоюзы вправе вести переговоры. '
    const asked = [
      'textDocument/diagnostic',
      'textDocument/codeLens',
      'textDocument/documentSymbol',
      'textDocument/foldingRange',
      'textDocument/semanticTokens/full',
    ]
    const storm = async (editor: Editor, each: (version: number) => void = () => undefined): Promise<string> => {
      let mirror = TextDocument.create(uri, 'law', 1, bad)
      for (let i = 0; i < 10_000; i++) {
        // Written, and taken out again letter by letter; the last round stays.
        const at = i % (2 * typed.length)
        const isWriting = at < typed.length
        const character = 3 + (isWriting ? at : 2 * typed.length - at - 1)
        const change = {
          range: { start: { line: 1, character }, end: { line: 1, character: isWriting ? character : character + 1 } },
          text: isWriting ? (typed[at] ?? '') : '',
        }
        mirror = TextDocument.update(mirror, [change], i + 2)
        void editor.change(uri, i + 2, change)
        each(i + 2)
        // As an editor does, which has other things to do: else the messages would only be written at the end.
        if (i % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      return mirror.getText()
    }

    it('takes 10 000 edits and thousands of questions taken back, and answers for the last text', async () => {
      const editor = await started(pulling)
      await editor.open(uri, bad)
      const answers: Promise<unknown>[] = []
      const text = await storm(editor, (version) => {
        if (version % 4 > 0) return
        const method = asked[(version / 4) % asked.length] ?? ''
        const source = new CancellationTokenSource()
        answers.push(editor.request(method, { textDocument: { uri } }, source.token).catch(onlyTakenBack))
        source.cancel()
      })
      assert.deepEqual(await itemsOf(editor), await fresh(text))
      await Promise.all(answers)
    })

    it('sends an editor that waits the last state last', async () => {
      const editor = await started(waiting)
      await editor.open(uri, bad)
      const text = await storm(editor)
      await editor.diagnostics(({ version }) => version === 10_001)
      assert.deepEqual(editor.published.at(-1)?.version, 10_001)
      assert.deepEqual(editor.published.at(-1)?.diagnostics, await fresh(text))
    })

    it('does not review a huge draft for questions that are taken back', async () => {
      const editor = await started(pulling)
      const huge = long.repeat(5)
      await editor.open(uri, huge)
      const whole = await timeOf(() => itemsOf(editor))
      let outcomes: readonly string[] = []
      const storming = await timeOf(async () => {
        const all: Promise<string>[] = []
        for (let version = 2; version < 102; version++) {
          await editor.change(uri, version, { range: rangeOfBeginning, text: 'а' })
          const source = new CancellationTokenSource()
          const method = asked[version % asked.length] ?? ''
          all.push(editor.request(method, { textDocument: { uri } }, source.token).then(() => 'answered', codeOf))
          source.cancel()
        }
        outcomes = await Promise.all(all)
      })
      assert.ok(outcomes.filter((one) => one === '-32800').length > 90, outcomes.join())
      // Without a review there is little to do; a hundred of them would be a hundred wholes.
      assert.ok(storming < whole * 10, `${storming} ms, where a review takes ${whole} ms`)
    })
  })

  describe('with the life of documents', () => {
    it('answers nothing for a draft that is closed while it is reviewed, and shows nothing afterwards', async () => {
      const editor = await started(pulling)
      await editor.open(uri, long)
      const asked = itemsOf(editor)
      await editor.close(uri)
      assert.deepEqual(await asked, [])
      const waits = await started(waiting)
      await waits.open(uri, long)
      await waits.close(uri)
      await waits.open(uri, bad)
      await waits.diagnostics(({ diagnostics }) => diagnostics.length === 1)
      await waits.close(uri)
      await waits.diagnostics((params) => params.diagnostics.length === 0)
      await waits.symbols(uri)
      assert.deepEqual(waits.published.at(-1), { uri, diagnostics: [] })
      assert.equal(waits.published.length, 2)
    })

    it('keeps up with documents that are opened and closed without a pause', async () => {
      for (const capabilities of [pulling, waiting, plain]) {
        const editor = await started(capabilities)
        for (let i = 0; i < 200; i++) {
          await editor.open(uri, i % 2 ? bad : good)
          if (i % 3 === 0) await editor.change(uri, 2, { text: i % 2 ? good : bad })
          if (i % 5 > 0) await editor.close(uri)
        }
        await editor.open(uri, bad + bad)
        if (capabilities === pulling) assert.equal((await itemsOf(editor)).length, 2)
        else {
          await editor.diagnostics(({ diagnostics }) => diagnostics.length === 2)
          assert.equal(editor.published.at(-1)?.diagnostics.length, 2)
        }
      }
    })
  })

  describe('with messages that are none', () => {
    it('answers what it can with an error, and goes on', async () => {
      const editor = await started(pulling)
      await editor.open(uri, bad)
      const expected = await itemsOf(editor)
      const far = { line: 1e12, character: -1e12 }
      const second = uriOf('other.law')
      await editor.open(second, bad)
      const odd: readonly unknown[] = [
        null,
        7,
        [],
        {},
        'bill',
        { textDocument: null },
        { textDocument: { uri: 7 } },
        { textDocument: { uri: '' } },
        { textDocument: { uri: '%E0%A4%A' }, position: {} },
        { textDocument: { uri: second }, position: far, range: { start: far, end: far }, context: {} },
        { textDocument: { uri: second }, position: 'here', range: [], context: { diagnostics: 3 } },
        { command: 'rm', arguments: 7 },
        { command: 'tripartite.review', arguments: [[[{}]]] },
        { uri: 'file:///\0', bytes: '%', older: 4, folders: 9, languages: {}, kind: 1 },
      ]
      const methods = [
        ...Object.keys(odd).map((n) => `tripartite/unknown${n}`),
        'textDocument/diagnostic',
        'textDocument/hover',
        'textDocument/completion',
        'textDocument/codeAction',
        'textDocument/codeLens',
        'textDocument/definition',
        'textDocument/references',
        'textDocument/documentSymbol',
        'textDocument/documentLink',
        'textDocument/foldingRange',
        'textDocument/inlayHint',
        'textDocument/semanticTokens/full',
        'workspace/executeCommand',
        'tripartite/status',
        'tripartite/readWord',
        'tripartite/annotateWord',
        'tripartite/exportReport',
        'tripartite/compare',
        'tripartite/conventionView',
        'tripartite/reviewFolder',
      ]
      const notes = [
        '$/unknown',
        '$/cancelRequest',
        '$/progress',
        'unknown',
        'textDocument/didSave',
        'textDocument/didOpen',
        'textDocument/didClose',
        'textDocument/didChange',
        'workspace/didChangeWatchedFiles',
        'workspace/didChangeConfiguration',
        'workspace/didChangeWorkspaceFolders',
      ]
      const answers = methods.flatMap((method) =>
        odd.map((params) => editor.request(method, params).then(() => 'answered', codeOf)),
      )
      for (const method of notes) for (const params of odd) await editor.notify(method, params)
      const outcomes = new Set(await Promise.all(answers))
      assert.ok(outcomes.has('answered') && outcomes.has('-32601'))
      assert.deepEqual(await itemsOf(editor), expected)
      assert.deepEqual(
        editor.shown.map(({ message }) => message),
        [],
        'the person is told of what no person did',
      )
      assert.equal(await editor.stop(), 0)
    })

    it('lives through edits that are none, and takes the next whole text', async () => {
      const editor = await started(pulling)
      await editor.open(uri, bad)
      const odd: readonly unknown[] = [
        null,
        {},
        { text: 7 },
        { range: null, text: 'x' },
        { range: { start: {}, end: {} }, text: 'x' },
        { range: { start: { line: 'a', character: NaN }, end: null }, text: 'x' },
      ]
      for (const [i, one] of odd.entries())
        await editor.notify('textDocument/didChange', {
          textDocument: { uri, version: i + 2 },
          contentChanges: [{ text: good }, one],
        })
      await editor.notify('textDocument/didChange', { textDocument: { uri, version: null }, contentChanges: 7 })
      await itemsOf(editor)
      await editor.change(uri, 99, { text: bad + bad })
      assert.deepEqual(await itemsOf(editor), await fresh(bad + bad))
    })

    it('lives through a body that is no JSON', async () => {
      const editor = await started(pulling)
      await editor.open(uri, bad)
      for (const body of ['{', 'null', '[]', '7', '"x"', '{"jsonrpc":"1.0"}', '{"jsonrpc":"2.0","id":{}}'])
        editor.process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
      assert.deepEqual(codes(await itemsOf(editor)), [affiliation])
    })
  })

  describe('with the life of servers', () => {
    it('serves two editors in one folder, and one after the other, without one knowing of the other', async () => {
      const [one, two] = await Promise.all([started(pulling), started(waiting)])
      await one.open(uri, bad)
      await two.open(uri, good)
      await two.change(uri, 2, { text: bad + bad })
      await one.change(uri, 2, { text: good })
      assert.deepEqual(await itemsOf(one), [])
      await two.diagnostics(({ diagnostics }) => diagnostics.length === 2)
      assert.equal(await one.stop(), 0)
      const next = await started(pulling)
      await next.open(uri, bad)
      assert.deepEqual(codes(await itemsOf(next)), [affiliation])
      assert.equal(await two.stop(), 0)
    })

    it('finds the same when it was killed in the middle and started again', async () => {
      const expected = await fresh(long)
      for (const moment of ['before', 'while', 'after'] as const) {
        const editor = await started(pulling, {
          workspaceFolders: [{ uri: pathToFileURL(folder.path).href, name: 'laws' }],
        })
        await editor.open(uri, long)
        const asked = editor.pull(uri).catch(() => undefined)
        void editor.request('tripartite/reviewFolder', {}).catch(() => undefined)
        if (moment === 'after') await asked
        if (moment === 'while') await editor.symbols('file:///none.law')
        const ended = once(editor.process, 'exit')
        kill(editor)
        await ended
      }
      assert.deepEqual(await fresh(long), expected)
      assert.equal(expected.length, 1)
    })

    it('ends when it is told to in the middle of a review', async () => {
      const editor = await started(pulling)
      await editor.open(uri, long)
      const asked = editor.pull(uri).then(
        () => 'answered',
        () => 'refused',
      )
      assert.equal(await editor.stop(), 0)
      assert.ok(await Promise.race([asked, Promise.resolve('not answered')]))
    })

    it('ends with a status of its own when it is told to go without being told to stop', async () => {
      const editor = await started(pulling)
      await editor.open(uri, long)
      void editor.pull(uri).catch(() => undefined)
      const ended = once(editor.process, 'exit')
      await editor.notify('exit', undefined)
      assert.deepEqual(await ended, [1, null])
    })

    it('ends when the editor has gone without a word', async () => {
      const editor = await started(pulling)
      await editor.open(uri, long)
      void editor.pull(uri).catch(() => undefined)
      const ended = once(editor.process, 'exit')
      editor.process.stdin?.end()
      editor.process.stdout?.destroy()
      assert.equal(((await ended) as [number | null, string | null])[1], null)
    })
  })
})

const rangeOfBeginning = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

const codeOf = ({ code }: { code: number }): string => String(code)

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
