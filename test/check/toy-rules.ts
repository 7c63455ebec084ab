/** A small rule set of its own, so that tests of the matcher do not depend on what the real rules say. */
import type { CompiledLanguage } from '../../server/core/check/blueprint.js'
import { compile } from '../../server/core/check/compile.js'
import { find } from '../../server/core/check/match.js'
import type { OpenGates } from '../../server/core/check/network.js'
import { passages } from '../../server/core/check/passages.js'
import { sentencesOf } from '../../server/core/check/sentences.js'
import { createView, type View } from '../../server/core/check/view.js'
import { parseAct } from '../../server/core/act/parse.js'
import { compileReviewer } from '../../server/core/compile-reviewer.js'
import type { RuleSet } from '../../server/core/rules/ruleset.js'
import type { Lexicon, Pattern, Rule } from '../../server/core/rules/schema.js'
import type { Language } from '../../server/core/text/language.js'
import { ruleSet } from '../rule-set.js'

const [anyRule] = ruleSet.rules

/** Some concepts of the real lexicon: compiling all of it for each test would take long. */
const concepts = ['union', 'federation', 'strike', 'join', 'must', 'forbid', 'may', 'exempt']
const lexiconOf = (language: Language): Lexicon => ({
  ...ruleSet.lexicons[language],
  concepts: Object.fromEntries(concepts.map((name) => [name, ruleSet.lexicons[language].concepts[name] ?? []])),
})
const lexicons = { ru: lexiconOf('ru'), kk: lexiconOf('kk'), en: lexiconOf('en') }

/** A part of the real lexicon with rules that have only these patterns. */
export function ruleSetOf(rules: readonly Partial<Rule>[]): RuleSet {
  const { when: _when, unless: _unless, levels: _levels, about: _about, fix: _fix, ...texts } = anyRule!
  return {
    ...ruleSet,
    lexicons,
    rules: rules.map((rule, i) => ({ ...texts, fix: {}, id: `local/rule-${i}`, ...rule })),
  }
}

export function compiledWith(patterns: readonly Pattern[], language: Language): CompiledLanguage {
  return compile(ruleSetOf([{ when: { [language]: [...patterns] } }]), language)
}

/** The views of all sentences of a text; with all gates `open`, without the shortcuts of the network. */
export function viewsOf(text: string, compiled: CompiledLanguage, open?: OpenGates): readonly View[] {
  const { language } = compiled
  return passages(parseAct(text, language), text, language)
    .filter((passage) => passage.language === language)
    .flatMap(({ section }) => sentencesOf(section, text, compiled.vocabulary, language))
    .map((sentence) => createView(sentence, compiled, open))
}

/** The words that a pattern matches in a text, each match as the words of the text in lower case. */
export function matchesOf(pattern: Pattern, text: string, language: Language): readonly string[] {
  const compiled = compiledWith([pattern], language)
  const node = compiled.rule(0).alternatives[0]?.node
  if (!node) return []
  return viewsOf(text, compiled).flatMap((view) =>
    find(node, view).map(({ from, to }) =>
      view.sentence.words
        .slice(from, to)
        .map((word) => word.text)
        .join(' '),
    ),
  )
}

/** The texts of the findings of one rule. */
export function found(rule: Partial<Rule>, text: string): readonly string[] {
  return compileReviewer(ruleSetOf([rule]))
    .review(text)
    .findings.map((finding) => finding.text)
}
