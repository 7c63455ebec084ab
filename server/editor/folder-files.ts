/** The files of a folder on this machine, for the readers of the core. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleFiles } from '../core/rules/folder.js'
import { pathOf } from './path-of.js'

/** Nothing for an address of another kind than `file:`, and where there is no such folder. */
export function filesAt(uri: string): RuleFiles | undefined {
  const folder = pathOf(uri)
  if (folder === undefined || !isFolder(folder)) return undefined
  return {
    list: (path) => (isFolder(join(folder, path)) ? readdirSync(join(folder, path)).sort() : []),
    read: (path) => {
      try {
        return readFileSync(join(folder, path), 'utf8')
      } catch {
        return undefined
      }
    },
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
