/** The file of a report: whether it may be written, and writing it. */
import { readFileSync, realpathSync, statSync, type Stats } from 'node:fs'
import { isatty } from 'node:tty'
import { visible } from '../report/escape.js'
import type { Reader } from '../core/findings/message.js'
import { isThere, Problem } from './problem.js'

export interface ReportFile {
  readonly format: string
  /** Instead of standard output. */
  readonly output?: string
  /** Whether it may be replaced. */
  readonly force?: true
  /** Who is told why it cannot be written. */
  readonly reader: Reader
}

/** Before the work: it is better said then than after it. @throws Problem where the report could not be written; no draft may be replaced by it */
export function readyToWrite({ format, output, force }: Omit<ReportFile, 'reader'>, drafts: readonly string[]): void {
  if (output === undefined) {
    if ((format === 'xlsx' || format === 'docx') && isatty(1))
      throw new Problem(`${format} cannot be shown on a terminal; name a file with --output`)
    return
  }
  const there = statOf(output)
  if (there?.isDirectory()) throw new Problem(`${visible(output)} is a folder; name a file in it`)
  // Nothing is lost by writing into a pipe or a device.
  if (!there?.isFile()) return
  if (!force) throw isThere(output)
  const real = realpathSync(output)
  if (drafts.some((path) => path !== '-' && statOf(path) && realpathSync(path) === real))
    throw new Problem(`${visible(output)} is a draft under review and is not replaced by its report`)
}

/** @throws Problem */
export async function writeReport(content: string | Uint8Array, { output, ...options }: ReportFile): Promise<void> {
  if (output === undefined) {
    process.stdout.write(content)
    return
  }
  const { writeOutput } = await import('./output.js')
  await writeOutput(output, content, options)
}

/** Nothing where there is none. */
function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false })
}

/** The version of the program; `home` is its folder. */
export function versionOf(home: URL): string {
  return (JSON.parse(readFileSync(new URL('../package.json', home), 'utf8')) as { version: string }).version
}
