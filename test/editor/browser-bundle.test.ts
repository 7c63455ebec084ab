/** What is built for the browser needs nothing of Node: the server reviews a draft where nothing but a worker's own things are. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import type { CodeAction, DocumentDiagnosticReport, InitializeResult } from 'vscode-languageserver/node'
import { readWord } from '../../server/documents/word/read-word.js'
import { sampleBill } from '../documents/sample-bill.js'
import { bill, ownRules } from '../own-rules.js'
import { pulling } from './language-server.js'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8')
const required = (path: string): readonly string[] =>
  [...read(path).matchAll(/\b(?:require|import)\((["'`])([^"'`]+)\1\)/g)].map((match) => match[2] ?? '')
const { version, browser } = JSON.parse(read('package.json')) as { version: string; browser: string }
const site = 'https://extensions.example/tripartite/dist'
const uri = 'vscode-vfs://github/drafts/bill.law.md'

interface Written {
  readonly bytes?: string
  readonly problem?: string
  readonly text?: string
  readonly comments?: number
}

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly result?: unknown
  readonly params?: unknown
}

describe('the extension in a browser', () => {
  it('has a client that needs VS Code only, under both names by which its versions ask for it', () => {
    assert.deepEqual([...new Set(required(browser))], ['vscode'])
    assert.equal(read(`${browser}.js`), read(browser))
  })

  it('has a server that needs no module at all', () => {
    assert.deepEqual(required('dist/server.browser.js'), [])
  })

  it('reviews a draft without Node, and loads only the language of the draft', async () => {
    const worker = startWorker()
    const answer = (await worker.ask('initialize', initialize({ compiled: site }))) as InitializeResult
    assert.equal(answer.serverInfo?.version, version)
    worker.tell('initialized', {})
    worker.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'law', version: 1, text: mandatory } })
    const report = (await worker.ask('textDocument/diagnostic', { textDocument: { uri } })) as DocumentDiagnosticReport
    assert.deepEqual(report.kind === 'full' && report.items.map(({ code }) => code), ['c087/mandatory-affiliation'])
    assert.deepEqual(worker.loaded, [`${site}/ruleset.json`, `${site}/blueprint-ru.json`])
  })

  it('holds to the rules of a folder as the client sends them, and sends them again', async () => {
    const worker = startWorker()
    const folder = 'vscode-vfs://github/drafts/.tripartite/'
    const files = Object.entries(ownRules).map(([path, text]) => [path.replace('.tripartite/', ''), text])
    const codes = async (): Promise<readonly unknown[]> => {
      const found = (await worker.ask('textDocument/diagnostic', { textDocument: { uri } })) as DocumentDiagnosticReport
      return found.kind === 'full' ? found.items.map(({ code }) => code) : []
    }
    await worker.ask('initialize', {
      ...initialize({ compiled: site, folders: { [folder]: Object.fromEntries(files) as unknown } }),
      workspaceFolders: [{ uri: 'vscode-vfs://github/drafts', name: 'drafts' }],
    })
    worker.tell('initialized', {})
    worker.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'law', version: 1, text: bill } })
    const own = await codes()
    assert.ok(own.includes('local/gazette') && !own.includes('c087/mandatory-affiliation'), own.join(' '))
    worker.tell('tripartite/folders', { [folder]: {} })
    worker.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: `${folder}overrides.yaml`, type: 3 }] })
    const builtIn = await codes()
    assert.ok(!builtIn.includes('local/gazette') && builtIn.includes('c087/mandatory-affiliation'), builtIn.join(' '))
  })

  it('holds to the decisions of a folder as the client sends them, while their file is not open', async () => {
    const folder = 'vscode-vfs://github/drafts/'
    const file = `${folder}tripartite.decisions.yaml`
    const worker = startWorker()
    const codes = async (): Promise<readonly unknown[]> => {
      const found = (await worker.ask('textDocument/diagnostic', { textDocument: { uri } })) as DocumentDiagnosticReport
      return found.kind === 'full' ? found.items.map(({ code }) => code) : []
    }
    await worker.ask('initialize', initialize({ compiled: site, folders: {} }))
    worker.tell('initialized', {})
    worker.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'law', version: 1, text: mandatory } })
    assert.deepEqual(await codes(), ['c087/mandatory-affiliation'])
    const at = { line: 2, character: 20 }
    const asked = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } }
    const actions = (await worker.ask('textDocument/codeAction', asked)) as readonly CodeAction[]
    const { fingerprint } = actions.find(({ title }) => title.includes('reject'))?.command?.arguments?.[0] as {
      fingerprint: string
    }
    const text = `decisions:\n  - {file: bill.law.md, fingerprint: "${fingerprint}", decision: rejected, reason: Old.}\n  - {file: gone.law, fingerprint: "0123456789abcdef", decision: rejected, reason: Old.}\n`
    worker.tell('tripartite/folders', { [folder]: { 'bill.law.md': null, 'tripartite.decisions.yaml': text } })
    worker.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] })
    assert.deepEqual(await codes(), [])
    const { uri: marked, diagnostics } = (await worker.told('textDocument/publishDiagnostics')) as {
      uri: string
      diagnostics: readonly { message: string }[]
    }
    assert.equal(marked, file)
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      ['There is no draft “gone.law” beside this file.'],
    )
  })

  it('writes papers, reads and annotates Word files and compares versions without Node', async () => {
    const worker = startWorker()
    await worker.ask('initialize', initialize({ compiled: site }))
    worker.tell('initialized', {})
    worker.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'law', version: 1, text: mandatory } })
    const ask = async (method: string, params: object): Promise<Written> =>
      (await worker.ask(`tripartite/${method}`, { uri, ...params })) as Written
    const bytesOf = ({ bytes, problem }: Written): Buffer => Buffer.from(bytes ?? assert.fail(problem), 'base64')
    const asked = { kind: 'memorandum', languages: ['ru'] }
    assert.match(bytesOf(await ask('exportReport', { ...asked, format: 'html' })).toString(), /^<!doctype html>/)
    const memorandum = bytesOf(await ask('exportReport', { ...asked, format: 'docx' }))
    const read = readWord(memorandum, { tracked: 'accepted' })
    assert.match('text' in read ? read.text : read.problem, /Техническ/)
    const xlsx = bytesOf(await ask('exportReport', { kind: 'register', format: 'xlsx', languages: ['ru'] }))
    assert.equal(xlsx.subarray(0, 2).toString(), 'PK')
    const bytes = Buffer.from(await sampleBill()).toString('base64')
    const word = { uri: 'tripartite-word:/bill.docx.law?file%3A%2F%2F%2Fbill.docx', bytes }
    assert.match((await ask('readWord', word)).text ?? '', /Забастовк/)
    const annotated = await ask('annotateWord', {
      uri: 'file:///bill.docx',
      bytes,
      suggest: true,
      date: '2026-03-01T12:00:00Z',
    })
    assert.ok((annotated.comments ?? 0) > 0)
    assert.ok('text' in readWord(bytesOf(annotated), { tracked: 'accepted' }))
    const older = { name: 'old.docx', bytes }
    assert.match(bytesOf(await ask('compare', { older, format: 'view' })).toString(), /#L\d+>\)/)
  })

  it('says it when the rules cannot be loaded', async () => {
    for (const options of [{ compiled: 'https://extensions.example/elsewhere' }, {}]) {
      const worker = startWorker()
      await worker.ask('initialize', initialize(options))
      const { message } = (await worker.told('window/showMessage')) as { message: string }
      assert.match(message, /the rules could not be read, so nothing is reviewed/)
    }
  })
})

const mandatory = 'Статья 1. Профсоюз\n\nПрофсоюз обязан входить в республиканское объединение профсоюзов.\n'

function initialize(initializationOptions: object): object {
  return {
    processId: null,
    rootUri: null,
    capabilities: pulling,
    initializationOptions: { recordsDecisions: true, ...initializationOptions },
  }
}

/** Runs the bundle with what the language and a worker offer, and a site that has the compiled rules. */
function startWorker() {
  const loaded: string[] = []
  const received: Message[] = []
  const waiting = new Set<() => void>()
  const worker = {
    console,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    TextDecoder,
    TextEncoder,
    URL,
    atob,
    btoa,
    crypto,
    // By these a worker is known from a page, and waits for its next turn.
    importScripts: () => undefined,
    MessageChannel,
    Blob,
    addEventListener: () => undefined,
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
    postMessage: (message: Message) => {
      // What is asked of the editor is answered with nothing.
      if (message.method !== undefined && message.id !== undefined) post({ id: message.id, result: null })
      // A copy, as between a worker and its page.
      received.push(structuredClone(message))
      for (const listener of [...waiting]) listener()
    },
    XMLHttpRequest: class {
      status = 0
      responseText = ''
      private address = ''
      open(_method: string, address: string): void {
        this.address = address
      }
      send(): void {
        this.status = this.address.startsWith(`${site}/`) ? 200 : 404
        if (this.status !== 200) return
        loaded.push(this.address)
        this.responseText = read(this.address.replace(site, 'dist'))
      }
    },
  }
  const post = (message: Message): void =>
    void setImmediate(() => worker.onmessage?.({ data: { jsonrpc: '2.0', ...message } }))
  runInContext(read('dist/server.browser.js'), createContext(Object.assign(worker, { self: worker })))

  /** The first that fits, also among those that came already. */
  const first = (fits: (message: Message) => boolean): Promise<Message> =>
    new Promise((resolve) => {
      const listener = (): void => {
        const found = received.find(fits)
        if (!found) return
        waiting.delete(listener)
        resolve(found)
      }
      waiting.add(listener)
      listener()
    })
  let asked = 0
  return {
    loaded,
    tell: (method: string, params: unknown) => post({ method, params }),
    async ask(method: string, params: unknown): Promise<unknown> {
      const id = `test ${asked++}`
      post({ id, method, params })
      return (await first((message) => message.id === id && message.method === undefined)).result
    },
    told: async (method: string) => (await first((message) => message.method === method)).params,
  }
}
