/** Runs the examples of rules, for those who write rules of their own. */
import { compileReviewer } from '../core/compile-reviewer.js'
import { failuresOf } from '../core/rules/examples.js'
import { onlyWith } from '../core/rules/needed-concepts.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Rule } from '../core/rules/schema.js'
import { visible } from '../report/escape.js'

/** Writes one line for each example that is not as it should be, and sets status 1 if there is one. `ruleSet` has its lexicon. */
export function tryRules(rules: readonly Rule[], ruleSet: RuleSet): void {
  // As in a review, a local rule is tried whatever the text speaks of.
  const reviewer = compileReviewer({ ...onlyWith(rules, ruleSet), field: { ru: [], kk: [], en: [] } })
  const failures = rules.flatMap((rule) => failuresOf(rule, reviewer))
  const lines = failures.map(({ rule, language, what, text }) => `${rule} ${language} ${what} ${text}`)
  const examples = rules
    .flatMap((rule) => Object.values(rule.examples ?? {}))
    .flatMap((kinds) => Object.values(kinds ?? {}))
  const count = examples.reduce((sum, kind) => sum + (kind?.length ?? 0), 0)
  lines.push(`rules: ${rules.length}, examples: ${count}, not as they should be: ${failures.length}`)
  process.stdout.write(`${lines.map(visible).join('\n')}\n`)
  if (failures.length > 0) process.exitCode = Math.max(Number(process.exitCode ?? 0), 1)
}
