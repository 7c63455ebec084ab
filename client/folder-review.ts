/** The command that reviews a folder: shows how far it is, lets it be cancelled, and says what was and was not reviewed. */
import { commands, Disposable, l10n, ProgressLocation, window, workspace, type Uri } from 'vscode'
import { WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient'
import { notice } from './notice.js'

interface FolderReviewResult {
  readonly files: number
  readonly findings: number
  readonly unread: readonly string[]
  readonly others: number
  readonly unreadable: readonly string[]
  readonly cancelled: boolean
}

/** What has been reviewed, by the addresses of the folders: a server that is started anew is told of it. */
export type ReviewedFolders = Map<string, { readonly all: boolean }>

export function registerFolderReview(server: BaseLanguageClient, reviewed: ReviewedFolders): Disposable {
  let count = 0
  const review = async (folder: Uri | undefined, all: boolean): Promise<void> => {
    const chosen = folder ? [folder] : (workspace.workspaceFolders ?? []).map(({ uri }) => uri)
    if (chosen.length === 0) {
      window.showInformationMessage(l10n.t('Open the folder that holds the drafts first.'))
      return
    }
    const folders = chosen.map((uri) => server.code2ProtocolConverter.asUri(uri))
    const options = {
      location: ProgressLocation.Notification,
      title: l10n.t('Tripartite: reviewing the folder'),
      cancellable: true,
    }
    try {
      const result = await window.withProgress(options, async (progress, cancellation) => {
        const workDoneToken = `folder-${++count}`
        let reached = 0
        const listening = server.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
          if (value.kind !== 'report') return
          const { message = '', percentage = reached } = value
          progress.report({ message, increment: percentage - reached })
          reached = percentage
        })
        try {
          const asked = { folders, all, workDoneToken }
          return await server.sendRequest<FolderReviewResult | null>('tripartite/reviewFolder', asked, cancellation)
        } finally {
          listening.dispose()
        }
      })
      for (const uri of folders) if (result?.unreadable.includes(uri) === false) reviewed.set(uri, { all })
      if (result) await tell(result, () => review(folder, true))
    } catch (error) {
      server.error(l10n.t('The review failed.'), error, 'force')
    }
  }
  return Disposable.from(
    commands.registerCommand('tripartite.reviewFolder', (folder?: Uri) => review(folder, false)),
    workspace.onDidChangeWorkspaceFolders(({ removed }) => {
      for (const { uri } of removed) reviewed.delete(server.code2ProtocolConverter.asUri(uri))
    }),
  )
}

async function tell(result: FolderReviewResult, reviewAll: () => Promise<void>): Promise<void> {
  const { files, findings, unread, others, unreadable, cancelled } = result
  const remarks = [
    ...(cancelled ? [l10n.t('Cancelled before the end.')] : []),
    ...(unread.length > 0 ? [l10n.t('Not readable as text: {0}.', unread.join(', '))] : []),
    ...(unreadable.length > 0
      ? [l10n.t('Folders that cannot be read here: {0}. Open their drafts one by one.', unreadable.join(', '))]
      : []),
    ...(others > 0 ? [l10n.t('Markdown and plain text files that were not reviewed: {0}.', others)] : []),
  ]
  const message = notice(
    [l10n.t('Tripartite: drafts reviewed: {0}, findings: {1}.', files, findings), ...remarks].join(' '),
  )
  const problems = l10n.t('Show the findings')
  const rest = l10n.t('Review these files too')
  const choices = [...(findings > 0 ? [problems] : []), ...(others > 0 ? [rest] : [])]
  const isIncomplete = cancelled || unread.length > 0 || unreadable.length > 0
  const chosen = isIncomplete
    ? await window.showWarningMessage(message, ...choices)
    : await window.showInformationMessage(message, ...choices)
  if (chosen === problems) await commands.executeCommand('workbench.actions.view.problems')
  if (chosen === rest) await reviewAll()
}
