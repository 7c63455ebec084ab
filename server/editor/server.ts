/** The language server: connects each feature to the protocol. */
import { TextDocuments, TextDocumentSyncKind, type Connection, type InitializeParams } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Blueprint } from '../core/check/blueprint.js'
import { createReviewer } from '../core/review.js'
import type { RuleFiles } from '../core/rules/folder.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Override } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import { phrases } from '../report/phrases.js'
import { createConfiguration } from './configuration.js'
import type { DraftFiles } from './draft-files.js'
import { conventionView, conventionViewRequest } from './convention-view.js'
import { createDrafts, type Drafts } from './drafts.js'
import { createFolderReview } from './folder-review.js'
import { hover } from './hover.js'
import { pullDiagnostics } from './pull-diagnostics.js'
import { pushDiagnostics } from './push-diagnostics.js'
import { fixAllKind, quickFixes } from './quick-fixes.js'
import { reviewCommand, runReview } from './review-command.js'
import {
  createReviews,
  type ReviewedDocuments,
  type ReviewedDraft,
  type ReviewEvents,
  type Reviews,
} from './reviews.js'
import { createNotices } from './notices.js'
import { safely } from './safely.js'
import { symbols } from './symbols.js'
import { languageOfLocale, wordsOf, type Words } from './words.js'
import { createWorkspaces, type BuiltIn } from './workspaces.js'

/** The rules as whoever starts the server can read them. */
export interface Rules {
  readonly ruleSet: RuleSet
  /** What a build has compiled of a language. */
  readonly blueprint: (language: Language) => Blueprint
  /** The phrases of the built-in concepts, for local rules. */
  readonly lexicons: () => RuleSet['lexicons']
  /** The files of the folder at an address that ends with a slash; nothing where there is none, or where it cannot be read from here. */
  readonly folder: (uri: string) => RuleFiles | undefined
  /** The drafts of folders; missing where no files can be read. */
  readonly drafts?: DraftFiles
}

/** Serves until the connection ends. `pages` is the address of the folder of rule pages, if there is one. `readRules` may reject: then the editor is told and nothing is reviewed. */
export function serve(connection: Connection, version: string, readRules: () => Promise<Rules>, pages?: string): void {
  connection.onInitialize((params) => {
    start(connection, params, readRules, pages)
    return {
      serverInfo: { name: 'tripartite', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(pulls(params) && {
          diagnosticProvider: { identifier: 'tripartite', interFileDependencies: false, workspaceDiagnostics: false },
        }),
        codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
        hoverProvider: true,
        documentSymbolProvider: { label: 'Tripartite' },
        executeCommandProvider: { commands: [reviewCommand] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    }
  })
  connection.listen()
}

function pulls({ capabilities }: InitializeParams): boolean {
  return capabilities.textDocument?.diagnostic !== undefined
}

function start(
  connection: Connection,
  params: InitializeParams,
  readRules: () => Promise<Rules>,
  pages: string | undefined,
): void {
  const { capabilities } = params
  const words = wordsOf(params.locale)
  const { warn, complain } = createNotices(connection)
  const documents = new TextDocuments(TextDocument)
  const drafts = createDrafts(reviewedBefore(params.initializationOptions))
  const changed = (): void => {
    reviews.clear()
    delivery.refresh()
    folder.refresh()
  }
  const configuration = createConfiguration(connection, capabilities, words, warn, changed)
  const builtIn = createRules(readRules, (reason) => complain(words.noRules(reason)))
  const workspaces = createWorkspaces(connection, params, builtIn, {
    overridden: (overrides) => warn(words.overridden(overridesInWords(overrides, words, params.locale))),
    broken: (count, first) => complain(words.brokenWorkspace(count, first)),
    changed,
    touched: (changes) => folder.touched(changes),
  })
  const events: ReviewEvents = {
    unknownCountry: (code) => warn(words.unknownCountry(code)),
    failed: (error) => {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
      complain(words.failed(error instanceof Error ? error.message : String(error)))
    },
  }
  const reviewsOf = (which: ReviewedDocuments, reviewed: Pick<Drafts, 'has'>): Reviews =>
    createReviews(which, reviewed, configuration, workspaces.reviewerFor, events, pages, (uri) => folder.alongside(uri))
  const reviews = reviewsOf(documents, drafts)
  const folder = createFolderReview(connection, params, pulls(params), drafts, words, {
    files: async () => (await builtIn)?.drafts,
    reviewsOf: (which) => reviewsOf(which, { has: () => true }),
    changed: () => delivery.refresh(),
  })
  const delivery = pulls(params)
    ? pullDiagnostics(connection, capabilities, reviews, folder.asked)
    : pushDiagnostics(connection, documents, capabilities, reviews)

  connection.onInitialized(() => {
    configuration.begin()
    workspaces.begin()
  })
  documents.onDidOpen(({ document }) => {
    folder.opened(document.uri)
    workspaces.opened()
  })
  documents.onDidChangeContent(({ document }) => delivery.changed(document.uri))
  documents.onDidClose(({ document: { uri } }) => {
    drafts.remove(uri)
    reviews.forget(uri)
    configuration.forget(uri)
    delivery.closed(uri)
    folder.closed(uri)
  })
  documents.listen(connection)

  /** The answer of a feature for a draft; `empty` where the document is none, and when the feature fails. */
  const answer = <T>(what: string, uri: string, empty: T, feature: (reviewed: ReviewedDraft) => T): Promise<T> =>
    safely(connection, what, empty, async () => {
      const reviewed = await reviews.of(uri)
      return reviewed ? feature(reviewed) : empty
    })
  connection.onCodeAction((asked) =>
    answer('code action', asked.textDocument.uri, [], (draft) => quickFixes(draft, asked, capabilities, words)),
  )
  connection.onHover(({ textDocument, position }) =>
    answer('hover', textDocument.uri, null, (draft) => hover(draft, position, capabilities)),
  )
  connection.onDocumentSymbol(({ textDocument }) =>
    answer('outline', textDocument.uri, [], (draft) => symbols(draft, capabilities)),
  )
  connection.onRequest(conventionViewRequest, ({ uri }: { readonly uri: string }) =>
    answer('Convention view', uri, null, conventionView),
  )
  connection.onExecuteCommand(({ command, arguments: [argument] = [] }) =>
    safely(connection, command, null, async () => {
      if (command !== reviewCommand) return null
      const result = await runReview(argument, drafts, reviews)
      if (result.reviewed) delivery.refresh()
      return result
    }),
  )
}

async function createRules(
  readRules: () => Promise<Rules>,
  failed: (reason: string) => void,
): Promise<(BuiltIn & Pick<Rules, 'drafts'>) | undefined> {
  try {
    const { ruleSet, blueprint, ...files } = await readRules()
    return { ...files, reviewer: createReviewer(ruleSet, blueprint) }
  } catch (error) {
    failed(error instanceof Error ? error.message : String(error))
    return undefined
  }
}

/** `c087/founder-minimum (off: reason); …` */
function overridesInWords(overrides: readonly Override[], words: Words, locale: string | undefined): string {
  const { severity: names } = phrases[languageOfLocale(locale)]
  return overrides
    .map(({ rule, severity, reason }) => `${rule} (${severity ? names[severity] : words.off}: ${reason})`)
    .join('; ')
}

/** Documents whose review was asked for before the editor started this server anew: `{ reviewed: [uri] }`. */
function reviewedBefore(options: unknown): readonly string[] {
  const reviewed = (options as { readonly reviewed?: unknown } | null | undefined)?.reviewed
  return Array.isArray(reviewed) ? reviewed.filter((uri) => typeof uri === 'string') : []
}
