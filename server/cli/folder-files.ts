/** The files of a folder of rules, for the readers of the core. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleFiles } from '../core/rules/folder.js'

/** A file that cannot be read is nothing; `list` throws where a folder may not be read. */
export function filesOf(folder: string): RuleFiles {
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

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
