/** The decisions kept beside the drafts. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { decisionsFileName, decisionsOn, type Decision } from '../core/findings/decision.js'
import type { Place } from '../core/rules/read.js'
import { visible } from '../report/escape.js'
import { plainReason } from './problem.js'

export interface Decisions {
  /** Those on the draft at this path. */
  readonly of: (path: string) => readonly Decision[]
  /** Something in a decisions file could not be used. */
  readonly failed: boolean
}

/** Reads the decisions file of every folder that has a draft, once. Says on standard error what is broken, and leaves it out. */
export async function decisionsBeside(paths: readonly string[]): Promise<Decisions> {
  const byFolder = new Map<string, readonly Decision[]>()
  let failed = false
  for (const folder of new Set(paths.filter((path) => path !== '-').map((path) => dirname(path)))) {
    const file = join(folder, decisionsFileName)
    if (!existsSync(file)) continue
    const { decisions, problems, remarks } = await read(file)
    byFolder.set(folder, decisions)
    failed ||= problems.length > 0
    for (const line of [...problems, ...remarks]) process.stderr.write(`${visible(line)}\n`)
  }
  return {
    failed,
    of: (path) => (path === '-' ? [] : decisionsOn(basename(path), byFolder.get(dirname(path)) ?? [])),
  }
}

interface Read {
  readonly decisions: readonly Decision[]
  readonly problems: readonly string[]
  /** What is no mistake of the file, such as a draft that has gone. */
  readonly remarks: readonly string[]
}

async function read(path: string): Promise<Read> {
  try {
    const source = readFileSync(path, 'utf8')
    // YAML is loaded only where there is something to read with it.
    const { readDecisions } = await import('../core/findings/decisions-file.js')
    const { decisions, problems } = readDecisions(source)
    const line = ({ line, column }: Place, message: string): string => `${path}:${line}:${column}: ${message}`
    return {
      decisions,
      problems: problems.map((problem) => line(problem, problem.message)),
      remarks: decisions
        .filter(({ file }) => !existsSync(join(dirname(path), file)))
        .map((decision) => line(decision, `there is no draft “${decision.file}” beside this file`)),
    }
  } catch (error) {
    return { decisions: [], problems: [`tripartite: ${path}: ${plainReason(error)}`], remarks: [] }
  }
}
