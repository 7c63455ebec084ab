/** What a submission rests on: findings with their redraft, each under one article of a Convention. */
import type { Finding } from '../core/findings/finding.js'
import { instrumentOf } from '../report/coverage.js'
import type { PaperDraft } from './facts.js'
import { redraftsOf, type Redraft } from './redraft.js'

export interface Ground {
  /** `C087/2` */
  readonly article: string
  readonly redraft: Redraft
  /** Of the redraft, those under the article. */
  readonly findings: readonly Finding[]
}

/** Errors and warnings under their decisive article, apart from those that only Conventions support which the country has not ratified. */
export function groundsUnder(given: PaperDraft): {
  readonly ratified: readonly Ground[]
  readonly others: readonly Ground[]
} {
  const { draft, country } = given
  const isNotRatified = (article: string): boolean =>
    country?.conventions[instrumentOf(article)]?.status === 'not-ratified'
  // Where nothing is ratified the review has lowered the finding: its rule says how grave it is.
  const isGrave = ({ rule, severity, conventions }: Finding): boolean =>
    severity !== 'information' ||
    (conventions.every(isNotRatified) &&
      draft.ruleSet.rules.some((one) => one.id === rule && one.severity !== 'information'))
  const accepted = draft.decided.filter(({ decision }) => decision.decision === 'accepted')
  const findings = [...draft.findings, ...accepted].filter(
    (finding) => finding.conventions.length > 0 && isGrave(finding),
  )
  const ratified = findings.filter(({ conventions }) => !conventions.every(isNotRatified))
  const articleOf = ({ conventions }: Finding): string =>
    conventions.find((article) => !isNotRatified(article)) ?? conventions[0] ?? ''
  const grounds = (own: readonly Finding[]): readonly Ground[] =>
    redraftsOf(draft.review, own).elements.flatMap((redraft) =>
      [...new Set(redraft.findings.map(articleOf))].map((article) => ({
        article,
        redraft,
        findings: redraft.findings.filter((finding) => articleOf(finding) === article),
      })),
    )
  return {
    ratified: grounds(ratified),
    others: grounds(findings.filter(({ conventions }) => conventions.every(isNotRatified))),
  }
}
