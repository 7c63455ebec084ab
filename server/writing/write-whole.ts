/** Writes a file so that whoever reads it, at any moment and after any end of the program, finds the old one or the new one whole. */
import { access, constants, link, lstat, readlink, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { codeOf, failure } from './unwritten.js'

/** Text is written in UTF-8; bytes may come one after the other while they are made. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>

export interface WriteWholeOptions {
  /** Whether a file that is there may be replaced; else it stays, also one that comes while this one is being written. */
  readonly replace: boolean
}

/**
 * Writes beside the file first and puts the finished file in its place. Its permissions and its owner stay, a link stays a link to it, and what is no
 * file, such as a pipe, is written into. A kill may leave the unfinished file behind, whose name ends in a number.
 * @throws an error with a `code`, as Node does: `EEXIST` where it may not be replaced, `EACCES` also where the file is marked as not to be written
 */
export async function writeWhole(path: string, content: Content, { replace }: WriteWholeOptions): Promise<void> {
  const there = await stat(path).catch(() => undefined)
  if (there?.isDirectory()) throw failure('EISDIR')
  if (there && !there.isFile()) return writeFile(path, content)
  if (there && !replace) throw failure('EEXIST')
  // Putting another file in its place asks for leave to write in the folder only.
  if (there && (there.mode & 0o222) === 0) throw failure('EACCES')
  if (there) await access(path, constants.W_OK)
  const target = await behindLinks(path)
  await writeFileAtomic(target, '', {
    // The library would take for whole what a full disk has cut short. It waits for this promise, which its types do not say.
    // eslint-disable-next-line @typescript-eslint/no-misused-promises
    tmpfileCreated: async (temporary: string) => {
      await writeFile(temporary, content, { flush: true })
      if (!replace) await claim(target, temporary)
    },
  })
}

/** Gives the finished file its name, which nobody may have taken meanwhile. The library then finds it in its place and takes the other name away. */
async function claim(target: string, temporary: string): Promise<void> {
  try {
    await link(temporary, target)
  } catch (error) {
    // Where a file can have one name only, as on many memory sticks, it is put in its place as any other.
    if (codeOf(error) === 'EEXIST') throw error
  }
}

/** The file that a link leads to, also where it is not there yet. */
async function behindLinks(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    const folder = await realpath(dirname(path))
    const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true
    return isLink ? behindLinks(resolve(folder, await readlink(path))) : path
  }
}
