/** The report as workflow commands of GitHub Actions: each finding stands beside its line in a pull request. */
import { linesOf } from '../core/text/lines.js'
import type { Severity } from '../core/rules/schema.js'
import type { ReviewedDraft } from './draft.js'
import { visible } from './escape.js'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' }

/**
 * `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message` for each finding, lines and columns counted from 1. GitHub shows ten errors, ten
 * warnings and ten notices of a step, and takes columns only within one line.
 */
export function* githubOfFile({ path, review, findings, originOf }: ReviewedDraft): Generator<string> {
  const lines = linesOf(review.draft.source)
  for (const finding of findings) {
    const start = lines.position(finding.range.start)
    const end = lines.position(finding.range.end)
    const at = finding.citation === '' ? '' : `${finding.citation}: `
    const properties: readonly (readonly [string, string | number])[] = [
      ...(path === '-' ? [] : [['file', path.replace(/^(?:\.\/+)+/, '')] as const]),
      // What is no plain text has no lines that GitHub could show.
      ...(originOf || path === '-' ? [] : placeProperties(start, end)),
      ['title', `${at}${finding.title} [${finding.rule}]`],
    ]
    yield githubCommand(finding.severity, properties, `${finding.message} ${finding.url}`)
  }
}

/** One command, with its line end. */
export function githubCommand(
  severity: Severity,
  properties: readonly (readonly [string, string | number])[],
  message: string,
): string {
  const written = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
  return `::${commands[severity]} ${written.join(',')}::${escapedData(message)}\n`
}

interface At {
  readonly line: number
  readonly character: number
}

function placeProperties(start: At, end: At): readonly (readonly [string, number])[] {
  return [
    ['line', start.line + 1],
    ['endLine', end.line + 1],
    ...(start.line === end.line
      ? ([
          ['col', start.character + 1],
          ['endColumn', end.character + 1],
        ] as const)
      : []),
  ]
}

/** As the runner reads them (actions/toolkit, packages/core/src/command.ts); a lone carriage return would also end the command. */
const escapedData = (text: string): string =>
  text
    .replace(/[^\r\n]+/g, visible)
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
const escapedProperty = (text: string): string => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
