/** The files of folders as an editor has sent them, for the readers of the core, where this program can read none itself. */
import type { RuleFiles } from '../core/rules/folder.js'

/** `folders` has the texts of files by their paths, or null where only their names are told, for each folder by its address. Nothing for a folder that it has not. */
export function filesSent(folders: unknown, uri: string): RuleFiles | undefined {
  const texts = entriesOf(folders).find(([address]) => address === uri)?.[1]
  const files = entriesOf(texts).filter(
    (entry): entry is [string, string | null] => typeof entry[1] === 'string' || entry[1] === null,
  )
  if (files.length === 0) return undefined
  const byPath = new Map(files)
  return {
    list: (folder) => {
      const below = folder === '' ? '' : `${folder}/`
      const inside = files.filter(([path]) => path.startsWith(below)).map(([path]) => path.slice(below.length))
      return [...new Set(inside.map((path) => path.replace(/\/.*$/, '')))].sort()
    },
    read: (path) => byPath.get(path) ?? undefined,
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
