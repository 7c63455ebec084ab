/** Loads the rule set: the compiled one beside the program, or the YAML of a folder. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Examples } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import { plainReason, Problem } from './problem.js'

/** Of one rule, by language. */
export type RuleExamples = Partial<Readonly<Record<Language, Examples>>>

/** `home` is the folder of the program; `folder` that of `--rules`. @throws Problem with a line for each mistake in the rules */
export async function loadRuleSet(home: URL, folder: string | undefined): Promise<RuleSet> {
  if (folder === undefined) return readJson(new URL('ruleset.json', home)) as RuleSet
  const { readRuleFolder } = await import('./rule-folder.js')
  return readRuleFolder(folder)
}

/** The examples of a rule; they are kept apart, because a review does not need them. */
export function loadExamples(home: URL, ruleSet: RuleSet, rule: string): RuleExamples {
  const own = ruleSet.rules.find(({ id }) => id === rule)?.examples
  return given(own ?? (readJson(new URL('examples.json', home)) as Readonly<Record<string, GivenExamples>>)[rule] ?? {})
}

type GivenExamples = NonNullable<RuleSet['rules'][number]['examples']>

function given(examples: GivenExamples): RuleExamples {
  return Object.fromEntries(Object.entries(examples).filter((entry) => entry[1] !== undefined))
}

function readJson(address: URL): unknown {
  const path = fileURLToPath(address)
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is broken' : plainReason(error)
    throw new Problem(`the compiled rules cannot be read from ${path}: ${reason}; build them with npm run build`)
  }
}
