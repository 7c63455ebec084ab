/** What Tripartite knows of the draft in front of the person, beside the language in the status bar: its languages, findings and country. */
import {
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  workspace,
  type Command,
  type DocumentSelector,
  type ExtensionContext,
  type LanguageStatusItem,
  type TextDocument,
} from 'vscode'
import { State, type BaseLanguageClient } from 'vscode-languageclient'

/** The answer of the server to `tripartite/status`; null where the document is not reviewed. */
interface DraftStatus {
  readonly languages: readonly string[]
  readonly counts: { readonly error: number; readonly warning: number; readonly information: number }
  readonly country?: { readonly code: string; readonly name: string }
  readonly off: number
}

/** Each in itself, as lists of languages are written. */
export const languageNames: Readonly<Record<string, string>> = { ru: 'русский', kk: 'қазақша', en: 'English' }

/** Milliseconds without typing after which the server is asked again: it then has reviewed the draft for the underlines. */
const pause = 400

/** Returns what asks the server anew. */
export function registerStatus(
  context: ExtensionContext,
  server: BaseLanguageClient,
  selector: DocumentSelector,
): () => void {
  const draft = languages.createLanguageStatusItem('tripartite.draft', selector)
  const findings = languages.createLanguageStatusItem('tripartite.findings', selector)
  draft.name = l10n.t('Tripartite: languages and country')
  findings.name = l10n.t('Tripartite: findings')
  const busy = (is: boolean): void => {
    draft.busy = findings.busy = is
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  const ask = async (document: TextDocument): Promise<void> => {
    const mine = ++turn
    if (server.state !== State.Running) {
      showServer(draft, findings, server.state === State.Starting)
      return
    }
    busy(true)
    const uri = server.code2ProtocolConverter.asUri(document.uri)
    const status = await server
      .sendRequest<DraftStatus | null>('tripartite/status', { uri })
      .catch((error: unknown) => {
        server.outputChannel.appendLine(`status: ${String(error)}`)
        return null
      })
    // The person has gone on, or typed on, meanwhile: that asked again.
    if (mine !== turn) return
    showDraft(draft, findings, status)
    busy(false)
  }
  const later = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const document = active(selector)
      if (document) void ask(document)
    }, delay)
  }
  const now = (): void => later(0)

  context.subscriptions.push(
    draft,
    findings,
    { dispose: () => clearTimeout(timer) },
    window.onDidChangeActiveTextEditor(now),
    server.onDidChangeState(now),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== active(selector)) return
      busy(true)
      later(pause)
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const document = active(selector)
      if (document && uris.some((uri) => uri.toString() === document.uri.toString())) later(pause)
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('tripartite')) later(pause)
    }),
  )
  now()
  return now
}

function active(selector: DocumentSelector): TextDocument | undefined {
  const document = window.activeTextEditor?.document
  return document && languages.match(selector, document) > 0 ? document : undefined
}

function showServer(draft: LanguageStatusItem, findings: LanguageStatusItem, starting: boolean): void {
  const text = starting ? l10n.t('Tripartite is starting') : l10n.t('Tripartite is not running: nothing is reviewed')
  for (const item of [draft, findings]) {
    item.busy = starting
    item.severity = starting ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning
    item.command = starting ? undefined : { command: 'tripartite.restartServer', title: l10n.t('Restart') }
    say(item, text, '')
  }
}

function showDraft(draft: LanguageStatusItem, findings: LanguageStatusItem, status: DraftStatus | null): void {
  draft.severity = findings.severity = LanguageStatusSeverity.Information
  draft.command = settings()
  if (!status) {
    findings.command = { command: 'tripartite.reviewFile', title: l10n.t('Review') }
    say(draft, l10n.t('Not reviewed'), l10n.t('The settings say which documents are reviewed'))
    say(findings, l10n.t('Not reviewed'), '')
    return
  }
  const { counts, country, off } = status
  const total = counts.error + counts.warning + counts.information
  const names = status.languages.map((language) => languageNames[language] ?? language).join(' · ')
  const where = country
    ? l10n.t('Country: {0}', country.name === '' ? country.code : country.name)
    : l10n.t('No country: every Convention is taken to apply')
  say(draft, names === '' ? l10n.t('No language recognised') : names, where)
  const parts = [
    l10n.t('errors: {0}', counts.error),
    l10n.t('warnings: {0}', counts.warning),
    l10n.t('for information: {0}', counts.information),
    ...(off > 0 ? [l10n.t('rules switched off: {0}', off)] : []),
  ]
  say(findings, l10n.t('Findings: {0}', total), parts.join(', '))
  findings.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show') }
}

function settings(): Command {
  return {
    command: 'workbench.action.openSettings',
    title: l10n.t('Settings'),
    arguments: ['@ext:tripartite.tripartite'],
  }
}

/** A screen reader says both; a picture or a colour alone says nothing here. */
function say(item: LanguageStatusItem, text: string, detail: string): void {
  item.text = text
  item.detail = detail
  item.accessibilityInformation = { label: [item.name, text, detail].filter(Boolean).join(', ') }
}
