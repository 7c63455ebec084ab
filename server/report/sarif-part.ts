/** What the report in SARIF says of one draft: its results, and the rules that they name. */
import type { Artifact, ReportingDescriptor, Result } from 'sarif'
import type { DecidedFinding, DecisionKind } from '../core/findings/decision.js'
import type { Finding } from '../core/findings/finding.js'
import { readerOf, type Reader } from '../core/findings/message.js'
import { linesOf, type Lines } from '../core/text/lines.js'
import type { ReviewedDraft } from './draft.js'
import { fixesOf, locationOf, relatedLocationsOf, uriOf } from './sarif-places.js'
import { levels, sarifRule } from './sarif-rule.js'
import { literal } from './sarif-text.js'

/** Plain data. The indices of rules and artifacts are those of a report on this draft alone. */
export interface SarifPart {
  readonly artifact: Artifact
  /** Each once, in the order in which the results name them. */
  readonly rules: readonly ReportingDescriptor[]
  /** In the order of the draft. */
  readonly results: readonly Result[]
}

export function sarifPart(draft: ReviewedDraft, reader: Reader): SarifPart {
  const { path, encoding, review, ruleSet } = draft
  const lines = linesOf(review.draft.source)
  const found = [...draft.findings, ...draft.decided].sort((a, b) => a.range.start - b.range.start)
  const firsts = new Map(found.toReversed().map((finding) => [finding.rule, finding]))
  const named = [...new Set(found.map(({ rule }) => rule))]
  return {
    artifact: {
      location: { uri: uriOf(path) },
      roles: ['analysisTarget'],
      ...(encoding !== undefined && { encoding }),
    },
    rules: named.map((id) => sarifRule(id, ruleSet, readerOf(reader, firsts.get(id)?.language ?? 'en'))),
    results: found.map((finding) => resultOf(finding, draft, named.indexOf(finding.rule), lines)),
  }
}

/** What a result is known by from one run to the next. */
const fingerprintName = 'tripartiteFinding/v1'

function resultOf(finding: Finding | DecidedFinding, draft: ReviewedDraft, ruleIndex: number, lines: Lines): Result {
  const at = finding.citation === '' ? '' : `${finding.citation}: `
  const related = relatedLocationsOf(finding, draft, lines)
  const fixes = fixesOf(finding, draft, lines)
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    kind: 'fail',
    message: { text: literal(`${at}${finding.title}. ${finding.message}`) },
    locations: [locationOf(finding, draft, lines)],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { [fingerprintName]: finding.fingerprint },
    ...(fixes.length > 0 && { fixes }),
    ...('decision' in finding && { suppressions: [suppressionOf(finding.decision)] }),
    properties: {
      criterion: finding.criterion,
      basis: finding.basis,
      conventions: finding.conventions,
      citation: finding.citation,
      language: finding.language,
      authorities: finding.authorities.map(({ title, url, verified, verification }) => ({
        title,
        url,
        verified,
        verification,
      })),
      ...('decision' in finding && { decision: finding.decision.decision }),
    },
  }
}

/**
 * Only a rejected finding is suppressed: an accepted one stands until the provision is redrafted, and a deferred one until somebody decides. SARIF says
 * so by the status of the suppression: a result is suppressed only where every status is `accepted`.
 */
const statuses: Readonly<Record<DecisionKind, 'accepted' | 'underReview' | 'rejected'>> = {
  rejected: 'accepted',
  deferred: 'underReview',
  accepted: 'rejected',
}

function suppressionOf({ decision, reason }: DecidedFinding['decision']): NonNullable<Result['suppressions']>[number] {
  return { kind: 'external', status: statuses[decision], justification: reason }
}
