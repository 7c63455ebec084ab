/** The folders that an editor has opened. */
import type { InitializeParams } from 'vscode-languageserver'

/** Addresses, as the editor writes them. */
export function rootsOf({ workspaceFolders, ...params }: InitializeParams): readonly string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- an editor that knows no workspace folders has only this
  const { rootUri } = params
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
}
