/** Has an editor ask again for what it shows beside the text, when findings change though the text does not. */
import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver'

/** Only what the editor says it can be asked for. */
export function refreshViews(connection: Connection, { workspace }: ClientCapabilities): void {
  const ask = (request: Promise<void>): void => {
    request.catch((error: unknown) => connection.console.error(`refresh: ${String(error)}`))
  }
  if (workspace?.codeLens?.refreshSupport === true) ask(connection.sendRequest(CodeLensRefreshRequest.type))
  if (workspace?.semanticTokens?.refreshSupport === true) ask(connection.sendRequest(SemanticTokensRefreshRequest.type))
  if (workspace?.inlayHint?.refreshSupport === true) ask(connection.sendRequest(InlayHintRefreshRequest.type))
}
