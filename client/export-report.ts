/** The command that writes a paper on the open draft: asks which, in what form and language, and where to save it. */
import { commands, l10n, ProgressLocation, window, type Disposable, type Uri } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { choose, chooseFormat, type Choice, type Format } from './formats.js'
import type { SaveFile } from './save-file.js'
import { saveWritten, type Written } from './save-written.js'

type Kind = 'table' | 'memorandum' | 'submission' | 'register' | 'sarif'
type Language = 'ru' | 'kk' | 'en'

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
  const parts = [...(kind === 'sarif' ? [] : [kind]), ...(languages.length > 0 ? [languages.join('-')] : [])]
  await saveWritten(answer, draft, parts.join('.'), format, save)
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
