/** What one editor is served with: the drafts that it has open, their reviews, and all that these depend on. */
import { TextDocuments, type Connection, type InitializeParams } from 'vscode-languageserver'
import type { RuleFiles } from '../core/rules/folder.js'
import type { Override } from '../core/rules/schema.js'
import { phrases } from '../report/phrases.js'
import { deliveryFor } from './choose-delivery.js'
import { createConfiguration } from './configuration.js'
import { createDecisions, folderOf } from './decisions.js'
import { createDrafts, type Drafts } from './drafts.js'
import type { Session } from './feature.js'
import { createFolderReview } from './folder-review.js'
import { createNotices } from './notices.js'
import { openDocuments } from './open-documents.js'
import { createPairs, pairedBefore } from './pairs.js'
import { createPaperTemplates } from './paper-templates.js'
import { pulls } from './pull-diagnostics.js'
import { refreshViews } from './refresh.js'
import { createReports } from './reports.js'
import { createReviews, type ReviewedDocuments, type ReviewEvents, type Reviews } from './reviews.js'
import { loadRules, type Rules } from './rules.js'
import { safely } from './safely.js'
import { stillWanted } from './still-wanted.js'
import { createWordTexts, fileBehind } from './word-texts.js'
import { languageOfLocale, wordsOf, type Words } from './words.js'
import { createWorkspaces } from './workspaces.js'

/** `version` is that of Tripartite; `pages` is the address of the folder of rule pages, if there is one. */
export function createSession(
  connection: Connection,
  params: InitializeParams,
  readRules: () => Promise<Rules>,
  version: string,
  pages: string | undefined,
): Session {
  const { capabilities } = params
  const words = wordsOf(params.locale)
  const { warn, complain } = createNotices(connection)
  const documents = new TextDocuments(openDocuments)
  const drafts = createDrafts(reviewedBefore(params.initializationOptions))
  const refresh = (): void => {
    delivery.refresh()
    refreshViews(connection, capabilities)
  }
  const changed = (): void => {
    reviews.clear()
    refresh()
    folder.refresh()
  }
  const builtIn = loadRules(readRules, (reason) => complain(words.noRules(reason)))
  const configuration = createConfiguration(connection, capabilities, words, warn, () => {
    workspaces.configured()
    changed()
  })
  const nameFor = async (uri: string): Promise<string> => (await configuration.of(uri)).ownRules
  const workspaces = createWorkspaces(connection, params, builtIn, nameFor, {
    overridden: (overrides, folder) =>
      warn(words.overridden(overridesInWords(overrides, words, params.locale), folder)),
    broken: (count, first, folder) => complain(words.brokenWorkspace(count, first, folder)),
    changed,
  })
  const filesOf = async (uri: string): Promise<RuleFiles | undefined> => (await builtIn)?.folder(uri)
  const decisions = createDecisions(connection, params, documents, filesOf, words, (files) => {
    refresh()
    folder.refresh((draft) => files.some((file) => folderOf(file) === folderOf(draft)))
  })
  const events: ReviewEvents = {
    unknownCountry: (code) => warn(words.unknownCountry(code)),
    unknownRules: (names) => warn(words.unknownRules(names.join(', '))),
    failed: (error) => {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
      complain(words.failed(error instanceof Error ? error.message : String(error)))
    },
  }
  const wordTexts = createWordTexts()
  const reviewsOf = (which: ReviewedDocuments, reviewed: Pick<Drafts, 'has'>): Reviews =>
    createReviews(
      which,
      reviewed,
      configuration,
      workspaces.reviewerFor,
      decisions,
      events,
      pages,
      (uri) => folder.alongside(uri),
      wordTexts,
    )
  const reviews = reviewsOf(documents, {
    has: (document, wanted) => drafts.has(document, wanted) || pairs.partner(document.uri) !== undefined,
  })
  const pairs = createPairs(documents, reviews, pairedBefore(params.initializationOptions), refresh)
  const folder = createFolderReview(connection, params, pulls(params), drafts, words, {
    files: async () => (await builtIn)?.drafts,
    reviewsOf: (which) => reviewsOf(which, { has: () => true }),
    changed: refresh,
  })
  const delivery = deliveryFor(connection, params, documents, reviews, pairs, folder.asked)

  connection.onInitialized(() => {
    configuration.begin()
    workspaces.begin()
    decisions.begin()
    folder.begin()
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
    wordTexts.remove(uri)
    reviews.forget(uri)
    configuration.forget(fileBehind(uri))
    decisions.closed(fileBehind(uri))
    delivery.closed(uri)
    folder.closed(uri)
  })
  documents.listen(connection)

  return {
    ...{ connection, params, capabilities, words, documents, drafts, reviews, pairs, decisions, refresh, wordTexts },
    version,
    reports: createReports(documents, configuration, workspaces.reviewerFor, decisions, folder.alongside, wordTexts),
    templates: createPaperTemplates(builtIn, workspaces.ownFile, words),
    office: builtIn.then((ready) => ready?.office),
    answer: (what, uri, token, empty, feature) =>
      safely(connection, what, empty, async () => {
        const reviewed = await reviews.of(uri, () => stillWanted(token))
        return reviewed ? feature(reviewed) : empty
      }),
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
