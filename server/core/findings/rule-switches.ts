/** Rules and criteria switched off or graded otherwise by a setting or an option, applied to a review as the overrides of a workspace are. */
import type { Review } from '../review.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Override, Severity } from '../rules/schema.js'
import type { Reader } from './message.js'
import { applyOverrides } from './override.js'

export type RuleSwitch = 'off' | Severity

/** Id of a rule or of a criterion → what becomes of its findings. */
export type RuleSwitches = Readonly<Record<string, RuleSwitch>>

export const ruleSwitches: readonly RuleSwitch[] = ['off', 'information', 'warning', 'error']

/**
 * The review as the switches leave it; what they did stands among its overrides, so that what is switched off is not taken for checked. `where` is the name
 * of the setting or option that says so.
 */
export function switched(
  review: Review,
  switches: RuleSwitches,
  reader: Reader,
  ruleSet: RuleSet,
  where: string,
): Review {
  const overrides = overridesOf(switches, ruleSet)
  if (overrides.length === 0) return review
  const { findings, applied } = applyOverrides(review.findings, overrides, reader, where)
  return { ...review, findings, overrides: [...(review.overrides ?? []), ...applied] }
}

/** The names that are neither a rule nor a criterion. A local rule may be that of another folder, where this one has none. */
export function unknownSwitches(switches: RuleSwitches, ruleSet: RuleSet): readonly string[] {
  const known = switchable(ruleSet)
  const isLocal = (name: string): boolean => name.startsWith('local/')
  const hasLocal = ruleSet.rules.some(({ id }) => isLocal(id))
  return Object.keys(switches).filter((name) => !known.has(name) && (hasLocal || !isLocal(name)))
}

/** The ids of all rules and criteria. */
export function switchable({ rules, criteria = {} }: RuleSet): ReadonlySet<string> {
  return new Set([...rules.flatMap(({ id, criterion }) => [id, criterion]), ...Object.keys(criteria)])
}

/** What is said of a rule counts more than what is said of its criterion. */
function overridesOf(switches: RuleSwitches, ruleSet: RuleSet): readonly Override[] {
  if (Object.keys(switches).length === 0) return []
  return ruleSet.rules.flatMap(({ id, criterion }): readonly Override[] => {
    const given = new Map(Object.entries(switches))
    const choice = given.get(id) ?? given.get(criterion)
    if (choice === undefined) return []
    return [choice === 'off' ? { rule: id, off: true, reason: '' } : { rule: id, severity: choice, reason: '' }]
  })
}
