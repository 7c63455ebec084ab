/** Which safeguards stood in one version of an act and stand nowhere in the other. */
import { gravest } from '../check/safeguards.js'
import type { SafeguardTrace } from '../review.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { PerReader, Rule, Severity } from '../rules/schema.js'

export interface LostSafeguard {
  readonly rule: Rule
  /** What goes, in the order of the rule; empty where the rule has no names for its parts. */
  readonly parts: readonly PerReader[]
  /** `information` where the other version refers to another act for it. */
  readonly severity: Severity
  /** Where the articles begin in which it stood: offsets of the normalised text, each once. */
  readonly starts: readonly number[]
}

/**
 * One for each rule, in the order of the rules. `had` are the traces of the version that has it, `left` those of the other with the texts that are
 * reviewed alongside. A trace stands where it is first found, so an equivalent anywhere is none lost.
 */
export function lostSafeguards(
  had: readonly SafeguardTrace[],
  left: readonly SafeguardTrace[],
  { rules }: RuleSet,
): readonly LostSafeguard[] {
  const present = new Set(left.map(keyOf))
  const gone = had.filter((trace) => trace.role === 'part' && !present.has(keyOf(trace)))
  return rules.flatMap((rule): LostSafeguard[] => {
    if (!rule.safeguard) return []
    const own = gone.filter((trace) => trace.rule === rule.id)
    if (own.length === 0) return []
    const { parts, conditional } = rule.safeguard
    if (conditional === true && !present.has(keyOf({ rule: rule.id, role: 'topic', part: 0 }))) return []
    const all = [...new Set(own.map(({ part }) => part))].sort((a, b) => a - b)
    // One way of several counts only where nothing more goes.
    const chief = all.filter((number) => parts[number]?.onlyInForce !== true)
    const numbers = chief.length > 0 ? chief : all
    const isElsewhere = left.some((trace) => trace.rule === rule.id && trace.role === 'elsewhere')
    const severity = isElsewhere
      ? 'information'
      : numbers.includes(0)
        ? rule.severity
        : gravest(numbers, parts, rule.severity)
    return [
      {
        rule,
        parts: numbers.flatMap((number) => parts[number]?.name ?? []),
        severity,
        starts: [...new Set(own.filter(({ part }) => numbers.includes(part)).map(({ start }) => start))],
      },
    ]
  })
}

const keyOf = ({ rule, role, part }: Pick<SafeguardTrace, 'rule' | 'role' | 'part'>): string =>
  `${rule} ${role} ${part}`
