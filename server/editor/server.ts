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
import { codeLenses } from './code-lenses.js'
import { completion, documented } from './completion.js'
import { createConfiguration } from './configuration.js'
import { conventionView, conventionViewRequest } from './convention-view.js'
import { createDecisions } from './decisions.js'
import { definition } from './definition.js'
import { documentLinks } from './document-links.js'
import type { DraftFiles } from './draft-files.js'
import { createDrafts, type Drafts } from './drafts.js'
import { createFolderReview } from './folder-review.js'
import { foldingRanges } from './folding.js'
import { hover } from './hover.js'
import { inlayHints } from './inlay-hints.js'
import { refreshViews } from './refresh.js'
import { pullDiagnostics } from './pull-diagnostics.js'
import { pushDiagnostics } from './push-diagnostics.js'
import { fixAllKind, quickFixes } from './quick-fixes.js'
import { references } from './references.js'
import { decisionActions, decisionEdit, decisionEditCommand } from './record-decision.js'
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
import { legend, semanticTokens } from './semantic-tokens.js'
import { statusOf, statusRequest } from './status.js'
import { symbols } from './symbols.js'
import { createWordMarker } from './word-marks.js'
import { withTerm } from './term-hover.js'
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

/** Serves until the connection ends. `pages` is the address of the folder of rule pages, if there is one. `readRules` is handed the `initializationOptions` and may reject: then the editor is told and nothing is reviewed. */
export function serve(
  connection: Connection,
  version: string,
  readRules: (initializationOptions: unknown) => Promise<Rules>,
  pages?: string,
): void {
  connection.onInitialize((params) => {
    start(connection, params, () => readRules(params.initializationOptions), pages)
    return {
      serverInfo: { name: 'tripartite', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(pulls(params) && {
          diagnosticProvider: { identifier: 'tripartite', interFileDependencies: false, workspaceDiagnostics: false },
        }),
        codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
        hoverProvider: true,
        codeLensProvider: { resolveProvider: false },
        inlayHintProvider: true,
        completionProvider: { resolveProvider: true },
        documentSymbolProvider: { label: 'Tripartite' },
        foldingRangeProvider: true,
        semanticTokensProvider: { legend, full: true, range: true },
        definitionProvider: true,
        referencesProvider: true,
        documentLinkProvider: {},
        executeCommandProvider: { commands: [reviewCommand, decisionEditCommand] },
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
  const asksForReasons = recordsDecisions(params.initializationOptions)
  const { warn, complain } = createNotices(connection)
  const documents = new TextDocuments(TextDocument)
  const drafts = createDrafts(reviewedBefore(params.initializationOptions))
  const changed = (): void => {
    reviews.clear()
    refresh()
    folder.refresh()
  }
  const refresh = (): void => {
    delivery.refresh()
    refreshViews(connection, capabilities)
  }
  const configuration = createConfiguration(connection, capabilities, words, warn, () => {
    workspaces.configured()
    changed()
  })
  const builtIn = createRules(readRules, (reason) => complain(words.noRules(reason)))
  const nameFor = async (uri: string): Promise<string> => (await configuration.of(uri)).ownRules
  const workspaces = createWorkspaces(connection, params, builtIn, nameFor, {
    overridden: (overrides, folder) =>
      warn(words.overridden(overridesInWords(overrides, words, params.locale), folder)),
    broken: (count, first, folder) => complain(words.brokenWorkspace(count, first, folder)),
    changed,
  })
  const filesOf = async (uri: string): Promise<RuleFiles | undefined> => (await builtIn)?.folder(uri)
  const decisions = createDecisions(connection, params, documents, filesOf, words, () => delivery.refresh())
  const events: ReviewEvents = {
    unknownCountry: (code) => warn(words.unknownCountry(code)),
    unknownRules: (names) => warn(words.unknownRules(names.join(', '))),
    failed: (error) => {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
      complain(words.failed(error instanceof Error ? error.message : String(error)))
    },
  }
  const reviewsOf = (which: ReviewedDocuments, reviewed: Pick<Drafts, 'has'>): Reviews =>
    createReviews(which, reviewed, configuration, workspaces.reviewerFor, decisions, events, pages, (uri) =>
      folder.alongside(uri),
    )
  const reviews = reviewsOf(documents, drafts)
  const folder = createFolderReview(connection, params, pulls(params), drafts, words, {
    files: async () => (await builtIn)?.drafts,
    reviewsOf: (which) => reviewsOf(which, { has: () => true }),
    changed: () => delivery.refresh(),
  })
  const marker = createWordMarker()
  const delivery = pulls(params)
    ? pullDiagnostics(connection, documents, capabilities, reviews, folder.asked)
    : pushDiagnostics(connection, documents, capabilities, reviews)

  connection.onInitialized(() => {
    configuration.begin()
    workspaces.begin()
    decisions.begin()
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri)
    workspaces.touched(uris)
    decisions.touched(uris)
    folder.touched(changes)
  })
  documents.onDidOpen(({ document }) => {
    folder.opened(document.uri)
    workspaces.opened()
    decisions.opened()
  })
  documents.onDidChangeContent(({ document }) => {
    decisions.edited(document.uri)
    delivery.changed(document.uri)
  })
  documents.onDidClose(({ document: { uri } }) => {
    drafts.remove(uri)
    reviews.forget(uri)
    configuration.forget(uri)
    marker.forget(uri)
    decisions.closed(uri)
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
    answer('code action', asked.textDocument.uri, [], (draft) => [
      ...quickFixes(draft, asked, capabilities, words),
      ...(asksForReasons ? decisionActions(draft, asked, capabilities, words) : []),
    ]),
  )
  connection.onHover(({ textDocument, position }) =>
    answer('hover', textDocument.uri, null, (draft) =>
      withTerm(draft, position, capabilities, hover(draft, position, capabilities)),
    ),
  )
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    safely(connection, 'completion', null, async () => {
      const known = reviews.last(uri) ?? (await reviews.of(uri))
      const document = documents.get(uri)
      return known && document ? completion(known, document, position) : null
    }),
  )
  connection.onCompletionResolve((item) =>
    safely(connection, 'completion', item, () => documented(item, reviews.last, capabilities)),
  )
  connection.onCodeLens(({ textDocument }) => answer('code lens', textDocument.uri, [], codeLenses))
  connection.languages.inlayHint.on(({ textDocument, range }) =>
    answer('inlay hint', textDocument.uri, [], (draft) => inlayHints(draft, range)),
  )
  connection.onDocumentSymbol(({ textDocument }) =>
    answer('outline', textDocument.uri, [], (draft) => symbols(draft, capabilities)),
  )
  connection.onFoldingRanges(({ textDocument }) =>
    answer('folding', textDocument.uri, [], (draft) => foldingRanges(draft, capabilities)),
  )
  connection.languages.semanticTokens.on(({ textDocument }) =>
    answer('semantic tokens', textDocument.uri, { data: [] }, (draft) => semanticTokens(draft, marker)),
  )
  connection.languages.semanticTokens.onRange(({ textDocument, range }) =>
    answer('semantic tokens', textDocument.uri, { data: [] }, (draft) => semanticTokens(draft, marker, range)),
  )
  connection.onDefinition(({ textDocument, position }) =>
    answer('definition', textDocument.uri, null, (draft) => definition(draft, position, capabilities)),
  )
  connection.onReferences(({ textDocument, position, context }) =>
    answer('references', textDocument.uri, null, (draft) => references(draft, position, context.includeDeclaration)),
  )
  connection.onDocumentLinks(({ textDocument }) =>
    answer('document links', textDocument.uri, [], (draft) => documentLinks(draft, capabilities)),
  )
  connection.onRequest(statusRequest, (asked: { readonly uri?: unknown } | null) =>
    answer('status', String(asked?.uri), null, (draft) => statusOf(draft, params.locale)),
  )
  connection.onRequest(conventionViewRequest, ({ uri }: { readonly uri: string }) =>
    answer('Convention view', uri, null, conventionView),
  )
  connection.onExecuteCommand(({ command, arguments: [argument] = [] }) =>
    safely(connection, command, null, async () => {
      if (command === decisionEditCommand) return decisionEdit(argument, reviews, decisions, capabilities, words)
      if (command !== reviewCommand) return null
      const result = await runReview(argument, drafts, reviews)
      if (result.reviewed) refresh()
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

/** True for an editor that knows the command `tripartite.recordDecision`: `{ recordsDecisions: true }`. */
function recordsDecisions(options: unknown): boolean {
  return (options as { readonly recordsDecisions?: unknown } | null | undefined)?.recordsDecisions === true
}

/** Documents whose review was asked for before the editor started this server anew: `{ reviewed: [uri] }`. */
function reviewedBefore(options: unknown): readonly string[] {
  const reviewed = (options as { readonly reviewed?: unknown } | null | undefined)?.reviewed
  return Array.isArray(reviewed) ? reviewed.filter((uri) => typeof uri === 'string') : []
}
