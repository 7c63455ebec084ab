/** Checks the rules and compiles them to JSON, so that no program reads YAML or builds word forms at start-up. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { blueprintOf } from '../server/core/check/compile.js'
import { compileProblems } from '../server/core/check/problems.js'
import type { RuleSet } from '../server/core/rules/ruleset.js'
import { languages } from '../server/core/text/language.js'
import { criteriaIn } from '../server/report/draft.js'
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
write('ruleset', withoutSources(ruleSet))
write('ruleset-sources', ruleSet)
for (const language of languages) write(`blueprint-${language}`, blueprintOf(ruleSet, language))
console.log(`rules: ${ruleSet.rules.length} rules`)

function write(name: string, content: unknown): void {
  writeFileSync(`dist/${name}.json`, JSON.stringify(content))
}

/** Patterns, examples and lexicons are compiled, the list of criteria is for explanations: a review reads none of them. */
function withoutSources({ criteria: _criteria, ...all }: RuleSet): RuleSet {
  const lexicon = { concepts: {}, lemmas: {} }
  return {
    ...all,
    checked: { ru: criteriaIn(all, 'ru'), kk: criteriaIn(all, 'kk'), en: criteriaIn(all, 'en') },
    lexicons: { ru: lexicon, kk: lexicon, en: lexicon },
    rules: all.rules.map(({ examples: _e, when: _w, unless: _u, about: _a, ...rule }) => rule),
  }
}
