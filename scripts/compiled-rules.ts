/** The rules as programs read them: what is written to `dist/`, by name. */
import { blueprintOf } from '../server/core/check/compile.js'
import type { RuleSet } from '../server/core/rules/ruleset.js'
import type { Patterns, Safeguard } from '../server/core/rules/schema.js'
import { topicsOf } from '../server/core/rules/topics.js'
import { languages } from '../server/core/text/language.js'

/** The files that a review reads, without `.json`, and their content. @throws CompileError naming the rule and the phrase */
export function compiledRules(ruleSet: RuleSet): readonly (readonly [name: string, content: unknown])[] {
  return [
    ['ruleset', withoutSources(ruleSet)],
    ...languages.map((language) => [`blueprint-${language}`, blueprintOf(ruleSet, language)] as const),
  ]
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
