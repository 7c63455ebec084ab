/** The folder `.tripartite` of a draft: finds it, and reads the rules that stand in it. */
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { LocalRules } from '../core/local/local-rules.js'
import type { Reviewer } from '../core/review.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import { visible } from '../report/escape.js'
import { filesOf, isFolder } from './folder-files.js'
import { plainReason } from './problem.js'

const folderName = '.tripartite'

/**
 * The nearest `.tripartite` beside the draft or above it, as its user would write it; nothing where there is none. `-`, standard input,
 * stands in the current folder.
 */
export function workspaceOf(path: string): string | undefined {
  let folder = path === '-' ? process.cwd() : dirname(resolve(path))
  for (;;) {
    const candidate = join(folder, folderName)
    if (isFolder(candidate)) return relative(process.cwd(), candidate).split(sep).join('/')
    const parent = dirname(folder)
    if (parent === folder) return undefined
    folder = parent
  }
}

/** Says on standard error what is broken, and leaves it out; nothing where the folder may not be read. `builtIn` has its lexicon. */
export async function readWorkspaceAt(folder: string, builtIn: RuleSet): Promise<LocalRules | undefined> {
  // YAML and the compiler are loaded only where there is something to read with them.
  const { readLocalRules } = await import('../core/local/local-rules.js')
  try {
    const local = readLocalRules(filesOf(folder), builtIn)
    for (const { file, line, column, message } of local.problems)
      process.stderr.write(`${visible(`${folder}/${file}:${line}:${column}: ${message}`)}\n`)
    if (local.problems.length > 0)
      process.stderr.write(
        `tripartite: what is broken in ${visible(folder)} is left out; all other rules are applied\n`,
      )
    return local
  } catch (error) {
    process.stderr.write(`tripartite: ${visible(folder)}: ${plainReason(error)}\n`)
    return undefined
  }
}

/** What the workspaces of drafts say, each read once. */
export interface Workspaces {
  /** The folder of the workspace of a draft, where it could be read. */
  readonly of: (path: string) => string | undefined
  /** By folder; plain data. */
  readonly local: ReadonlyMap<string, LocalRules>
  /** Something in a workspace could not be used. */
  readonly failed: boolean
}

export async function readWorkspaces(
  paths: readonly string[],
  builtIn: RuleSet,
  lexicons: () => RuleSet['lexicons'],
): Promise<Workspaces> {
  const folders = new Map(paths.map((path) => [path, workspaceOf(path)]))
  const local = new Map<string, LocalRules>()
  let failed = false
  for (const folder of new Set(folders.values())) {
    if (folder === undefined) continue
    const own = await readWorkspaceAt(folder, { ...builtIn, lexicons: lexicons() })
    if (!own || own.problems.length > 0) failed = true
    if (own) local.set(folder, own)
  }
  return {
    failed,
    local,
    of(path) {
      const folder = folders.get(path)
      return folder !== undefined && local.has(folder) ? folder : undefined
    },
  }
}

/** The reviewer for drafts of a workspace, or for those that have none. */
export async function reviewersOf(
  builtIn: Reviewer,
  local: Workspaces['local'],
): Promise<(workspace: string | undefined) => Reviewer> {
  if (local.size === 0) return () => builtIn
  const { withLocalRules } = await import('../core/local/reviewer.js')
  const reviewers = new Map([...local].map(([folder, own]) => [folder, withLocalRules(builtIn, own)]))
  return (workspace) => (workspace === undefined ? undefined : reviewers.get(workspace)) ?? builtIn
}
