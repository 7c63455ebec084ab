/** Compiles what can be compiled of a rule set, so that one broken rule does not take the others with it. */
import type { RuleSet } from '../rules/ruleset.js'
import { languages, type Language } from '../text/language.js'
import type { Blueprint } from './blueprint.js'
import { blueprintOf, CompileError } from './compile.js'

export interface CompiledParts {
  /** Without the rules and concepts that do not compile. */
  readonly ruleSet: RuleSet
  readonly blueprints: Readonly<Record<Language, Blueprint>>
  readonly errors: readonly { readonly language: Language; readonly error: CompileError }[]
}

/** A rule that is broken in one language is left out of all. */
export function compileParts(given: RuleSet): CompiledParts {
  let left = given
  const errors: { language: Language; error: CompileError }[] = []
  const compiled = new Map<Language, Blueprint>()
  for (const language of languages) {
    while (!compiled.has(language)) {
      try {
        compiled.set(language, blueprintOf(left, language))
      } catch (error) {
        if (!(error instanceof CompileError)) throw error
        errors.push({ language, error })
        left = without(left, error.owner, language)
        compiled.clear()
      }
    }
  }
  // What was compiled before a later language lost a rule would count its rules otherwise.
  const blueprint = (language: Language): Blueprint => compiled.get(language) ?? blueprintOf(left, language)
  return {
    ruleSet: left,
    blueprints: { ru: blueprint('ru'), kk: blueprint('kk'), en: blueprint('en') },
    errors,
  }
}

/** `owner` is the id of a rule or a concept, with or without its `@`. */
function without(ruleSet: RuleSet, owner: string, language: Language): RuleSet {
  const concept = owner.replace(/^@/, '')
  const lexicon = ruleSet.lexicons[language]
  const concepts = Object.fromEntries(Object.entries(lexicon.concepts).filter(([name]) => name !== concept))
  return {
    ...ruleSet,
    rules: ruleSet.rules.filter(({ id }) => id !== owner),
    lexicons: { ...ruleSet.lexicons, [language]: { ...lexicon, concepts } },
  }
}
