/** The whole pipeline: text → normalised text → act → passages → matches → findings. */
import { parseAct } from './act/parse.js'
import type { Act } from './act/tree.js'
import { inOrder, search } from './check/search.js'
import { setUp, type Blueprint, type CompiledLanguage } from './check/blueprint.js'
import { blueprintOf } from './check/compile.js'
import { createMatcher } from './check/matcher.js'
import { passages } from './check/passages.js'
import type { Finding } from './findings/finding.js'
import { toFindings } from './findings/make.js'
import type { AppliedOverride } from './findings/override.js'
import type { Reader } from './findings/message.js'
import type { RuleSet } from './rules/ruleset.js'
import { languageByScript, languageOf, type Language } from './text/language.js'
import { normalise, type NormalisedText } from './text/normalise.js'

export interface ReviewOptions {
  /** Language of passages too short to tell; `auto` takes that of the draft. */
  readonly language?: Language | 'auto'
  /** Language of messages. */
  readonly reader?: Reader
}

export interface Review {
  /** In the order of the text. */
  readonly findings: readonly Finding[]
  readonly languages: readonly Language[]
  readonly wholeAct: boolean
  readonly act: Act
  readonly draft: NormalisedText
  /** What the workspace of the draft has switched off or graded otherwise; missing where it says nothing. */
  readonly overrides?: readonly AppliedOverride[]
}

export interface Reviewer {
  /** Reviews a draft; sections unchanged since an earlier call are not matched again. Never throws on any text. */
  readonly review: (source: string, options?: ReviewOptions) => Review
  /** The rules and the lexicon as compiled for a language, for `explain`. */
  readonly compiled: (language: Language) => CompiledLanguage
  readonly ruleSet: RuleSet
}

/**
 * `blueprint` hands over what a build has compiled; without it the rules are compiled here, which takes longer.
 * @throws CompileError on first use of a language whose rules are broken
 */
export function createReviewer(
  ruleSet: RuleSet,
  blueprint: (language: Language) => Blueprint = (language) => blueprintOf(ruleSet, language),
): Reviewer {
  const languages = new Map<Language, CompiledLanguage>()
  const compiled = (language: Language): CompiledLanguage => {
    const known = languages.get(language) ?? setUp(blueprint(language), ruleSet.field)
    languages.set(language, known)
    return known
  }
  const matcher = createMatcher(ruleSet, compiled)
  return {
    ruleSet,
    compiled,
    review(source, { language = 'auto', reader = 'auto' } = {}) {
      const draft = normalise(source)
      const { text } = draft
      const main = language === 'auto' ? (languageOf(text) ?? languageByScript(text)) : language
      const act = parseAct(text, main)
      const reviewed = passages(act, text, main)
      const matches = inOrder([...matcher.match(reviewed, text, act), ...search(ruleSet, act, text, reviewed)])
      return {
        findings: toFindings(matches, act, draft, ruleSet, reader),
        languages: [...new Set(reviewed.map((passage) => passage.language))],
        wholeAct: act.wholeAct,
        act,
        draft,
      }
    },
  }
}
