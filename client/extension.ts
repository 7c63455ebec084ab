/** The VS Code extension, whatever it runs on: starts the language server and offers its commands. */
import { commands, l10n, window, workspace, type ExtensionContext, type TextEditor } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { registerAnnotateWord } from './annotate-word.js'
import { registerCompare } from './compare-versions.js'
import { registerConcord } from './concord.js'
import { registerConventionView } from './convention-view.js'
import { registerExport } from './export-report.js'
import { registerFolderReview, type ReviewedFolders } from './folder-review.js'
import { decisionsFile, registerDecisions } from './decisions.js'
import { createPairs } from './pairs.js'
import { registerSample } from './sample.js'
import { savingBy, type WriteFile } from './save-file.js'
import { registerStatus } from './status.js'
import { registerShowFindings } from './lens.js'
import { errorHandler } from './restart.js'
import { registerWordText, wordScheme } from './word-text.js'

/** Drafts and the files of decisions beside them. Not the old side of a comparison, and not output or search results. */
function documentSelectors() {
  // A folder may also be of a file system that another extension provides, whose name nobody can know before.
  const opened = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? []
  const schemes = [...new Set(['file', 'untitled', 'vscode-vfs', wordScheme, ...opened])]
  const drafts = ['law', 'markdown', 'plaintext'].flatMap((language) => schemes.map((scheme) => ({ language, scheme })))
  return { drafts, all: [...drafts, ...schemes.map((scheme) => ({ scheme, pattern: decisionsFile }))] }
}

let client: BaseLanguageClient | undefined

/** `create` makes the client for the place where the extension runs, `write` writes files there, and `told` is what the server has to know of that place. */
export async function start(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
  write: WriteFile,
  told: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  /** Documents that are reviewed because a person asked; a server that is started anew is told of them. */
  const asked = new Set<string>()
  const folders: ReviewedFolders = new Map()
  const pairs = createPairs(context.workspaceState)
  const selectors = documentSelectors()
  const started = create({
    documentSelector: selectors.all,
    initializationOptions: () => ({
      ...told,
      reviewed: [...asked],
      reviewedFolders: [...folders].map(([uri, { all }]) => ({ uri, all })),
      paired: pairs.all(),
      recordsDecisions: true,
      showsSideBySide: true,
    }),
    errorHandler: errorHandler(),
    outputChannel: window.createOutputChannel('Tripartite', { log: true }),
  })
  client = started
  const save = savingBy(write)
  registerSample(context)
  const showStatus = registerStatus(context, started, selectors.drafts)

  context.subscriptions.push(
    started.outputChannel,
    commands.registerTextEditorCommand(
      'tripartite.reviewFile',
      (editor) => void reviewFile(editor, started, asked).then(showStatus),
    ),
    registerShowFindings(started),
    registerDecisions(started),
    commands.registerCommand('tripartite.restartServer', () => restart(started)),
    registerFolderReview(started, folders),
    registerExport(started, save),
    registerCompare(started, save),
    pairs,
    registerConcord(started, pairs, save),
    registerWordText(started),
    registerAnnotateWord(started, save),
    registerConventionView(started, selectors.drafts, context.workspaceState),
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
    // One that has died twice has nothing to stop.
    if (server.isRunning()) await server.stop()
    await server.start()
    window.setStatusBarMessage(l10n.t('Tripartite: the language server was restarted.'), 5000)
  } catch (error) {
    server.error(l10n.t('The language server did not start.'), error, 'force')
  }
}
