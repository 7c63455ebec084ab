/** The extension where VS Code has Node: the server is a process of its own. */
import { join } from 'node:path'
import { workspace, type ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { writeWhole } from '../server/writing/write-whole.js'
import { start, stop } from './extension.js'
import type { WriteFile } from './save-file.js'
import { registerTasks } from './tasks.js'

export async function activate(context: ExtensionContext): Promise<void> {
  const module = join(context.extensionPath, 'dist', 'server.js')
  registerTasks(context)
  await start(
    context,
    (options) => new LanguageClient('tripartite', 'Tripartite', { module, transport: TransportKind.ipc }, options),
    write,
  )
}

/** VS Code itself empties a file of this machine before it writes it. */
const write: WriteFile = (file, bytes) =>
  file.scheme === 'file' ? writeWhole(file.fsPath, bytes, { replace: true }) : workspace.fs.writeFile(file, bytes)

export const deactivate = stop
