/** The language server: says to an editor what it offers, and lets each feature answer. */
import { TextDocumentSyncKind, type Connection, type ServerCapabilities } from 'vscode-languageserver'
import { features } from './features.js'
import { pullOffer } from './pull-diagnostics.js'
import type { Rules } from './rules.js'
import { createSession } from './session.js'

/** Serves until the connection ends. `pages` is the address of the folder of rule pages, if there is one. `readRules` is handed the `initializationOptions` and may reject: then the editor is told and nothing is reviewed. */
export function serve(
  connection: Connection,
  version: string,
  readRules: (initializationOptions: unknown) => Promise<Rules>,
  pages?: string,
): void {
  connection.onInitialize((params) => {
    const session = createSession(connection, params, () => readRules(params.initializationOptions), version, pages)
    for (const { register } of features) register(session)
    return {
      serverInfo: { name: 'tripartite', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...features.reduce<ServerCapabilities>((all, { offers }) => ({ ...all, ...offers }), pullOffer(params)),
      },
    }
  })
  connection.listen()
}
