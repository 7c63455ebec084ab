/** Checks the rules and compiles them to JSON, so that no program reads YAML or builds word forms at start-up. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { blueprintOf } from '../server/core/check/compile.js'
import { compileProblems } from '../server/core/check/problems.js'
import type { RuleSet } from '../server/core/rules/ruleset.js'
import type { Patterns, Safeguard } from '../server/core/rules/schema.js'
import { topicsOf } from '../server/core/rules/topics.js'
import { languages } from '../server/core/text/language.js'
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
write('lexicon', ruleSet.lexicons)
for (const language of languages) write(`blueprint-${language}`, blueprintOf(ruleSet, language))
console.log(`rules: ${ruleSet.rules.length} rules`)

function write(name: string, content: unknown): void {
  writeFileSync(`dist/${name}.json`, JSON.stringify(content))
}

/** Patterns, examples and lexicons are compiled: a review reads only for which languages a rule has patterns. */
function withoutSources(all: RuleSet): RuleSet {
  const lexicon = { concepts: {}, lemmas: {} }
  return {
    ...all,
    lexicons: { ru: lexicon, kk: lexicon, en: lexicon },
    topics: topicsOf(all.lexicons),
    rules: all.rules.map(({ examples: _e, when, unless: _u, about: _a, safeguard, ...rule }) => ({
      ...rule,
      ...(when && { when: withoutPatterns(when) }),
      ...(safeguard && { safeguard: withoutPlaces(safeguard) }),
    })),
  }
}

function withoutPatterns(when: Patterns): Patterns {
  return Object.fromEntries(
    Object.entries(when).map(([language, patterns]) => [language, (patterns ?? []).map(() => '')]),
  )
}

/** What a review says of the parts of a safeguard. */
function withoutPlaces({ topic, parts, elsewherePermitted, conditional }: Safeguard): Safeguard {
  return {
    topic: topic.map(withoutPatterns),
    parts: parts.map((part) => ({ ...part, present: {} })),
    ...(elsewherePermitted !== undefined && { elsewherePermitted }),
    ...(conditional !== undefined && { conditional }),
  }
}
