/** Puts the rules of a workspace beside the built-in ones. */
import type { RuleSet } from './ruleset.js'

/** The rules and authorities of both, for reports; the lexicon is that of the first. */
export function together(builtIn: RuleSet, local: RuleSet): RuleSet {
  return { ...builtIn, rules: [...builtIn.rules, ...local.rules], authorities: local.authorities }
}
