/** A comparison of two versions in SARIF: the results of the newer one, each with what it was before, and those that are resolved. */
import type { Log, Result } from 'sarif'
import { provisionPath } from '../core/act/citation.js'
import type { LostSafeguard } from '../core/compare/lost-safeguards.js'
import type { ComparedFinding } from '../core/compare/comparison.js'
import type { Finding } from '../core/findings/finding.js'
import type { Language } from '../core/text/language.js'
import { linesOf } from '../core/text/lines.js'
import type { ComparedDrafts } from './compared-drafts.js'
import { comparisonWords } from './comparison-words.js'
import { sarifLog, type SarifOptions } from './sarif.js'
import { sarifPart } from './sarif-part.js'
import { uriOf } from './sarif-places.js'
import { levels } from './sarif-rule.js'

/** A safeguard that is gone is a new result, at the article of the older version in which it stood. `reader` is the language of its message. */
export function comparisonSarif(compared: ComparedDrafts, options: SarifOptions, reader: Language): Log {
  const { comparison, new: newer, old: older } = compared
  const resolved = new Set(comparison.findings.flatMap(({ state, old }) => (state === 'resolved' && old ? [old] : [])))
  const isResolved = (finding: Finding): boolean => resolved.has(finding)
  const gone = { ...older, findings: older.findings.filter(isResolved), decided: older.decided.filter(isResolved) }
  const log = sarifLog(
    [newer, gone].map((draft) => sarifPart(draft, options.reader)),
    options,
  )
  const states = new Map(
    comparison.findings.flatMap((one) => (one.new ? [[one.new.fingerprint, baselineOf(one)]] : [])),
  )
  const [run] = log.runs
  if (!run) return log
  const results = (run.results ?? []).map((result): Result => {
    const isNewer = result.locations?.[0]?.physicalLocation?.artifactLocation?.index === 0
    const name = Object.values(result.partialFingerprints ?? {})[0] ?? ''
    return { ...result, baselineState: isNewer ? (states.get(name) ?? 'new') : 'absent' }
  })
  return {
    ...log,
    runs: [{ ...run, results: [...results, ...comparison.lost.map((one) => lossOf(one, compared, reader))] }],
  }
}

function baselineOf({ state, changed, old, new: its }: ComparedFinding): NonNullable<Result['baselineState']> {
  if (state !== 'remaining') return 'new'
  return changed || old?.severity !== its?.severity ? 'updated' : 'unchanged'
}

function lossOf({ rule, parts, severity, starts }: LostSafeguard, { old }: ComparedDrafts, reader: Language): Result {
  const named = parts.map((part) => part[reader]).join('; ')
  const { draft, act } = old.review
  const lines = linesOf(draft.source)
  return {
    ruleId: rule.id,
    level: levels[severity],
    kind: 'fail',
    baselineState: 'new',
    message: {
      text: `${comparisonWords[reader].lost}: ${rule.title[reader]}${named === '' ? '' : ` (${named})`}. ${rule.standard[reader]} ${rule.advice[reader]}`,
    },
    locations: starts.map((start) => {
      const article = provisionPath(act, start).find(({ kind }) => kind === 'article')
      const end = article?.heading?.end ?? article?.label.end ?? start
      const from = lines.position(draft.toSource(start))
      const to = lines.position(draft.toSource(end))
      const region = {
        startLine: from.line + 1,
        startColumn: from.character + 1,
        endLine: to.line + 1,
        endColumn: to.character + 1,
      }
      return {
        physicalLocation: { artifactLocation: { uri: uriOf(old.path), index: 1 }, ...(!old.originOf && { region }) },
      }
    }),
    partialFingerprints: { 'tripartiteLostSafeguard/v1': rule.id },
    properties: { criterion: rule.criterion, conventions: rule.conventions },
  }
}
