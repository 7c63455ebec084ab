/** Names of files. */
import type { Uri } from 'vscode'

/** `bill.law.md` */
export const nameOf = (file: Uri): string => file.path.slice(file.path.lastIndexOf('/') + 1)

/** Without what says its format: `bill` of `bill.law.md`. */
export const stemOf = (file: Uri): string => nameOf(file).replace(/(\.law)?\.[^.]*$/i, '')
