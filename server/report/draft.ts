/** A reviewed draft and what a report counts in it. */
import type { Finding } from '../core/findings/finding.js'
import type { Patterns, Severity } from '../core/rules/schema.js'
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
}

export const emptyTally: Tally = {
  files: 0,
  hidden: 0,
  counts: { error: 0, warning: 0, information: 0 },
  languages: [],
}

export function counted(tally: Tally, draft: ReviewedDraft): Tally {
  const counts = { ...tally.counts }
  for (const { severity } of draft.findings) counts[severity]++
  return {
    files: tally.files + 1,
    hidden: tally.hidden + draft.hidden,
    counts,
    languages: [...new Set([...tally.languages, ...draft.review.languages])],
  }
}

/** The criteria that some rule can find in a draft of one of these languages: a rule without words finds nothing. */
export function criteriaChecked(ruleSet: RuleSet, languages: readonly Language[]): number {
  const hasWords = (patterns: Patterns | undefined): boolean =>
    (patterns?.every?.length ?? 0) > 0 || languages.some((language) => (patterns?.[language]?.length ?? 0) > 0)
  const checked = ruleSet.rules.filter(
    ({ when, safeguard }) => hasWords(when) || (safeguard?.topic.every(hasWords) ?? false),
  )
  return new Set(checked.map((rule) => rule.criterion)).size
}
