/** The VS Code extension, whatever it runs on: starts the language server and offers its commands. */
import { commands, l10n, window, workspace, type ExtensionContext, type TextEditor } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { registerConventionView } from './convention-view.js'
import { registerFolderReview } from './folder-review.js'

/** Documents that the server may be asked about. Not the old side of a comparison, and not output or search results. */
const documentSelector = ['law', 'markdown', 'plaintext'].flatMap((language) =>
  ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ language, scheme })),
)

let client: BaseLanguageClient | undefined

/** `create` makes the client for the place where the extension runs. */
export async function start(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  /** Documents that are reviewed because a person asked; a server that is started anew is told of them. */
  const asked = new Set<string>()
  const started = create({
    documentSelector,
    initializationOptions: () => ({ reviewed: [...asked] }),
    outputChannel: window.createOutputChannel('Tripartite', { log: true }),
  })
  client = started

  context.subscriptions.push(
    started.outputChannel,
    commands.registerTextEditorCommand('tripartite.reviewFile', (editor) => void reviewFile(editor, started, asked)),
    commands.registerCommand('tripartite.restartServer', () => restart(started)),
    registerFolderReview(started),
    registerConventionView(started, documentSelector, context.workspaceState),
    workspace.onDidCloseTextDocument(({ uri }) => void asked.delete(started.code2ProtocolConverter.asUri(uri))),
  )
  await started.start()
  await commands.executeCommand('setContext', 'tripartite.started', true)
}

export async function stop(): Promise<void> {
  await client?.stop()
}

async function reviewFile({ document }: TextEditor, server: BaseLanguageClient, asked: Set<string>): Promise<void> {
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

async function restart(server: BaseLanguageClient): Promise<void> {
  try {
    await server.stop()
    await server.start()
    window.setStatusBarMessage(l10n.t('Tripartite: the language server was restarted.'), 5000)
  } catch (error) {
    server.error(l10n.t('The language server did not start.'), error, 'force')
  }
}
