/** The report for programs. */
import type { Decision, DecidedFinding } from '../core/findings/decision.js'
import type { CitedAuthority, Finding, RelatedProvision } from '../core/findings/finding.js'
import type { AppliedOverride } from '../core/findings/override.js'
import { linesOf, type Lines, type Position } from '../core/text/lines.js'
import type { Origin } from '../core/text/origin.js'
import type { Range } from '../core/text/range.js'
import type { ReviewedDraft } from './draft.js'
import { jsonPieces } from './json-pieces.js'

interface JsonRange {
  readonly start: Position
  readonly end: Position
}

export type JsonFinding = Omit<Finding, 'range' | 'fixes' | 'title' | 'authorities' | 'related'> & {
  readonly authorities: readonly Pick<CitedAuthority, 'title' | 'url' | 'verified'>[]
  readonly range: JsonRange
  /** Only where the draft was read from a file whose lines its range does not count: Word, PDF, HTML, XML. */
  readonly origin?: Origin
  readonly fixes: readonly {
    readonly title: string
    readonly kind: 'safe' | 'suggested'
    readonly edits: readonly { readonly range: JsonRange; readonly newText: string }[]
  }[]
  readonly related: readonly (Omit<RelatedProvision, 'range'> & { readonly range: JsonRange })[]
  /** Only where a reviewer has decided on it. */
  readonly decision?: Pick<Decision, 'decision' | 'reason' | 'date' | 'by'>
}

interface JsonFile {
  readonly path: string
  readonly languages: readonly string[]
  readonly wholeAct: boolean
  readonly findings: Iterable<JsonFinding>
  /** Only where some of the file was not read. */
  readonly unread?: readonly string[]
  /** Only where the workspace of the file switches off or grades rules otherwise. */
  readonly overrides?: readonly AppliedOverride[]
  /** Only where there are decisions on what is no longer found. */
  readonly staleDecisions?: readonly Decision[]
}

/** Findings in the order of the draft; those that are decided on stand among the others, with their decision. */
export function* jsonFindings({ review, findings, decided, originOf }: ReviewedDraft): Generator<JsonFinding> {
  const lines = linesOf(review.draft.source)
  for (const finding of [...findings, ...decided].sort((a, b) => a.range.start - b.range.start))
    yield jsonOfFinding(finding, lines, originOf?.(finding.range))
}

function jsonOfFile(draft: ReviewedDraft): JsonFile {
  const { path, review, stale, unread } = draft
  return {
    path,
    languages: review.languages,
    wholeAct: review.wholeAct,
    findings: jsonFindings(draft),
    ...(unread && unread.length > 0 && { unread }),
    ...(review.overrides && { overrides: review.overrides }),
    ...(stale.length > 0 && { staleDecisions: stale.map(jsonOfDecision) }),
  }
}

/** The report as it is written piece by piece, indented, with a line end: `before` stands before each file, `after` behind the last one. */
export const jsonFrame = {
  before: (isFirst: boolean): string => (isFirst ? '{\n  "version": 1,\n  "files": [\n    ' : ',\n    '),
  after: (isEmpty: boolean): string => (isEmpty ? '{\n  "version": 1,\n  "files": []\n}\n' : '\n  ]\n}\n'),
}

/** A draft as it stands in the frame, a piece for each finding. */
export function jsonOfDraft(draft: ReviewedDraft): Iterable<string> {
  return jsonPieces(jsonOfFile(draft), 2, '    ')
}

function jsonOfFinding(finding: Finding | DecidedFinding, lines: Lines, origin: Origin | undefined): JsonFinding {
  const range = ({ start, end }: Range): JsonRange => ({ start: lines.position(start), end: lines.position(end) })
  return {
    rule: finding.rule,
    criterion: finding.criterion,
    severity: finding.severity,
    basis: finding.basis,
    conventions: finding.conventions,
    citation: finding.citation,
    language: finding.language,
    range: range(finding.range),
    ...(origin && { origin }),
    text: finding.text,
    message: finding.message,
    url: finding.url,
    authorities: finding.authorities.map(({ title, url, verified }) => ({ title, url, verified })),
    ...(finding.textAlone && { textAlone: finding.textAlone }),
    fixes: finding.fixes.map(({ title, kind, edits }) => ({
      title,
      kind,
      edits: edits.map((edit) => ({ range: range(edit.range), newText: edit.newText })),
    })),
    related: finding.related.map((provision) => ({ ...provision, range: range(provision.range) })),
    fingerprint: finding.fingerprint,
    ...(finding.local && { local: finding.local }),
    ...('decision' in finding && { decision: answerOf(finding.decision) }),
  }
}

function answerOf({ decision, reason, date, by }: Decision): NonNullable<JsonFinding['decision']> {
  return { decision, reason, date, by }
}

/** Without keys that are not ours. */
function jsonOfDecision(made: Decision): Decision {
  const { file, fingerprint, rule, citation, text } = made
  return { file, fingerprint, rule, citation, text, ...answerOf(made) }
}
