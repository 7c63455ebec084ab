/** Records what a person decides on a finding: asks for the reason, and lets the server say how the decisions file changes. */
import { commands, l10n, window, workspace, type Disposable } from 'vscode'
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient'
import { notice } from './notice.js'

type DecisionKind = 'accepted' | 'rejected' | 'deferred'

interface Choice {
  readonly uri: string
  readonly fingerprint: string
  readonly decision: DecisionKind | 'withdrawn'
}

/** The file is open to the server, so that it counts before it is saved. */
export const decisionsFile = '**/tripartite.decisions.yaml'

export function registerDecisions(server: BaseLanguageClient): Disposable {
  return commands.registerCommand('tripartite.recordDecision', async (choice: Choice) => {
    try {
      await record(choice, server)
    } catch (error) {
      server.error(l10n.t('The decision could not be recorded.'), error, 'force')
    }
  })
}

/** How often the edit is asked for: another window, or a program, may change the file at the same time. */
const attempts = 5

async function record(choice: Choice, server: BaseLanguageClient): Promise<void> {
  const { decision } = choice
  const reason = decision === 'withdrawn' ? '' : await reasonFor(decision)
  if (reason === undefined) return
  const answer = { ...choice, reason, date: today() }
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const made = await make(answer, server)
    if (made === 'again') continue
    if (made === 'recorded') tellRecorded(decision)
    else window.showWarningMessage(notice(made.problem))
    return
  }
  window.showWarningMessage(l10n.t('The decision could not be recorded.'))
}

/** Asks the server for the edit and makes it; `again` where the file has become another one meanwhile. */
async function make(
  answer: object,
  server: BaseLanguageClient,
): Promise<'recorded' | 'again' | { readonly problem: string }> {
  const { edit, problem = l10n.t('The decision could not be recorded.') } =
    (await server.sendRequest<{ readonly edit?: WorkspaceEdit; readonly problem?: string } | null>(
      'workspace/executeCommand',
      { command: 'tripartite.decisionEdit', arguments: [answer] },
    )) ?? {}
  const [change, ...more] = edit?.documentChanges ?? []
  if (!edit || !change) return { problem }
  // The file is opened to the server first: then the edit is one of the text that stands here, and not of what stood on the disk.
  if ('textDocument' in change && more.length === 0) {
    const uri = server.protocol2CodeConverter.asUri(change.textDocument.uri)
    const { version } = await workspace.openTextDocument(uri)
    if (version !== change.textDocument.version) return 'again'
  }
  const converted = await server.protocol2CodeConverter.asWorkspaceEdit(edit)
  const unsaved = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()))
  // It is not made where the text is another one by now, nor where the file that it is to make is there.
  if (!(await workspace.applyEdit(converted))) return 'again'
  for (const [uri] of converted.entries()) {
    // Nobody sees the file, so nobody would save it; what a person was editing there stays theirs to save.
    if (!unsaved.has(uri.toString()) && !(await (await workspace.openTextDocument(uri)).save()))
      return { problem: l10n.t('The decision is entered, but tripartite.decisions.yaml could not be saved.') }
  }
  return 'recorded'
}

function tellRecorded(decision: Choice['decision']): void {
  window.setStatusBarMessage(
    decision === 'withdrawn'
      ? l10n.t('Tripartite: the decision is withdrawn; the finding is shown again.')
      : l10n.t('Tripartite: the decision is recorded in tripartite.decisions.yaml.'),
    8000,
  )
}

function reasonFor(decision: DecisionKind): Thenable<string | undefined> {
  return window.showInputBox({
    title: titleOf(decision),
    prompt: l10n.t('The reason is kept with the decision and printed in reports.'),
    // Lawyers look it up in the draft or in another document meanwhile.
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('A decision needs a reason.') : undefined),
  })
}

function titleOf(decision: DecisionKind): string {
  switch (decision) {
    case 'accepted':
      return l10n.t('Why is the finding accepted?')
    case 'rejected':
      return l10n.t('Why does the finding not apply?')
    case 'deferred':
      return l10n.t('Why is the finding deferred?')
  }
}

/** By the clock of the person: `2026-03-03`. */
function today(): string {
  const now = new Date()
  const twoDigits = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}
