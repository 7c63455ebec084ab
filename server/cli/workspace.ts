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

/** The reviewers of drafts, each with the rules of its workspace. */
export interface WorkspaceReviewers {
  readonly of: (path: string) => { readonly reviewer: Reviewer; readonly workspace?: string }
  /** Of all workspaces of the drafts. */
  readonly ruleSets: readonly RuleSet[]
  /** Something in a workspace could not be used. */
  readonly failed: boolean
}

/** Reads every workspace of the drafts once. */
export async function workspaceReviewers(
  paths: readonly string[],
  builtIn: Reviewer,
  lexicons: () => RuleSet['lexicons'],
): Promise<WorkspaceReviewers> {
  const folders = new Map(paths.map((path) => [path, workspaceOf(path)]))
  const reviewers = new Map<string, Reviewer>()
  let failed = false
  for (const folder of new Set(folders.values())) {
    if (folder === undefined) continue
    const local = await readWorkspaceAt(folder, { ...builtIn.ruleSet, lexicons: lexicons() })
    if (!local || local.problems.length > 0) failed = true
    if (!local) continue
    const { withLocalRules } = await import('../core/local/reviewer.js')
    reviewers.set(folder, withLocalRules(builtIn, local))
  }
  return {
    failed,
    ruleSets: [...reviewers.values()].map(({ ruleSet }) => ruleSet),
    of(path) {
      const workspace = folders.get(path)
      const reviewer = workspace === undefined ? undefined : reviewers.get(workspace)
      return workspace === undefined || !reviewer ? { reviewer: builtIn } : { reviewer, workspace }
    },
  }
}
