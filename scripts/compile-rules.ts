/** Checks the rules and writes them as JSON, so that no program reads YAML at start-up. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { compileProblems } from '../server/core/check/problems.js'
import type { RuleSet } from '../server/core/rules/ruleset.js'
import { readRules, ruleFiles } from './read-rules.js'

const { ruleSet, problems } = readRules()
const messages = [...problems, ...compileProblems(ruleSet, ruleFiles())].map(
  ({ file, line, column, message }) => `rules/${file}:${line}:${column}: ${message}`,
)
if (messages.length > 0) {
  console.error(messages.join('\n'))
  process.exit(1)
}
mkdirSync('dist', { recursive: true })
writeFileSync('dist/ruleset.json', JSON.stringify(withoutExamples(ruleSet)))
writeFileSync('dist/examples.json', JSON.stringify(examplesOf(ruleSet)))
console.log(`rules: ${ruleSet.rules.length} rules`)

/** Examples are for tests and explanations; a review does not need them. */
function withoutExamples(all: RuleSet): RuleSet {
  return { ...all, rules: all.rules.map(({ examples: _, ...rule }) => rule) }
}

function examplesOf({ rules }: RuleSet): Record<string, RuleSet['rules'][number]['examples']> {
  return Object.fromEntries(rules.map(({ id, examples }) => [id, examples ?? {}]))
}
