/** The rules that hold for a draft: the built-in ones with what the nearest folder of own rules adds, read again when it changes. */
import {
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  type Connection,
  type Diagnostic,
  type InitializeParams,
} from 'vscode-languageserver'
import type { Reviewer } from '../core/review.js'
import type { RuleFiles } from '../core/rules/folder.js'
import type { Problem } from '../core/rules/read.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Override } from '../core/rules/schema.js'
import { rootsOf } from './roots.js'

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
  /** A file of the nearest folder of own rules, its path as people write it; nothing where there is none. Never rejects. */
  readonly ownFile: (uri: string, path: string) => Promise<{ readonly path: string; readonly text: string } | undefined>
  /** Reads the workspaces and watches them: to be called when the editor is ready. */
  readonly begin: () => void
  /** A draft was opened: an editor that cannot watch files has the workspaces read again. */
  readonly opened: () => void
  /** Settings have changed, and the name of the folder of own rules may have. */
  readonly configured: () => void
  /** Files have changed outside the editor. */
  readonly touched: (uris: readonly string[]) => void
}

/** What a person should be told: rules are not what they usually are. */
export interface WorkspaceEvents {
  readonly overridden: (overrides: readonly Override[], folder: string) => void
  readonly broken: (count: number, first: string, folder: string) => void
  /** The answers of `reviewerFor` are other ones from now on. */
  readonly changed: () => void
}

export function createWorkspaces(
  connection: Connection,
  params: InitializeParams,
  builtIn: Promise<BuiltIn | undefined>,
  /** The name of the folder of own rules, as the settings of a draft or of a folder say. */
  nameFor: (uri: string) => Promise<string>,
  events: WorkspaceEvents,
): Workspaces {
  const asFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`)
  const { capabilities } = params
  let roots = rootsOf(params).map(asFolder)
  const watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
  /** Names of folders of own rules that are watched. */
  const watched = new Set<string>()
  /** By the address of the workspace: its reviewer, and the folder that it stands in. */
  let reviewers = new Map<string, { readonly folder: string; readonly reviewer: Promise<Reviewer> }>()
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

  const watch = (name: string): void => {
    if (watched.has(name)) return
    watched.add(name)
    if (!watches) return
    const watchers = [{ globPattern: `**/${name}` }, { globPattern: `**/${name}/**` }]
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(report)
  }

  const read = async (
    workspace: string,
    name: string,
    files: RuleFiles,
    { reviewer, lexicons }: BuiltIn,
  ): Promise<Reviewer> => {
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
      if (first) events.broken(problems.length, `${first.file}:${first.line}:${first.column}: ${first.message}`, name)
      if (overrides.length > 0) events.overridden(overrides, name)
      return withLocalRules(reviewer, local, name)
    } catch (error) {
      report(error)
      events.broken(1, error instanceof Error ? error.message : String(error), name)
      return reviewer
    }
  }
  /** The reviewer of the workspace in this folder, if there is one. */
  const reviewerAt = (folder: string, name: string, ready: BuiltIn): Promise<Reviewer> | undefined => {
    const workspace = addressIn(folder, name)
    const known = reviewers.get(workspace)
    if (known) return known.reviewer
    const files = ready.folder(workspace)
    if (!files) return undefined
    const reviewer = read(workspace, name, files, ready)
    reviewers.set(workspace, { folder, reviewer })
    return reviewer
  }
  /** Reads the workspaces of these folders, under the names that they have now; what is shown of any other is taken back. */
  const readAgain = async (folders: readonly string[]): Promise<void> => {
    const ready = await builtIn
    if (!ready) return
    const named = await Promise.all(folders.map(async (folder) => [folder, await nameFor(folder)] as const))
    for (const [folder, name] of named) {
      watch(name)
      void reviewerAt(folder, name, ready)
    }
    for (const workspace of marked.keys()) if (!reviewers.has(workspace)) show(workspace, [])
  }
  /** From that of the draft up to the folder that is open. */
  const foldersOf = (uri: string): readonly string[] => {
    const root = roots.filter((one) => uri.startsWith(one)).reduce((a, b) => (a.length > b.length ? a : b), '')
    const folders: string[] = []
    for (let folder = above(uri); root !== '' && folder.length >= root.length; folder = above(folder))
      folders.push(folder)
    return folders
  }
  const reload = (): void => {
    const before = [...reviewers.values()].map(({ folder }) => folder)
    reviewers = new Map()
    readAgain([...new Set([...before, ...roots])]).catch(report)
    events.changed()
  }

  return {
    async reviewerFor(uri) {
      const ready = await builtIn
      if (!ready) return undefined
      const name = await nameFor(uri)
      watch(name)
      for (const folder of foldersOf(uri)) {
        const reviewer = reviewerAt(folder, name, ready)
        if (reviewer) return reviewer
      }
      return ready.reviewer
    },
    async ownFile(uri, path) {
      const ready = await builtIn
      const name = await nameFor(uri)
      const files = foldersOf(uri).flatMap((folder) => ready?.folder(addressIn(folder, name)) ?? [])
      const text = files[0]?.read(path)
      return text === undefined ? undefined : { path: `${name}/${path}`, text }
    },
    begin() {
      readAgain(roots).catch(report)
      if (capabilities.workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => asFolder(uri)))
          roots = [...roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => asFolder(uri))]
          reload()
        })
      }
    },
    touched(uris) {
      const isOwn = (uri: string): boolean => [...watched].some((name) => asFolder(uri).includes(addressIn('/', name)))
      if (uris.some(isOwn)) reload()
    },
    opened() {
      if (!watches && roots.length > 0) reload()
    },
    configured() {
      const before = [...reviewers.entries()]
      Promise.all(before.map(async ([address, { folder }]) => addressIn(folder, await nameFor(folder)) === address))
        .then((same) => {
          if (same.includes(false)) reload()
        })
        .catch(report)
    },
  }
}

/** The address of the workspace of that name in a folder, with a slash at its end. */
function addressIn(folder: string, name: string): string {
  return `${folder}${name.split('/').map(encodeURIComponent).join('/')}/`
}

/** The folder of a file or folder, with a slash at its end. */
function above(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/', uri.length - 2) + 1)
}
