/** The rules that hold for a draft: the built-in ones with what the nearest `.tripartite` adds, read again when it changes. */
import {
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  type Connection,
  type Diagnostic,
  type FileEvent,
  type InitializeParams,
} from 'vscode-languageserver'
import type { Reviewer } from '../core/review.js'
import type { RuleFiles } from '../core/rules/folder.js'
import type { Problem } from '../core/rules/read.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Override } from '../core/rules/schema.js'

/** The built-in rules, and how to read folders, as whoever starts the server can. */
export interface BuiltIn {
  readonly reviewer: Reviewer
  readonly lexicons: () => RuleSet['lexicons']
  /** The files of the folder at an address that ends with a slash; nothing where there is none. */
  readonly folder: (uri: string) => RuleFiles | undefined
}

export interface Workspaces {
  /** Nothing when there are no rules at all. Never rejects. */
  readonly reviewerFor: (uri: string) => Promise<Reviewer | undefined>
  /** Reads the workspaces and watches them: to be called when the editor is ready. */
  readonly begin: () => void
  /** A draft was opened: an editor that cannot watch files has the workspaces read again. */
  readonly opened: () => void
}

/** What a person should be told: rules are not what they usually are. */
export interface WorkspaceEvents {
  readonly overridden: (overrides: readonly Override[]) => void
  readonly broken: (count: number, first: string) => void
  /** The answers of `reviewerFor` are other ones from now on. */
  readonly changed: () => void
  /** Files have changed that the server watches, for whatever reason. */
  readonly touched: (changes: readonly FileEvent[]) => void
}

const folderName = '.tripartite/'

export function createWorkspaces(
  connection: Connection,
  params: InitializeParams,
  builtIn: Promise<BuiltIn | undefined>,
  events: WorkspaceEvents,
): Workspaces {
  const asFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`)
  const { capabilities, workspaceFolders } = params
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- an editor that knows no workspace folders has only this
  const { rootUri } = params
  let roots = (workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])).map(asFolder)
  const watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
  let reviewers = new Map<string, Promise<Reviewer>>()
  /** Files of a workspace in which mistakes are shown. */
  const marked = new Map<string, readonly string[]>()

  const show = (workspace: string, problems: readonly Problem[]): void => {
    const byFile = new Map<string, Diagnostic[]>((marked.get(workspace) ?? []).map((uri) => [uri, []]))
    for (const { file, line, column, message } of problems) {
      const uri = workspace + file.split('/').map(encodeURIComponent).join('/')
      const position = { line: line - 1, character: column - 1 }
      const diagnostic: Diagnostic = {
        range: { start: position, end: position },
        severity: DiagnosticSeverity.Error,
        source: 'tripartite',
        message,
      }
      byFile.set(uri, [...(byFile.get(uri) ?? []), diagnostic])
    }
    marked.set(
      workspace,
      [...byFile].filter(([, diagnostics]) => diagnostics.length > 0).map(([uri]) => uri),
    )
    for (const [uri, diagnostics] of byFile) connection.sendDiagnostics({ uri, diagnostics }).catch(report)
  }
  const report = (error: unknown): void => connection.console.error(`workspace: ${String(error)}`)

  const read = async (workspace: string, files: RuleFiles, { reviewer, lexicons }: BuiltIn): Promise<Reviewer> => {
    try {
      // YAML and the compiler are loaded only where there is something to read with them.
      const [{ readLocalRules }, { withLocalRules }] = await Promise.all([
        import('../core/local/local-rules.js'),
        import('../core/local/reviewer.js'),
      ])
      const local = readLocalRules(files, { ...reviewer.ruleSet, lexicons: lexicons() })
      const { problems, overrides } = local
      show(workspace, problems)
      const [first] = problems
      if (first) events.broken(problems.length, `${first.file}:${first.line}:${first.column}: ${first.message}`)
      if (overrides.length > 0) events.overridden(overrides)
      return withLocalRules(reviewer, local)
    } catch (error) {
      report(error)
      events.broken(1, error instanceof Error ? error.message : String(error))
      return reviewer
    }
  }
  /** The reviewer of a workspace, if there is one at this address. */
  const reviewerAt = (workspace: string, ready: BuiltIn): Promise<Reviewer> | undefined => {
    const known = reviewers.get(workspace)
    if (known) return known
    const files = ready.folder(workspace)
    if (!files) return undefined
    const reviewer = read(workspace, files, ready)
    reviewers.set(workspace, reviewer)
    return reviewer
  }
  const readAgain = async (workspaces: readonly string[]): Promise<void> => {
    const ready = await builtIn
    if (!ready) return
    for (const workspace of workspaces) if (!reviewerAt(workspace, ready)) show(workspace, [])
  }
  const reload = (): void => {
    const before = [...reviewers.keys()]
    reviewers = new Map()
    readAgain([...new Set([...before, ...roots.map((root) => root + folderName)])]).catch(report)
    events.changed()
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => asFolder(uri).includes(`/${folderName}`))) reload()
    events.touched(changes)
  })

  return {
    async reviewerFor(uri) {
      const ready = await builtIn
      if (!ready) return undefined
      const root = roots.filter((one) => uri.startsWith(one)).reduce((a, b) => (a.length > b.length ? a : b), '')
      for (let folder = above(uri); root !== '' && folder.length >= root.length; folder = above(folder)) {
        const reviewer = reviewerAt(folder + folderName, ready)
        if (reviewer) return reviewer
      }
      return ready.reviewer
    },
    begin() {
      readAgain(roots.map((root) => root + folderName)).catch(report)
      if (watches) {
        const watchers = [{ globPattern: '**/.tripartite' }, { globPattern: '**/.tripartite/**' }]
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(report)
      }
      if (capabilities.workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => asFolder(uri)))
          roots = [...roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => asFolder(uri))]
          reload()
        })
      }
    },
    opened() {
      if (!watches && roots.length > 0) reload()
    },
  }
}

/** The folder of a file or folder, with a slash at its end. */
function above(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/', uri.length - 2) + 1)
}
