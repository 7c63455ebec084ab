/** Finds the drafts that the paths on the command line stand for. */
import { readdirSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import { draftExtensions } from '../documents/read.js'
import { plainReason } from './problem.js'

export interface DraftFiles {
  /** In path order, each once, with slashes; `-` is standard input. */
  readonly paths: readonly string[]
  readonly problems: readonly { readonly path: string; readonly message: string }[]
}

/** What Word leaves beside a file that is open in it. */
const lockFile = '~$'

/**
 * Folders are searched to any depth for files named as drafts are, but for `node_modules`, names that begin with a dot and lock files; a file named on
 * the command line may have any name. Never throws.
 */
export function draftFiles(given: readonly string[]): DraftFiles {
  const found = new Set<string>()
  const problems: { path: string; message: string }[] = []
  const search = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name.startsWith(lockFile) || entry.name === 'node_modules') continue
      const path = folder.endsWith('/') ? folder + entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) attempt(path, search)
      else if (
        draftExtensions.some((extension) => entry.name.toLowerCase().endsWith(extension)) &&
        !isLinkToFolder(path)
      )
        found.add(path)
    }
  }
  const attempt = (path: string, action: (path: string) => void): void => {
    try {
      action(path)
    } catch (error) {
      problems.push({ path, message: plainReason(error) })
    }
  }
  for (const argument of given) {
    if (argument === '-') {
      found.add('-')
      continue
    }
    const path = sep === '/' ? argument : argument.replaceAll(sep, '/')
    attempt(path, () => {
      if (!statSync(path).isDirectory()) {
        found.add(path)
        return
      }
      const before = found.size + problems.length
      search(path)
      if (found.size + problems.length === before) {
        problems.push({ path, message: `the folder holds no draft (${draftExtensions.join(', ')})` })
      }
    })
  }
  return { paths: [...found].sort(byCodeUnit), problems }
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function isLinkToFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
