/** What a command cannot do, said to its user in one line. */

import { visible } from '../report/escape.js'

/** Ends the command with status 2; the message is shown without a stack trace. */
export class Problem extends Error {
  /** Mistakes in rules begin with their file, as editors expect, and so have another prefix. */
  constructor(
    message: string,
    readonly prefix = 'tripartite: ',
  ) {
    super(message)
    this.name = 'Problem'
  }
}

/** Also of one that a part of the program threw that has its own copy of this file. */
export const isProblem = (error: unknown): error is Problem => error instanceof Error && error.name === 'Problem'

export const isThere = (path: string): Problem => new Problem(`${visible(path)} is there already; --force replaces it`)

/** What Node says when a file cannot be read, in plain words. */
export function plainReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read by this user',
  EPERM: 'it may not be read by this user',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go round in a circle',
  ENOTDIR: 'a part of its path is not a folder',
  ENAMETOOLONG: 'the path is too long',
  ERR_FS_FILE_TOO_LARGE: 'the file is too large',
  ERR_STRING_TOO_LONG: 'the file is too large',
  ERR_WORKER_OUT_OF_MEMORY: 'there is not enough memory to review it',
}
