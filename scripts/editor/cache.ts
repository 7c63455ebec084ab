/** Where `install.sh` keeps the editor and the browser driver, and in which versions. */
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const cacheFolder = process.env['TRIPARTITE_EDITOR_CACHE'] ?? join(tmpdir(), 'tripartite-editor')

const script = readFileSync(fileURLToPath(new URL('install.sh', import.meta.url)), 'utf8')
const pinned = (name: string): string => {
  const version = new RegExp(`^${name}=(\\S+)$`, 'm').exec(script)?.[1]
  if (version === undefined) throw new Error(`install.sh names no version of ${name}`)
  return version
}

/** `install.sh` is the one place that names them. */
export const versions = { codeServer: pinned('version'), playwright: pinned('playwright'), web: pinned('web') }
