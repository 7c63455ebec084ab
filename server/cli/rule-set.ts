/** Loads the rules: those compiled beside the program, or the YAML of a folder. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Blueprint } from '../core/check/blueprint.js'
import { createReviewer, type Reviewer } from '../core/review.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import { plainReason, Problem } from './problem.js'

/** With patterns, examples and lexicons. `home` is the folder of the program; `folder` that of `--rules`. @throws Problem with a line for each mistake in the rules */
export async function loadRuleSet(home: URL, folder: string | undefined): Promise<RuleSet> {
  return folder === undefined ? (readJson(home, 'ruleset-sources') as RuleSet) : readFolder(folder)
}

/** For reviews: built-in rules are read as compiled, each language when it is first met. @throws Problem as `loadRuleSet` */
export async function loadReviewer(home: URL, folder: string | undefined): Promise<Reviewer> {
  if (folder !== undefined) return createReviewer(await readFolder(folder))
  const ruleSet = readJson(home, 'ruleset') as RuleSet
  return createReviewer(ruleSet, (language) => readJson(home, `blueprint-${language}`) as Blueprint)
}

async function readFolder(folder: string): Promise<RuleSet> {
  const { readRuleFolder } = await import('./rule-folder.js')
  return readRuleFolder(folder)
}

function readJson(home: URL, name: string): unknown {
  const path = fileURLToPath(new URL(`${name}.json`, home))
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is broken' : plainReason(error)
    throw new Problem(`the compiled rules cannot be read from ${path}: ${reason}; build them with npm run build`)
  }
}
