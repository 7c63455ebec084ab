/** Writes a file that the user asked for: never over another one without leave, and never half of it. */
import { existsSync } from 'node:fs'
import writeFileAtomic from 'write-file-atomic'
import { visible } from '../report/escape.js'
import { plainReason, Problem } from './problem.js'

/** Writes beside `path` first and puts the finished file in its place. @throws Problem where the file is there and `force` is not, or cannot be written */
export async function writeOutput(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  if (!force && existsSync(path)) throw new Problem(`${visible(path)} is there already; --force replaces it`)
  try {
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content))
  } catch (error) {
    throw new Problem(`${visible(path)}: ${visible(plainReason(error))}`)
  }
}
