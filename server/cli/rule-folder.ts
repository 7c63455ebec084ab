/** Reads rules in YAML from a folder, for those who write them. */
import { join } from 'node:path'
import { compileProblems } from '../core/check/problems.js'
import { readFolder } from '../core/rules/folder.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import { visible } from '../report/escape.js'
import { filesOf, isFolder } from './folder-files.js'
import { plainReason, Problem } from './problem.js'

/** @throws Problem with a line `file:line:column: what is wrong` for each mistake */
export function readRuleFolder(folder: string): RuleSet {
  if (!isFolder(folder)) throw new Problem(`--rules ${visible(folder)}: there is no such folder`)
  const files = filesOf(folder)
  const { ruleSet, problems } = attempt(folder, () => readFolder(files))
  // A concept that was left out with its file would be missed by every rule that uses it.
  const all = problems.length > 0 ? problems : compileProblems(ruleSet, files)
  if (all.length > 0) {
    const lines = all.map(({ file, line, column, message }) => `${join(folder, file)}:${line}:${column}: ${message}`)
    throw new Problem(lines.map(visible).join('\n'), '')
  }
  return ruleSet
}

function attempt<T>(folder: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw new Problem(`--rules ${visible(folder)}: ${plainReason(error)}`)
  }
}
