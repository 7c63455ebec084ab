/** Reads rules in YAML from a folder, for those who write them. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compileProblems } from '../core/check/problems.js'
import { readFolder, type RuleFiles } from '../core/rules/folder.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import { visible } from '../report/escape.js'
import { plainReason, Problem } from './problem.js'

/** @throws Problem with a line `file:line:column: what is wrong` for each mistake */
export function readRuleFolder(folder: string): RuleSet {
  if (!isFolder(folder)) throw new Problem(`--rules ${visible(folder)}: there is no such folder`)
  const files: RuleFiles = {
    list: (path) => (isFolder(join(folder, path)) ? readdirSync(join(folder, path)).sort() : []),
    read: (path) => {
      try {
        return readFileSync(join(folder, path), 'utf8')
      } catch {
        return undefined
      }
    },
  }
  const { ruleSet, problems } = attempt(folder, () => readFolder(files))
  // A concept that was left out with its file would be missed by every rule that uses it.
  const all = problems.length > 0 ? problems : compileProblems(ruleSet, files)
  if (all.length > 0) {
    const lines = all.map(({ file, line, column, message }) => `${join(folder, file)}:${line}:${column}: ${message}`)
    throw new Problem(lines.map(visible).join('\n'), '')
  }
  return ruleSet
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function attempt<T>(folder: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw new Problem(`--rules ${visible(folder)}: ${plainReason(error)}`)
  }
}
