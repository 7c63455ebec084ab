/** A reviewer for rules that no build has compiled, such as an author’s folder; with it comes the inflection of three languages, which a review does not need. */
import { blueprintOf } from './check/compile.js'
import { createReviewer, type Reviewer } from './review.js'
import type { RuleSet } from './rules/ruleset.js'

/** Each language is compiled on its first use. @throws CompileError then, if its rules are broken */
export function compileReviewer(ruleSet: RuleSet): Reviewer {
  return createReviewer(ruleSet, (language) => blueprintOf(ruleSet, language))
}
