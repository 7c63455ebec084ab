/** Paths of files on this machine. */
import { fileURLToPath } from 'node:url'

/** Nothing for an address of another kind than `file:`, and for one of another machine. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}
