/** Reviews a text as the settings of a draft say. */
import type { Finding } from '../core/findings/finding.js'
import type { Reader } from '../core/findings/message.js'
import { countryOf, forCountry, withGiven } from '../core/findings/ratification.js'
import { switched } from '../core/findings/rule-switches.js'
import { isAtLeast } from '../core/findings/severity.js'
import type { NamedText, Review, Reviewer } from '../core/review.js'
import type { Country, RuleSet } from '../core/rules/ruleset.js'
import type { Settings } from './settings.js'

export interface ReviewUnder {
  readonly review: Review
  /** Those at or above the least severity to show. */
  readonly findings: readonly Finding[]
  /** How many are below it. */
  readonly hidden: number
}

/** `reader`: in which language findings are explained. */
export function reviewUnder(
  settings: Settings,
  { review, ruleSet }: Reviewer,
  text: string,
  alongside: readonly NamedText[],
  reader: Reader = settings.reader,
): ReviewUnder {
  const made = switched(review(text, { reader, alongside }), settings.rules, reader, ruleSet, 'tripartite.rules')
  const country = countryUnder(settings, ruleSet)
  const { findings: all } = made
  const gated = country ? all.map((finding) => forCountry(finding, country, ruleSet.ratifications, reader)) : all
  const findings = gated.filter(({ severity }) => isAtLeast(severity, settings.severityFloor))
  return { review: made, findings, hidden: gated.length - findings.length }
}

/** Whose ratifications count; nothing where neither a country nor a ratification is given. */
export function countryUnder(settings: Settings, { ratifications }: RuleSet): Country | undefined {
  const seen = settings.country === undefined ? undefined : countryOf(settings.country, ratifications)
  return withGiven(seen, settings.ratifications)
}
