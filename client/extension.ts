/** The VS Code extension: starts the language server and offers its commands. */
import { join } from 'node:path'
import { commands, l10n, window, workspace, type ExtensionContext, type TextEditor } from 'vscode'
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node'

/** Documents that the server may be asked about. Not the old side of a comparison, and not output or search results. */
const documentSelector = ['law', 'markdown', 'plaintext'].flatMap((language) =>
  ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ language, scheme })),
)

let client: LanguageClient | undefined

export async function activate(context: ExtensionContext): Promise<void> {
  /** Documents that are reviewed because a person asked; a server that is started anew is told of them. */
  const asked = new Set<string>()
  const options: LanguageClientOptions = {
    documentSelector,
    initializationOptions: () => ({ reviewed: [...asked] }),
    outputChannel: window.createOutputChannel('Tripartite', { log: true }),
  }
  const module = join(context.extensionPath, 'dist', 'server.js')
  const started = new LanguageClient('tripartite', 'Tripartite', { module, transport: TransportKind.ipc }, options)
  client = started

  context.subscriptions.push(
    started.outputChannel,
    commands.registerTextEditorCommand('tripartite.reviewFile', (editor) => void reviewFile(editor, started, asked)),
    commands.registerCommand('tripartite.restartServer', () => restart(started)),
    workspace.onDidCloseTextDocument(({ uri }) => void asked.delete(started.code2ProtocolConverter.asUri(uri))),
  )
  await started.start()
  await commands.executeCommand('setContext', 'tripartite.started', true)
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}

async function reviewFile({ document }: TextEditor, server: LanguageClient, asked: Set<string>): Promise<void> {
  const uri = server.code2ProtocolConverter.asUri(document.uri)
  try {
    const result = await server.sendRequest<{ reviewed: boolean; findings: number }>('workspace/executeCommand', {
      command: 'tripartite.review',
      arguments: [{ uri }],
    })
    if (!result.reviewed) {
      window.showWarningMessage(l10n.t('Tripartite reviews law, Markdown and plain text documents.'))
      return
    }
    asked.add(uri)
    window.setStatusBarMessage(l10n.t('Tripartite: reviewed, findings: {0}', result.findings), 8000)
  } catch (error) {
    server.error(l10n.t('The review failed.'), error, 'force')
  }
}

async function restart(server: LanguageClient): Promise<void> {
  try {
    await server.restart()
    window.setStatusBarMessage(l10n.t('Tripartite: the language server was restarted.'), 5000)
  } catch (error) {
    server.error(l10n.t('The language server did not start.'), error, 'force')
  }
}
