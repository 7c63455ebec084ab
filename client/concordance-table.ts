/** The concordance table of a pair: shown as a page beside the texts, and saved as a file. */
import { commands, Disposable, EventEmitter, l10n, ProgressLocation, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { fromBase64 } from './bytes.js'
import type { Concordances } from './concordances.js'
import { stemOf } from './file-names.js'
import { chooseFormat } from './formats.js'
import type { Pairs } from './pairs.js'
import type { SaveFile } from './save-file.js'
import { saveWritten, type Written } from './save-written.js'
import { fileBehind } from './word-text.js'

/** Of a table that follows the texts; the address of the first of them is the query. */
const scheme = 'tripartite-concordance'

export function registerConcordanceTable(
  server: BaseLanguageClient,
  pairs: Pairs,
  concordances: Concordances,
  saveFile: SaveFile,
): Disposable {
  const changed = new EventEmitter<Uri>()
  const firstOf = (draft: Uri): Uri | undefined => {
    const [first] = pairs.of(server.code2ProtocolConverter.asUri(draft)) ?? []
    return first === undefined ? undefined : server.protocol2CodeConverter.asUri(first)
  }
  const ask = (draft: Uri, format: string): Promise<Written> =>
    server.sendRequest<Written>('tripartite/exportConcordance', {
      uri: server.code2ProtocolConverter.asUri(draft),
      format,
    })
  const show = async (draft: Uri): Promise<void> => {
    const first = firstOf(draft)
    if (!first) return
    const path = `/${stemOf(fileBehind(first))}.concordance.md`
    await commands.executeCommand('markdown.showPreview', Uri.from({ scheme, path, query: first.toString() }))
  }
  const save = async (draft: Uri): Promise<void> => {
    const first = firstOf(draft)
    const format = first && (await chooseFormat(['docx', 'html', 'csv'], l10n.t('Save the concordance table')))
    if (!format) return
    const options = { location: ProgressLocation.Window, title: l10n.t('Tripartite: writing the report') }
    const answer = await window.withProgress(options, () => ask(first, format))
    await saveWritten(answer, first, 'concordance', format, saveFile)
  }
  const safely = (work: (draft: Uri) => Promise<void>) => async (given?: Uri) => {
    const draft = given ?? window.activeTextEditor?.document.uri
    try {
      if (draft) await work(draft)
    } catch (error) {
      server.error(l10n.t('The concordance table could not be made.'), error, 'force')
    }
  }
  return Disposable.from(
    changed,
    commands.registerCommand('tripartite.showConcordance', safely(show)),
    commands.registerCommand('tripartite.exportConcordance', safely(save)),
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const answer = await ask(Uri.parse(uri.query, true), 'md')
        return 'problem' in answer ? answer.problem : new TextDecoder().decode(fromBase64(answer.bytes))
      },
    }),
    concordances.onDidChange(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri)
    }),
  )
}
