/** Ends the work on an answer that the editor does not want any more. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver'

/** @throws ResponseError where the question was taken back */
export function stillWanted(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'not wanted any more')
}
