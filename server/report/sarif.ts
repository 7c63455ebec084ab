/** The report in SARIF 2.1.0, the format in which tools hand findings to each other (OASIS standard, 27 March 2020). */
import type { Invocation, Log, Run } from 'sarif'
import type { Reader } from '../core/findings/message.js'
import { jsonText } from './escape.js'
import { jsonPieces } from './json-pieces.js'
import type { SarifPart } from './sarif-part.js'
import { inRun } from './sarif-places.js'
import { literal } from './sarif-text.js'

export interface SarifOptions {
  readonly version: string
  readonly reader: Reader
  /** What could not be reviewed, a line each; the run is then marked as unsuccessful. */
  readonly failures?: readonly string[]
  /** Said once of the whole run: what was and was not checked. */
  readonly note?: string
}

/** One run over all drafts. It holds no time and no user name, so that equal drafts give equal reports. */
export function sarifLog(parts: readonly SarifPart[], options: SarifOptions): Log {
  const rules = new Map(parts.flatMap(({ rules: named }) => named.map((rule) => [rule.id, rule] as const)).toReversed())
  const used = [...rules.keys()].sort()
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
        rules: used.flatMap((id) => rules.get(id) ?? []),
      },
    },
    columnKind: 'utf16CodeUnits',
    artifacts: parts.map(({ artifact }) => artifact),
    invocations: [invocationOf(options)],
    results: parts.flatMap(({ results }, artifact) =>
      results.map((result) => inRun(result, artifact, indices.get(result.ruleId ?? '') ?? -1)),
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
