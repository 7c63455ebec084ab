/** A reviewed draft and what a report counts in it. */
import type { Finding } from '../core/findings/finding.js'
import type { Severity } from '../core/rules/schema.js'
import type { Review } from '../core/review.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'

export interface ReviewedDraft {
  /** As the user wrote it, with slashes; `-` for standard input. */
  readonly path: string
  readonly review: Review
  /** The findings to show: after the ratifications of the country and the severity floor. */
  readonly findings: readonly Finding[]
  /** How many findings the severity floor hides. */
  readonly hidden: number
}

/** What remains of all drafts for the end of a report. */
export interface Tally {
  readonly files: number
  readonly hidden: number
  readonly counts: Readonly<Record<Severity, number>>
  readonly languages: readonly Language[]
  /** Of the findings shown. */
  readonly criteria: readonly string[]
}

export const emptyTally: Tally = {
  files: 0,
  hidden: 0,
  counts: { error: 0, warning: 0, information: 0 },
  languages: [],
  criteria: [],
}

export function counted(tally: Tally, draft: ReviewedDraft): Tally {
  const counts = { ...tally.counts }
  for (const { severity } of draft.findings) counts[severity]++
  return {
    files: tally.files + 1,
    hidden: tally.hidden + draft.hidden,
    counts,
    languages: [...new Set([...tally.languages, ...draft.review.languages])],
    criteria: [...new Set([...tally.criteria, ...draft.findings.map(({ criterion }) => criterion)])],
  }
}

/** How many criteria some rule can find in a draft of one of these languages: a rule without words finds nothing. */
export function criteriaChecked(ruleSet: RuleSet, languages: readonly Language[]): number {
  const { checked } = ruleSet
  return new Set(languages.flatMap((language) => checked?.[language] ?? criteriaIn(ruleSet, language))).size
}

/** The criteria that some rule can find in a draft of the language. */
export function criteriaIn({ rules }: RuleSet, language: Language): readonly string[] {
  const speaking = rules.filter(({ when }) => (when?.every?.length ?? 0) > 0 || (when?.[language]?.length ?? 0) > 0)
  return [...new Set(speaking.map((rule) => rule.criterion))]
}
