/** Two reviewed versions with what came out of their comparison, as reports receive them. */
import { cite } from '../core/act/citation.js'
import type { Provision } from '../core/act/tree.js'
import type { ComparedArticle, ComparedFinding, Comparison } from '../core/compare/comparison.js'
import type { Decision } from '../core/findings/decision.js'
import { isAtLeast } from '../core/findings/severity.js'
import type { Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import type { ReviewedDraft } from './draft.js'

export interface ComparedDrafts {
  readonly old: ReviewedDraft
  readonly new: ReviewedDraft
  readonly comparison: Comparison
  /** From which severity on a finding makes the new version worse. */
  readonly failOn: Severity | 'none'
}

/** A new or graver finding that nobody has decided on, or a safeguard that is gone. */
export function isWorse({ comparison, failOn }: Pick<ComparedDrafts, 'comparison' | 'failOn'>): boolean {
  if (failOn === 'none') return false
  return (
    comparison.lost.length > 0 ||
    comparison.findings.some((compared) => isOpenAndWorse(compared) && isAtLeast(severityOf(compared), failOn))
  )
}

/** Worse, and without a decision. */
export function isOpenAndWorse({ worse, new: its }: ComparedFinding): boolean {
  return worse && its !== undefined && !decisionOn(its)
}

/** Nothing where nobody has decided. */
export function decisionOn(finding: ComparedFinding['new']): Decision | undefined {
  return finding && 'decision' in finding ? finding.decision : undefined
}

/** Of the newer version, where there is one. */
export function severityOf({ old, new: its }: ComparedFinding): Severity {
  return (its ?? old)?.severity ?? 'information'
}

/** The articles of which there is something to say. */
export function articlesToShow({ articles }: Comparison): readonly ComparedArticle[] {
  return articles.filter(({ findings, lost, gained }) => findings.length + lost.length + gained.length > 0)
}

/** “s. 6 → s. 7”, “s. 6” where both are the same or there is only one; empty for an act without provisions. */
export function citationOf(
  old: readonly Provision[] | undefined,
  its: readonly Provision[] | undefined,
  language: Language,
): string {
  const before = old && cite(old, language)
  const after = its && cite(its, language)
  return before !== undefined && after !== undefined && before !== after
    ? `${before} → ${after}`
    : (after ?? before ?? '')
}

/** The same for the places of a finding. */
export function placesOf({ old, new: its }: ComparedFinding): string {
  if (old && its && old.citation !== its.citation) return `${old.citation} → ${its.citation}`
  return (its ?? old)?.citation ?? ''
}

export function countsOf({ findings }: Comparison): {
  readonly counts: Readonly<Record<ComparedFinding['state'], number>>
  readonly graver: number
} {
  const count = (state: ComparedFinding['state']): number => findings.filter((one) => one.state === state).length
  return {
    counts: { resolved: count('resolved'), remaining: count('remaining'), new: count('new') },
    graver: findings.filter(({ state, worse }) => state === 'remaining' && worse).length,
  }
}
