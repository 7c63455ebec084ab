/** Findings as diagnostics. */
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../core/findings/finding.js'
import type { Severity } from '../core/rules/schema.js'
import { isWebAddress } from './markdown.js'
import { toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
}

export function diagnosticsOf({ document, findings }: ReviewedDraft): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, document))
}

export function toDiagnostic(finding: Finding, document: TextDocument): Diagnostic {
  return {
    range: toLspRange(document, finding.range),
    severity: severities[finding.severity],
    source: 'tripartite',
    code: finding.rule,
    ...(isWebAddress(finding.url) && { codeDescription: { href: finding.url } }),
    message: `${finding.title}\n${finding.message}`,
    data: { fingerprint: finding.fingerprint },
  }
}
