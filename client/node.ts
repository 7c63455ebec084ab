/** The extension where VS Code has Node: the server is a process of its own. */
import { join } from 'node:path'
import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { start, stop } from './extension.js'
import { registerTasks } from './tasks.js'

export async function activate(context: ExtensionContext): Promise<void> {
  const module = join(context.extensionPath, 'dist', 'server.js')
  registerTasks(context)
  await start(
    context,
    (options) => new LanguageClient('tripartite', 'Tripartite', { module, transport: TransportKind.ipc }, options),
  )
}

export const deactivate = stop
