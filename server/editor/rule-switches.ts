/** The switches of the setting `tripartite.rules`, applied to a review as the overrides of a workspace are. */
import { applyOverrides } from '../core/findings/override.js'
import type { Review } from '../core/review.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Override } from '../core/rules/schema.js'
import type { Settings } from './settings.js'

const setting = 'tripartite.rules'

/** The review as the switches leave it; what they did stands among its overrides, so that what is switched off is not taken for checked. */
export function switched(review: Review, { rules, reader }: Settings, ruleSet: RuleSet): Review {
  const overrides = overridesOf(rules, ruleSet)
  if (overrides.length === 0) return review
  const { findings, applied } = applyOverrides(review.findings, overrides, reader, setting)
  return { ...review, findings, overrides: [...(review.overrides ?? []), ...applied] }
}

/** The names that are neither a rule nor a criterion. A local rule may be that of another folder, where this one has none. */
export function unknownSwitches({ rules }: Settings, ruleSet: RuleSet): readonly string[] {
  const known = new Set([
    ...ruleSet.rules.flatMap(({ id, criterion }) => [id, criterion]),
    ...Object.keys(ruleSet.criteria ?? {}),
  ])
  const isLocal = (name: string): boolean => name.startsWith('local/')
  const hasLocal = ruleSet.rules.some(({ id }) => isLocal(id))
  return Object.keys(rules).filter((name) => !known.has(name) && (hasLocal || !isLocal(name)))
}

/** What is said of a rule counts more than what is said of its criterion. */
function overridesOf(rules: Settings['rules'], ruleSet: RuleSet): readonly Override[] {
  if (Object.keys(rules).length === 0) return []
  return ruleSet.rules.flatMap(({ id, criterion }): readonly Override[] => {
    const given = new Map(Object.entries(rules))
    const choice = given.get(id) ?? given.get(criterion)
    if (choice === undefined) return []
    return [choice === 'off' ? { rule: id, off: true, reason: '' } : { rule: id, severity: choice, reason: '' }]
  })
}
