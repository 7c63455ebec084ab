/** The drafts of the folders on this machine, read without holding up other answers. */
import { readdir, readFile } from 'node:fs/promises'
import { decodeUnicode } from '../documents/decode.js'
import type { DraftFiles } from './draft-files.js'
import { pathOf } from './path-of.js'

export const draftsOnDisk: DraftFiles = {
  async list(folder) {
    const path = pathOf(folder)
    if (path === undefined) return undefined
    const found: string[] = []
    /** Links are not followed: they may lead in circles. */
    const search = async (at: string, uri: string): Promise<void> => {
      for (const entry of await readdir(at, { withFileTypes: true })) {
        const { name } = entry
        if (name.startsWith('.') || name === 'node_modules') continue
        const address = `${uri}/${encodeURIComponent(name)}`
        if (entry.isFile()) found.push(address)
        // One folder that may not be read does not hide the others.
        else if (entry.isDirectory()) await search(`${at}/${name}`, address).catch(() => undefined)
      }
    }
    try {
      await search(path, folder.replace(/\/$/, ''))
    } catch {
      return undefined
    }
    return found.sort()
  },
  async read(uri) {
    const path = pathOf(uri)
    if (path === undefined) return undefined
    try {
      // Another encoding an editor opens in its own way, so that places would not agree.
      return decodeUnicode(await readFile(path)).text
    } catch {
      return undefined
    }
  },
}
