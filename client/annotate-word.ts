/** The command that writes a Word file anew with a comment on each finding. */
import { commands, l10n, ProgressLocation, type Uri, window, workspace, type Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { fromBase64, toBase64 } from './bytes.js'
import { nameOf } from './file-names.js'
import type { SaveFile } from './save-file.js'
import { chooseWordFile, fileBehind, wordScheme } from './word-text.js'
import { notice } from './notice.js'

type WordAnnotated =
  { readonly bytes: string; readonly comments: number; readonly notEntered: number } | { readonly problem: string }

export function registerAnnotateWord(server: BaseLanguageClient, save: SaveFile): Disposable {
  return commands.registerCommand('tripartite.annotateWord', async (given?: Uri) => {
    const open = given ?? window.activeTextEditor?.document.uri
    const file = open?.scheme === wordScheme ? fileBehind(open) : given
    try {
      await annotate(file ?? (await chooseWordFile()), server, save)
    } catch (error) {
      server.error(l10n.t('The comments could not be written.'), error, 'force')
    }
  })
}

async function annotate(file: Uri | undefined, server: BaseLanguageClient, save: SaveFile): Promise<void> {
  const suggest = file && (await askWhetherToSuggest())
  if (suggest === undefined || !file) return
  const options = { location: ProgressLocation.Window, title: l10n.t('Tripartite: writing comments') }
  const answer = await window.withProgress(options, async () =>
    server.sendRequest<WordAnnotated>('tripartite/annotateWord', {
      uri: server.code2ProtocolConverter.asUri(file),
      bytes: toBase64(await workspace.fs.readFile(file)),
      suggest,
      date: `${new Date().toISOString().slice(0, 19)}Z`,
    }),
  )
  if ('problem' in answer) {
    window.showErrorMessage(notice(answer.problem))
    return
  }
  const rest = answer.notEntered > 0
  await save({
    bytes: fromBase64(answer.bytes),
    draft: file,
    name: nameOf(file).replace(/(\.[^.]*)?$/, '.reviewed.docx'),
    kind: 'Word',
    remark: rest
      ? l10n.t('Comments: {0}. Redrafts that stand in comments only: {1}.', answer.comments, answer.notEntered)
      : l10n.t('Comments: {0}.', answer.comments),
  })
}

/** Nothing where the person gives up. */
async function askWhetherToSuggest(): Promise<boolean | undefined> {
  const chosen = await window.showQuickPick(
    [
      { label: l10n.t('Comments only'), suggest: false },
      {
        label: l10n.t('Comments, and suggested wording as tracked changes'),
        detail: l10n.t('Each change is for you to accept or reject in Word'),
        suggest: true,
      },
    ],
    { title: l10n.t('Annotate the Word document') },
  )
  return chosen?.suggest
}
