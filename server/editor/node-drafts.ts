/** The drafts of the folders on this machine, read without holding up other answers. */
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { DraftFiles } from './draft-files.js'

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
      return decoded(await readFile(path))
    } catch {
      return undefined
    }
  },
}

/** UTF-8, or UTF-16 with its mark; nothing for what is no text. @throws TypeError for bytes that are neither */
function decoded(bytes: Uint8Array): string | undefined {
  const utf16 = { '255,254': 'utf-16le', '254,255': 'utf-16be' }[String(bytes.subarray(0, 2))]
  const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  return text.includes('\u0000') ? undefined : text
}

/** Nothing for an address of another kind than `file:`, and for one of another machine. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}
