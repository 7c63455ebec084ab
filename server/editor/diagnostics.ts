/** Findings as diagnostics. */
import { DiagnosticSeverity, type ClientCapabilities, type Diagnostic } from 'vscode-languageserver'
import type { Finding } from '../core/findings/finding.js'
import { readerOf } from '../core/findings/message.js'
import type { Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import type { Range } from '../core/text/range.js'
import { originWords } from '../report/origin.js'
import { isWebAddress } from './markdown.js'
import { toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

/** As the protocol counts them. */
export const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
}

export function diagnosticsOf(reviewed: ReviewedDraft, capabilities: ClientCapabilities): Diagnostic[] {
  const { findings, decided } = reviewed
  // What was accepted is still to be redrafted: its place stays marked, outside the list of problems.
  const accepted = decided
    .filter(({ decision }) => decision.decision === 'accepted')
    .map((finding) => ({ ...toDiagnostic(finding, reviewed, capabilities), severity: DiagnosticSeverity.Hint }))
  return [...findings.map((finding) => toDiagnostic(finding, reviewed, capabilities)), ...accepted]
}

/**
 * Its code leads to the page of the rule where it has one, else to the decisive authority. It has no tags: the words found are neither unnecessary
 * nor deprecated, and an editor would fade them or strike them out.
 */
export function toDiagnostic(
  finding: Finding,
  { document, pages, originOf, settings }: ReviewedDraft,
  { textDocument }: ClientCapabilities,
): Diagnostic {
  const related = [...finding.related, ...(finding.lookedFor ?? [])]
  const showsRelated = related.length > 0 && showsRelatedInformation(textDocument)
  const page = pages === undefined || finding.local ? undefined : new URL(`${finding.rule}.md`, pages).href
  const href = page ?? finding.url
  const place = placeInFile(originOf, finding.range, readerOf(settings.reader, finding.language))
  return {
    range: toLspRange(document, finding.range),
    severity: diagnosticSeverities[finding.severity],
    source: finding.local ? 'tripartite (local rule)' : 'tripartite',
    code: finding.rule,
    ...((page !== undefined || isWebAddress(href)) && { codeDescription: { href } }),
    message: `${finding.title}${place}\n${finding.message}`,
    ...(showsRelated && {
      relatedInformation: related.map(({ range, message }) => ({
        location: { uri: document.uri, range: toLspRange(document, range) },
        message,
      })),
    }),
    data: { fingerprint: finding.fingerprint },
  }
}

/** ` (paragraph 3 of the file)`; empty where the document is itself the file. */
export function placeInFile(originOf: ReviewedDraft['originOf'], range: Range, reader: Language): string {
  const origin = originOf?.(range)
  return origin ? ` (${originWords(origin, reader)})` : ''
}

/** An editor that asks for diagnostics may say so in either place. */
export function showsRelatedInformation(able: ClientCapabilities['textDocument']): boolean {
  return able?.publishDiagnostics?.relatedInformation === true || able?.diagnostic?.relatedInformation === true
}
