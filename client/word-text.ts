/** The text of a Word file as a draft that can be read and not changed; its findings are shown in it as in any draft. */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  Uri,
  ViewColumn,
  window,
  workspace,
  type CustomDocument,
  type TextDocumentContentProvider,
} from 'vscode'
import { State, type BaseLanguageClient } from 'vscode-languageclient'
import { toBase64 } from './bytes.js'
import { notice } from './notice.js'

export const wordScheme = 'tripartite-word'

/** The extension at its end makes it a law. */
export function textOf(file: Uri): Uri {
  return Uri.from({ scheme: wordScheme, path: `${file.path}.law`, query: file.toString() })
}

/** The Word file whose text this is; any other address as it is. */
export function fileBehind(uri: Uri): Uri {
  return uri.scheme === wordScheme ? Uri.parse(uri.query, true) : uri
}

type WordRead = { readonly text: string; readonly unread: readonly string[] } | { readonly problem: string }

export function registerWordText(server: BaseLanguageClient): Disposable {
  const changed = new EventEmitter<Uri>()
  const last = new Map<string, WordRead>()
  const read = async (text: Uri): Promise<WordRead> => {
    try {
      const bytes = await workspace.fs.readFile(fileBehind(text))
      const uri = server.code2ProtocolConverter.asUri(text)
      return await server.sendRequest<WordRead>('tripartite/readWord', { uri, bytes: toBase64(bytes) })
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) }
    }
  }
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const answer = await read(uri)
      last.set(uri.toString(), answer)
      if ('problem' in answer) throw new Error(answer.problem)
      return answer.text
    },
  }
  const openTexts = (): readonly Uri[] =>
    workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === wordScheme)
  const open = async (file: Uri, viewColumn: ViewColumn = ViewColumn.Active): Promise<void> => {
    const uri = textOf(file)
    try {
      await window.showTextDocument(uri, { viewColumn, preview: false })
    } catch (error) {
      const answer = last.get(uri.toString())
      window.showErrorMessage(notice(answer && 'problem' in answer ? answer.problem : String(error)))
      return
    }
    const answer = last.get(uri.toString())
    if (answer && 'unread' in answer && answer.unread.length > 0)
      window.showWarningMessage(
        notice(l10n.t('Tripartite: not in this text, and not reviewed: {0}.', answer.unread.join('; '))),
      )
  }
  const watcher = workspace.createFileSystemWatcher('**/*.docx', true, false, true)
  return Disposable.from(
    changed,
    watcher,
    workspace.registerTextDocumentContentProvider(wordScheme, provider),
    // A server that is started anew has read no files.
    server.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const uri of openTexts()) changed.fire(uri)
    }),
    watcher.onDidChange((file) => {
      for (const uri of openTexts()) if (uri.query === file.toString()) changed.fire(uri)
    }),
    workspace.onDidCloseTextDocument(({ uri }) => void last.delete(uri.toString())),
    commands.registerCommand('tripartite.reviewWord', async (given?: Uri) => {
      const file = given ?? (await chooseWordFile())
      if (file) await open(file)
    }),
    window.registerCustomEditorProvider('tripartite.wordText', {
      openCustomDocument: (uri): CustomDocument => ({ uri, dispose: () => undefined }),
      async resolveCustomEditor({ uri }, panel) {
        const { viewColumn } = panel
        await open(uri, viewColumn)
        panel.dispose()
      },
    }),
  )
}

export async function chooseWordFile(): Promise<Uri | undefined> {
  const [file] = (await window.showOpenDialog({ filters: { Word: ['docx'] }, canSelectMany: false })) ?? []
  return file
}
