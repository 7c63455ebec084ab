/** Saves what the server has written where a person says, and offers to open it. */
import { commands, env, l10n, UIKind, Uri, window, workspace } from 'vscode'
import { unwrittenReason } from '../server/writing/unwritten.js'
import { nameOf } from './file-names.js'
import { notice } from './notice.js'

export interface NewFile {
  readonly bytes: Uint8Array
  /** Beside it the file is offered to be saved. */
  readonly draft: Uri
  /** `bill.memorandum.docx` */
  readonly name: string
  /** What it is, for the dialog: `Word`. */
  readonly kind: string
  /** Said before the offer to open it. */
  readonly remark?: string
}

/** Rejects where the file cannot be written. */
export type WriteFile = (file: Uri, bytes: Uint8Array) => Thenable<void>

/** Resolves when the person has chosen; the dialog asks before it replaces a file, and the draft itself is never replaced. */
export type SaveFile = (file: NewFile) => Promise<void>

export const savingBy =
  (write: WriteFile): SaveFile =>
  (file) =>
    saveFile(file, write)

async function saveFile(file: NewFile, write: WriteFile): Promise<void> {
  const { bytes, draft, name, kind } = file
  const extension = name.slice(name.lastIndexOf('.') + 1)
  const folder = folderFor(draft)
  const chosen = await window.showSaveDialog({
    filters: { [kind]: [extension] },
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  })
  if (!chosen) return
  if (chosen.toString() === draft.toString()) {
    window.showErrorMessage(l10n.t('Tripartite: the draft itself is not replaced. Choose another name.'))
    return
  }
  try {
    await write(chosen, bytes)
  } catch (error) {
    const language = (['ru', 'kk'] as const).find((one) => env.language.startsWith(one)) ?? 'en'
    window.showErrorMessage(
      notice(l10n.t('Tripartite: the file could not be saved: {0}', unwrittenReason(error, language))),
    )
    return
  }
  await offer(chosen, file.remark)
}

/** Nothing where no folder is known. */
function folderFor(draft: Uri): Uri | undefined {
  return draft.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(draft, '..')
}

async function offer(file: Uri, remark: string | undefined): Promise<void> {
  const name = nameOf(file)
  const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined && file.scheme === 'file'
  const isText = /\.(md|csv|sarif)$/i.test(name)
  const open = l10n.t('Open')
  const reveal = l10n.t('Show in folder')
  const message = notice(
    [...(remark === undefined ? [] : [remark]), l10n.t('Tripartite: “{0}” was saved.', name)].join(' '),
  )
  // An editor shows no Word file; where the file lies elsewhere, no other program can.
  const chosen = await window.showInformationMessage(message, ...(isText || isHere ? [open] : []), reveal)
  if (chosen === open && isText) await commands.executeCommand('vscode.open', file)
  else if (chosen === open) await env.openExternal(file)
  else if (chosen === reveal) await commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', file)
}
