/** The report in SARIF 2.1.0, the format in which tools hand findings to each other (OASIS standard, 27 March 2020). */
import type { Invocation, Log, Result, Run } from 'sarif'
import type { DecidedFinding, DecisionKind } from '../core/findings/decision.js'
import type { Finding } from '../core/findings/finding.js'
import { readerOf, type Reader } from '../core/findings/message.js'
import { linesOf } from '../core/text/lines.js'
import type { ReviewedDraft } from './draft.js'
import { jsonText } from './escape.js'
import { jsonPieces } from './json-pieces.js'
import { fixesOf, locationOf, relatedLocationsOf, uriOf } from './sarif-places.js'
import { levels, sarifRule } from './sarif-rule.js'
import { literal } from './sarif-text.js'

export interface SarifOptions {
  readonly version: string
  readonly reader: Reader
  /** What could not be reviewed, a line each; the run is then marked as unsuccessful. */
  readonly failures?: readonly string[]
  /** Said once of the whole run: what was and was not checked. */
  readonly note?: string
}

/** What a result is known by from one run to the next. */
const fingerprintName = 'tripartiteFinding/v1'

/** One run over all drafts. It holds no time and no user name, so that equal drafts give equal reports. */
export function sarifLog(drafts: readonly ReviewedDraft[], options: SarifOptions): Log {
  const found = drafts.flatMap((draft, index) => {
    const lines = linesOf(draft.review.draft.source)
    return [...draft.findings, ...draft.decided]
      .sort((a, b) => a.range.start - b.range.start)
      .map((finding) => ({ finding, draft, index, lines }))
  })
  const firsts = new Map(found.toReversed().map((one) => [one.finding.rule, one]))
  const used = [...firsts.keys()].sort()
  const rules = used.flatMap((id) => {
    const first = firsts.get(id)
    return first ? [sarifRule(id, first.draft.ruleSet, readerOf(options.reader, first.finding.language))] : []
  })
  const indices = new Map(used.map((id, index) => [id, index]))
  return logOf({
    tool: {
      driver: {
        name: 'Tripartite',
        version: options.version,
        semanticVersion: options.version,
        ...(options.reader !== 'auto' && { language: options.reader }),
        shortDescription: {
          text: 'Reviews draft labour and trade-union laws against ILO Conventions Nos 87, 98 and 154.',
        },
        rules,
      },
    },
    columnKind: 'utf16CodeUnits',
    artifacts: drafts.map(({ path, encoding }) => ({
      location: { uri: uriOf(path) },
      roles: ['analysisTarget'],
      ...(encoding !== undefined && { encoding }),
    })),
    invocations: [invocationOf(options)],
    results: found.map(({ finding, draft, index, lines }) =>
      resultOf(finding, draft, index, indices.get(finding.rule) ?? -1, lines),
    ),
  })
}

/** The whole report, indented, with a line end. */
export function sarifReport(log: Log): string {
  return jsonText(log)
}

/** The same in pieces, one for each result. */
export function* sarifPieces(log: Log): Generator<string> {
  yield* jsonPieces(log, 4)
  yield '\n'
}

function logOf(run: Run): Log {
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
}

function invocationOf({ failures = [], note }: SarifOptions): Invocation {
  const notifications = [
    ...failures.map((text) => ({ level: 'error' as const, message: { text: literal(text) } })),
    ...(note === undefined ? [] : [{ level: 'note' as const, message: { text: literal(note) } }]),
  ]
  return {
    executionSuccessful: failures.length === 0,
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  }
}

function resultOf(
  finding: Finding | DecidedFinding,
  draft: ReviewedDraft,
  artifact: number,
  ruleIndex: number,
  lines: ReturnType<typeof linesOf>,
): Result {
  const at = finding.citation === '' ? '' : `${finding.citation}: `
  const related = relatedLocationsOf(finding, draft, artifact, lines)
  const fixes = fixesOf(finding, draft, artifact, lines)
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    kind: 'fail',
    message: { text: literal(`${at}${finding.title}. ${finding.message}`) },
    locations: [locationOf(finding, draft, artifact, lines)],
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
