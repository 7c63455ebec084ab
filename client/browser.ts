/** The extension in VS Code for the Web, which has no machine to run programs on: the server is a worker of the browser. */
import { Uri, workspace, type ExtensionContext } from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  LanguageClient,
  type FileEvent,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { start, stop } from './extension.js'
import { decisionsOf, foldersOfDrafts, readFolders } from './sent-folders.js'

/** What is used of the browser, whose types would offer this client much that the other place of the extension does not have. */
declare class Worker {
  constructor(address: string)
  terminate(): void
}

export async function activate(context: ExtensionContext): Promise<void> {
  const dist = Uri.joinPath(context.extensionUri, 'dist')
  let worker: Worker | undefined
  const begin = (): Promise<MessageTransports> => {
    // A server that is started anew is another worker: one that was told to stop serves no more.
    worker?.terminate()
    worker = new Worker(Uri.joinPath(dist, 'server.browser.js').toString(true))
    // Not the worker itself: VS Code puts a `Worker` of its own in the place of the browser's, whose instances the client does not know.
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) })
  }
  // VS Code starts the worker from a copy, which cannot know the address that the compiled rules have; nor can it read the folders.
  const told = { compiled: dist.toString(true), folders: await readFolders() }
  const create = (options: LanguageClientOptions): LanguageClient => {
    /** Reads the files again before the server is told that they may have changed. */
    const readAgain = async (): Promise<void> => {
      told.folders = await readFolders()
      await client.sendNotification('tripartite/folders', told.folders)
    }
    const client = new LanguageClient('tripartite', 'Tripartite', begin, {
      ...options,
      middleware: {
        ...options.middleware,
        workspace: {
          ...options.middleware?.workspace,
          didChangeWatchedFile: (event, next) => readAgain().then(() => next(event)),
          didChangeWorkspaceFolders: (event, next) => readAgain().then(() => next(event)),
        },
      },
    })
    const known = new Set(foldersOfDrafts().map(String))
    /** Not before the server knows the draft: what is typed meanwhile must not come before the draft itself. */
    const readBeside = async (): Promise<void> => {
      const added = foldersOfDrafts().filter((folder) => !known.has(folder.toString()))
      if (added.length === 0) return
      for (const folder of added) known.add(folder.toString())
      await readAgain()
      const changes = added.map((folder): FileEvent => ({
        uri: decisionsOf(folder).toString(),
        type: FileChangeType.Changed,
      }))
      await client.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
    }
    context.subscriptions.push(workspace.onDidOpenTextDocument(() => void readBeside()))
    return client
  }
  await start(context, create, (file, bytes) => workspace.fs.writeFile(file, bytes), told)
}

export const deactivate = stop
