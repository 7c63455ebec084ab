/** Finds the two versions that a comparison is asked for: files, standard input, or what git has kept. */
import { existsSync, readFileSync } from 'node:fs'
import { visible } from '../report/escape.js'
import { fileAt, fileOf, gitPathOf } from './git.js'
import { plainReason, Problem } from './problem.js'
import type { NamedBytes } from './review-draft.js'

export interface Versions {
  readonly old: NamedBytes
  readonly new: NamedBytes
  /** Of the new version, where it lies or would lie: its rules and decisions stand there. */
  readonly path: string
}

/** @throws Problem where one of them cannot be read, or the arguments do not say two */
export function versionsOf(given: readonly string[], revision: string | undefined): Versions {
  const [first, second, ...others] = given
  if (revision !== undefined) {
    if (first === undefined || second !== undefined) throw new Problem('with --git name one file')
    return { old: { name: `${revision}:${first}`, bytes: fileAt(revision, first) }, new: fromFile(first), path: first }
  }
  if (first === undefined || second === undefined || others.length > 0)
    throw new Problem('name two versions, the older one first; or one file with --git REVISION')
  if (first === '-' && second === '-') throw new Problem('standard input is one version only')
  const newer = version(second)
  return { old: version(first), new: newer, path: existsSync(second) ? second : (gitPathOf(second)?.path ?? second) }
}

function version(argument: string): NamedBytes {
  if (argument === '-' || existsSync(argument)) return fromFile(argument)
  const git = gitPathOf(argument)
  return git ? { name: argument, bytes: fileOf(git) } : fromFile(argument)
}

function fromFile(path: string): NamedBytes {
  try {
    return { name: path, bytes: readFileSync(path === '-' ? 0 : path) }
  } catch (error) {
    throw new Problem(`${path === '-' ? 'standard input' : visible(path)}: ${plainReason(error)}`)
  }
}
