/** Diagnostics for an editor that asks for them. */
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type ClientCapabilities,
  type Connection,
  type DiagnosticServerCancellationData,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { DiagnosticsDelivery } from './delivery.js'
import { diagnosticsOf } from './diagnostics.js'
import type { Reviews } from './reviews.js'
import { safely } from './safely.js'
import { stillWanted } from './still-wanted.js'

/** True for an editor that asks for diagnostics. */
export function pulls({ capabilities }: InitializeParams): boolean {
  return capabilities.textDocument?.diagnostic !== undefined
}

/** What such an editor is told that it may ask for. */
export function pullOffer(params: InitializeParams): ServerCapabilities {
  if (!pulls(params)) return {}
  return {
    diagnosticProvider: { identifier: 'tripartite', interFileDependencies: false, workspaceDiagnostics: false },
  }
}

interface Answer {
  readonly id: string
  readonly json: string
}

/** An answer equal to the one that the editor already has is only its `resultId`. `asked` is told of every document that the editor asks about. */
export function pullDiagnostics(
  connection: Connection,
  documents: { readonly get: (uri: string) => TextDocument | undefined },
  capabilities: ClientCapabilities,
  reviews: Reviews,
  asked: (uri: string) => void,
): DiagnosticsDelivery {
  const answers = new Map<string, Answer>()
  // Names of answers must not be taken for those of a server that ran before.
  const session = Date.now().toString(36)
  let count = 0

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    asked(uri)
    const version = documents.get(uri)?.version
    /** While typing, the word that this answer is not wanted any more comes together with the next change. */
    const begin = (): void => {
      stillWanted(token)
      if (documents.get(uri)?.version !== version) {
        const again: DiagnosticServerCancellationData = { retriggerRequest: true }
        throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the draft has changed', again)
      }
    }
    const items = await safely(connection, 'diagnostics', [], async () => {
      const reviewed = await reviews.of(uri, begin)
      return reviewed ? diagnosticsOf(reviewed, capabilities) : []
    })
    const json = JSON.stringify(items)
    let answer = answers.get(uri)
    if (answer?.json !== json) answers.set(uri, (answer = { id: `${session}-${++count}`, json }))
    return answer.id === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: answer.id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: answer.id, items }
  })

  const refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true
  return {
    changed: () => undefined,
    closed: (uri) => void answers.delete(uri),
    refresh() {
      if (!refreshes) return
      connection.languages.diagnostics
        .refresh()
        .catch((error: unknown) => connection.console.error(`diagnostics: ${String(error)}`))
    },
  }
}
