/** The extension in VS Code for the Web, which has no machine to run programs on: the server is a worker of the browser. */
import { Uri, type ExtensionContext } from 'vscode'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { start, stop } from './extension.js'

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
  // VS Code starts the worker from a copy, which cannot know the address that the compiled rules have.
  const told = { compiled: dist.toString(true) }
  await start(context, (options) => new LanguageClient('tripartite', 'Tripartite', begin, options), told)
}

export const deactivate = stop
