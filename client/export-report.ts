/** The command that writes a paper on the open draft: asks which, in what form and language, and where to save it. */
import { commands, l10n, ProgressLocation, window, type Disposable, type QuickPickItem, type Uri } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { fromBase64 } from './bytes.js'
import { stemOf } from './file-names.js'
import type { SaveFile } from './save-file.js'
import { fileBehind } from './word-text.js'
import { notice } from './notice.js'

type Kind = 'table' | 'memorandum' | 'submission' | 'register' | 'sarif'
export type Format = 'docx' | 'html' | 'md' | 'xlsx' | 'csv' | 'sarif'
type Language = 'ru' | 'kk' | 'en'

export type Written = { readonly bytes: string } | { readonly problem: string }

const forms: Readonly<Record<Kind, readonly Format[]>> = {
  table: ['docx', 'html', 'md'],
  memorandum: ['docx', 'html', 'md'],
  submission: ['docx', 'html', 'md'],
  register: ['xlsx', 'csv'],
  sarif: ['sarif'],
}

export function registerExport(server: BaseLanguageClient, save: SaveFile): Disposable {
  return commands.registerCommand('tripartite.exportReport', async (given?: Uri) => {
    const draft = given ?? window.activeTextEditor?.document.uri
    if (!draft) return
    try {
      await exportReport(draft, server, save)
    } catch (error) {
      server.error(l10n.t('The report could not be written.'), error, 'force')
    }
  })
}

async function exportReport(draft: Uri, server: BaseLanguageClient, save: SaveFile): Promise<void> {
  const uri = server.code2ProtocolConverter.asUri(draft)
  const title = l10n.t('Export report')
  const kind = await choose(kinds(), title)
  const format = kind && (await chooseFormat(forms[kind], title))
  const status =
    format && (await server.sendRequest<{ languages: readonly Language[] } | null>('tripartite/status', { uri }))
  const languages = format && (await choose(languagesFor(kind, status?.languages ?? []), title))
  if (!languages) return
  const options = { location: ProgressLocation.Window, title: l10n.t('Tripartite: writing the report') }
  const answer = await window.withProgress(options, () =>
    server.sendRequest<Written>('tripartite/exportReport', { uri, kind, format, languages }),
  )
  if ('problem' in answer) {
    window.showErrorMessage(notice(answer.problem))
    return
  }
  const file = fileBehind(draft)
  await save({
    bytes: fromBase64(answer.bytes),
    draft: file,
    name: `${stemOf(file)}.${[...(kind === 'sarif' ? [] : [kind]), ...(languages.length > 0 ? [languages.join('-')] : [])].join('.')}.${format}`,
    kind: formatNames()[format],
  })
}

/** Without asking where there is only one. */
export async function chooseFormat<F extends Format>(formats: readonly F[], title: string): Promise<F | undefined> {
  const names = formatNames()
  const items = formats.map((value) => ({ label: names[value], description: `.${value}`, value }))
  return items.length === 1 ? items[0]?.value : choose(items, title)
}

export function formatNames(): Readonly<Record<Format, string>> {
  return {
    docx: 'Word',
    html: l10n.t('HTML page'),
    md: 'Markdown',
    xlsx: 'Excel',
    csv: 'CSV',
    sarif: 'SARIF 2.1.0',
  }
}

type Choice<T> = QuickPickItem & { readonly value: T }

async function choose<T>(items: readonly Choice<T>[], title: string): Promise<T | undefined> {
  return (await window.showQuickPick(items, { title, matchOnDetail: true }))?.value
}

function kinds(): readonly Choice<Kind>[] {
  return [
    {
      value: 'table',
      label: l10n.t('Comparative table'),
      detail: l10n.t('Bill and proposed wording side by side, with the justification'),
    },
    {
      value: 'memorandum',
      label: l10n.t('Technical memorandum'),
      detail: l10n.t('Comments article by article, omissions, authorities, and what was not checked'),
    },
    {
      value: 'submission',
      label: l10n.t('Skeleton of a submission'),
      detail: l10n.t('Observations of a workers’ organization under article 23 of the ILO Constitution'),
    },
    {
      value: 'register',
      label: l10n.t('Register of findings'),
      detail: l10n.t('A table with a row for each finding'),
    },
    { value: 'sarif', label: l10n.t('SARIF log'), detail: l10n.t('For programs that collect findings') },
  ]
}

/** Each in itself, those of the draft first. Only papers are written in two. */
function languagesFor(kind: Kind, own: readonly Language[]): readonly Choice<readonly Language[]>[] {
  const names: Readonly<Record<Language, string>> = { ru: 'Русский', kk: 'Қазақша', en: 'English' }
  const ordered = [...new Set([...own, ...(['ru', 'kk', 'en'] as const)])]
  const single = ordered.map((one) => ({ label: names[one], value: [one] }))
  const isPaper = forms[kind].includes('docx')
  const both = { label: 'Русский + Қазақша', detail: l10n.t('One after the other'), value: ['ru', 'kk'] as const }
  return isPaper ? [...single, both] : single
}
