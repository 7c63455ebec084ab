/** The language server as a worker of a browser; whoever starts it says where the compiled rules are, and sends the files of folders. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import type { Blueprint } from '../core/check/blueprint.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Templates } from '../papers/templates.js'
import { officeInBrowser } from './browser-office.js'
import type { Rules } from './rules.js'
import { filesSent } from './sent-files.js'
import { serve } from './server.js'

/** Put in by the build. */
declare const TRIPARTITE_VERSION: string

/** What is used of the browser, whose types would offer Node's files of this folder what Node does not have. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0]
declare class XMLHttpRequest {
  readonly status: number
  readonly responseText: string
  open(method: 'GET', address: string, async: false): void
  send(): void
}

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))
/** As sent at the start in `initializationOptions.folders`, and whenever they have changed. */
let folders: unknown
connection.onNotification('tripartite/folders', (sent: unknown) => {
  folders = sent
})
serve(connection, TRIPARTITE_VERSION, (options) => Promise.resolve().then(() => rulesAt(options)))

function rulesAt(options: unknown): Rules {
  const given = options as { readonly compiled?: unknown; readonly folders?: unknown } | null | undefined
  const compiled = given?.compiled
  if (typeof compiled !== 'string') throw new Error('initializationOptions.compiled: an address is expected')
  const read = (name: string): unknown => readCompiled(`${compiled}/${name}`)
  folders = given?.folders
  return {
    ruleSet: read('ruleset.json') as RuleSet,
    blueprint: (language) => read(`blueprint-${language}.json`) as Blueprint,
    lexicons: () => read('lexicon.json') as RuleSet['lexicons'],
    folder: (uri) => filesSent(folders, uri),
    office: officeInBrowser,
    templates: () => read('templates.json') as Templates,
  }
}

/** Waits for the answer, as a worker may: so a language is loaded only when it is met, as in Node. */
function readCompiled(address: string): unknown {
  const request = new XMLHttpRequest()
  request.open('GET', address, false)
  request.send()
  if (request.status !== 200) throw new Error(`${address}: ${request.status}`)
  return JSON.parse(request.responseText)
}
