/** A language server process and an editor that talks to it over standard input and output, for tests of the protocol. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  type SymbolInformation,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'

export const program = fileURLToPath(new URL('../../dist/server.js', import.meta.url))

/** What VS Code can do, as far as the server asks. */
export const pulling: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
}

/** An editor that waits for diagnostics; it can do what the other can besides. */
export const waiting: ClientCapabilities = {
  workspace: pulling.workspace ?? {},
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
}

/** An editor that knows the oldest protocol only. */
export const plain: ClientCapabilities = {}

interface Progress {
  readonly token: string | number
  readonly value: unknown
}

interface Notification {
  readonly method: string
  readonly params: unknown
}

interface Message {
  readonly type: number
  readonly message: string
}

export interface Editor {
  readonly process: ChildProcess
  readonly answer: InitializeResult
  /** Everything that came, in order. */
  readonly published: readonly PublishDiagnosticsParams[]
  readonly shown: readonly Message[]
  /** The settings that the editor has for `tripartite`; tell the server with `configure`. */
  settings: unknown
  /** The setting `files.exclude`. */
  excluded: unknown
  readonly configure: (settings: unknown) => Promise<void>
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>
  readonly change: (uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]) => Promise<void>
  readonly close: (uri: string) => Promise<void>
  /** The first that fits, also among those that came already. */
  readonly diagnostics: (fits: (params: PublishDiagnosticsParams) => boolean) => Promise<readonly Diagnostic[]>
  readonly message: (fits: (message: Message) => boolean) => Promise<Message>
  readonly refreshed: (count: number) => Promise<void>
  /** All notifications that are the server's own, in order. */
  readonly notifications: readonly Notification[]
  /** The first notification of the server's own that fits, also among those that came already. */
  readonly notified: <T>(method: string, fits: (params: T) => boolean) => Promise<T>
  /** Until the server has asked, so many times, for lenses, hints or colours to be asked for again. */
  readonly refreshedViews: (method: string, count?: number) => Promise<void>
  readonly pull: (
    uri: string,
    previousResultId?: string,
    token?: CancellationToken,
  ) => Promise<DocumentDiagnosticReport>
  readonly actions: (uri: string, range: Range, context?: Partial<CodeActionContext>) => Promise<readonly CodeAction[]>
  readonly hover: (uri: string, position: Position) => Promise<Hover | null>
  readonly symbols: (uri: string) => Promise<readonly (DocumentSymbol | SymbolInformation)[]>
  readonly request: (method: string, params: unknown, token?: CancellationToken) => Promise<unknown>
  /** What the server has said of the progress of its work. */
  readonly progress: readonly Progress[]
  readonly notify: (method: string, params: unknown) => Promise<void>
  /** What is sent meanwhile reaches the server in one piece, so that it knows of all of it before it begins. */
  readonly together: (send: () => Promise<unknown>) => Promise<void>
  /** Tells the server that files have changed. */
  readonly touched: (...uris: readonly string[]) => Promise<void>
  /** What the server has asked to be told of. */
  readonly registered: readonly string[]
  /** Resolves to the exit status. */
  readonly stop: () => Promise<number | null>
}

/** Starts the built server and shakes hands with it. */
export async function startEditor(
  capabilities: ClientCapabilities,
  options: Partial<InitializeParams> & { readonly settings?: unknown; readonly program?: string } = {},
): Promise<Editor> {
  const { settings, program: file = program, ...params } = options
  const server = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const sent = new PassThrough({ highWaterMark: 2 ** 24 })
  sent.pipe(server.stdin)
  server.stdin.on('error', (error) => sent.destroy(error))
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(sent))
  const published: PublishDiagnosticsParams[] = []
  const shown: Message[] = []
  let refreshes = 0
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of [...listeners]) listener()
  }
  /** Resolves when `find` gives something; it is asked again after each message from the server. */
  const until = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const listener = (): void => {
        const found = find()
        if (found === undefined) return
        listeners.delete(listener)
        resolve(found)
      }
      listeners.add(listener)
      listener()
    })

  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
    tell()
  })
  connection.onNotification('window/showMessage', (params: Message) => {
    shown.push(params)
    tell()
  })
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { readonly section?: string }[] }) =>
    items.map(({ section }) => (section === 'files.exclude' ? editor.excluded : editor.settings) ?? null),
  )
  const notifications: Notification[] = []
  // The type leaves out what the connection has: notifications that nothing else is told of.
  ;(connection as unknown as MessageConnection).onNotification((method, params) => {
    notifications.push({ method, params })
    tell()
  })
  const registered: string[] = []
  connection.onRequest(
    'client/registerCapability',
    ({ registrations }: { registrations: readonly { method: string }[] }) => {
      registered.push(...registrations.map(({ method }) => method))
      tell()
      return null
    },
  )
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++
    tell()
    return null
  })
  const views = new Map<string, number>()
  for (const view of ['codeLens', 'inlayHint', 'semanticTokens']) {
    const method = `workspace/${view}/refresh`
    connection.onRequest(method, () => {
      views.set(method, (views.get(method) ?? 0) + 1)
      tell()
      return null
    })
  }
  const progress: Progress[] = []
  // The type leaves out what the connection has: progress under tokens of the editor's own.
  ;(connection as unknown as MessageConnection).onUnhandledProgress((params: Progress) => {
    progress.push(params)
    tell()
  })
  connection.onRequest('window/workDoneProgress/create', () => null)
  connection.listen()

  const notify = (method: string, params: unknown): Promise<void> => connection.sendNotification(method, params)
  const request = <T>(method: string, params: unknown, token?: CancellationToken): Promise<T> =>
    token ? connection.sendRequest<T>(method, params, token) : connection.sendRequest<T>(method, params)
  const hello = { processId: process.pid, rootUri: null, capabilities, ...params }
  const answer = await request<InitializeResult>('initialize', hello).catch((error: unknown) => {
    server.kill('SIGKILL')
    throw error
  })
  const editor: Editor = {
    process: server,
    answer,
    published,
    shown,
    settings,
    excluded: undefined,
    async configure(next) {
      editor.settings = next
      await notify('workspace/didChangeConfiguration', { settings: { tripartite: next } })
    },
    open: (uri, text, languageId = 'law') =>
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, ...contentChanges) =>
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    diagnostics: async (fits) => (await until(() => published.find(fits))).diagnostics,
    message: (fits) => until(() => shown.find(fits)),
    notifications,
    notified: <T>(method: string, fits: (params: T) => boolean) =>
      until(() => {
        const found = notifications.find((one) => one.method === method && fits(one.params as T))
        return found && (found.params as T)
      }),
    async refreshed(count) {
      await until(() => (refreshes >= count ? true : undefined))
    },
    async refreshedViews(method, count = 1) {
      await until(() => ((views.get(method) ?? 0) >= count ? true : undefined))
    },
    pull: (uri, previousResultId, token) =>
      request(
        'textDocument/diagnostic',
        { textDocument: { uri }, ...(previousResultId && { previousResultId }) },
        token,
      ),
    actions: (uri, range, context = {}) =>
      request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...context } }),
    hover: (uri, position) => request('textDocument/hover', { textDocument: { uri }, position }),
    symbols: (uri) => request('textDocument/documentSymbol', { textDocument: { uri } }),
    request,
    notify,
    async together(send) {
      sent.unpipe(server.stdin)
      await send()
      const all: unknown = sent.read()
      if (all) server.stdin.write(all)
      sent.pipe(server.stdin)
    },
    progress,
    touched: (...uris) => notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type: 2 })) }),
    registered,
    async stop() {
      if (server.exitCode !== null) return server.exitCode
      const ended = once(server, 'exit')
      await request('shutdown', undefined)
      await notify('exit', undefined)
      const [status] = (await ended) as [number | null]
      connection.dispose()
      return status
    },
  }
  await notify('initialized', {})
  return editor
}

/** Ends the process whatever state a failed test has left it in. */
export function kill(editor: Editor | undefined): void {
  editor?.process.kill('SIGKILL')
}
