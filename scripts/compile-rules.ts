/** Checks the rules and compiles them to JSON, so that no program reads YAML or builds word forms at start-up. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { compileProblems } from '../server/core/check/problems.js'
import { compiledRules } from './compiled-rules.js'
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
for (const [name, content] of compiledRules(ruleSet)) write(name, content)
write('ruleset-sources', ruleSet)
write('lexicon', ruleSet.lexicons)
console.log(`rules: ${ruleSet.rules.length} rules`)

function write(name: string, content: unknown): void {
  writeFileSync(`dist/${name}.json`, JSON.stringify(content))
}
