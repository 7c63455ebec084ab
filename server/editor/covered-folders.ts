/** The folders that were reviewed, and which of their files are drafts. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver'
import { keyOf } from './draft-files.js'
import { namedAsLaw } from './drafts.js'
import { exclusionsIn, isExcluded } from './excluded.js'

export interface CoveredFolder {
  readonly uri: string
  /** Also Markdown and plain text files that are not named as laws. */
  readonly all: boolean
}

export interface CoveredFolders {
  /** Covers the folder from now on. `files` are the addresses of all in it; the answer has the drafts, and how many other texts there are. */
  readonly cover: (
    folder: CoveredFolder,
    files: readonly string[],
  ) => Promise<{ readonly wanted: readonly string[]; readonly others: number }>
  /** Whether a file is a draft of a covered folder. */
  readonly has: (uri: string) => boolean
  readonly folders: () => readonly CoveredFolder[]
  /** Covers these folders, and those in them, no more; false where none of them was covered. */
  readonly leave: (uris: readonly string[]) => boolean
}

const otherText = /\.(?:md|txt)$/i

export function createCoveredFolders(connection: Connection, capabilities: ClientCapabilities): CoveredFolders {
  /** By prefix; `excluded` are patterns of what is passed over. */
  const covered = new Map<string, CoveredFolder & { readonly excluded: readonly string[] }>()
  return {
    async cover({ uri, all }, files) {
      const prefix = prefixOf(uri)
      const excluded = await exclusionsIn(uri, connection, capabilities)
      covered.set(prefix, { uri, all, excluded })
      const seen = files.filter((one) => !isExcluded(keyOf(one).slice(prefix.length), excluded))
      return {
        wanted: seen.filter((one) => namedAsLaw.test(one) || (all && otherText.test(one))),
        others: seen.filter((one) => otherText.test(one) && !namedAsLaw.test(one)).length,
      }
    },
    has(uri) {
      const key = keyOf(uri)
      return [...covered].some(([prefix, { all, excluded }]) => {
        if (!key.startsWith(prefix) || !(namedAsLaw.test(key) || (all && otherText.test(key)))) return false
        const path = key.slice(prefix.length)
        const isHidden = path.split('/').some((name) => name.startsWith('.') || name === 'node_modules')
        return !isHidden && !isExcluded(path, excluded)
      })
    },
    folders: () => [...covered.values()],
    leave(uris) {
      const left = [...covered.keys()].filter((prefix) => uris.some((uri) => prefix.startsWith(prefixOf(uri))))
      for (const prefix of left) covered.delete(prefix)
      return left.length > 0
    },
  }
}

/** What the keys of all files in a folder begin with. */
export const prefixOf = (uri: string): string => `${keyOf(uri).replace(/\/$/, '')}/`

/** Folders that were reviewed before the editor started this server anew: `{ reviewedFolders: [{ uri, all }] }`. */
export function coveredBefore(options: unknown): readonly CoveredFolder[] {
  const given = (options as { readonly reviewedFolders?: unknown } | null | undefined)?.reviewedFolders
  const folders = (Array.isArray(given) ? given : []) as readonly (Partial<CoveredFolder> | null)[]
  return folders.flatMap((one) => (typeof one?.uri === 'string' ? [{ uri: one.uri, all: one.all === true }] : []))
}
