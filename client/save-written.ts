/** Saves what the server has written on a draft, or says why it has written nothing. */
import { window, type Uri } from 'vscode'
import { fromBase64 } from './bytes.js'
import { stemOf } from './file-names.js'
import { formatNames, type Format } from './formats.js'
import { notice } from './notice.js'
import type { SaveFile } from './save-file.js'
import { fileBehind } from './word-text.js'

export type Written = { readonly bytes: string } | { readonly problem: string }

/** `kind` stands in the name of the file: `bill.comparison.csv`. */
export async function saveWritten(
  answer: Written,
  draft: Uri,
  kind: string,
  format: Format,
  save: SaveFile,
): Promise<void> {
  if ('problem' in answer) {
    window.showErrorMessage(notice(answer.problem))
    return
  }
  const file = fileBehind(draft)
  const name = [stemOf(file), ...(kind === '' ? [] : [kind]), format].join('.')
  await save({ bytes: fromBase64(answer.bytes), draft: file, name, kind: formatNames()[format] })
}
