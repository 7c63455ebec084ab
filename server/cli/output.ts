/** Writes a file that the user asked for: never over another one without leave, and never half of it. */
import type { Reader } from '../core/findings/message.js'
import { visible } from '../report/escape.js'
import { codeOf, unwrittenReason } from '../writing/unwritten.js'
import { writeWhole, type Content } from '../writing/write-whole.js'
import { isThere, Problem } from './problem.js'
import { readerHere } from './terminal.js'

export interface OutputOptions {
  /** Whether it may be replaced. */
  readonly force?: boolean | undefined
  /** Who is told why it cannot be written. */
  readonly reader?: Reader | undefined
}

/** @throws Problem where the file is there and `force` is not, or cannot be written */
export async function writeOutput(
  path: string,
  content: Content,
  { force = false, reader = 'auto' }: OutputOptions,
): Promise<void> {
  try {
    await writeWhole(path, content, { replace: force })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw isThere(path)
    throw new Problem(`${visible(path)}: ${visible(unwrittenReason(error, readerHere(reader)))}`)
  }
}
