/** What is shown in a decisions file: its mistakes, decisions on drafts that are not there, and those that are stale. */
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver'
import type { PlacedDecision } from '../core/findings/decisions-file.js'
import type { Place, Problem } from '../core/rules/read.js'
import type { Words } from './words.js'

export function decisionMarks(
  problems: readonly Problem[],
  orphans: readonly PlacedDecision[],
  stale: readonly PlacedDecision[],
  words: Words,
): Diagnostic[] {
  return [
    ...problems.map((problem) => mark(problem, problem.message, DiagnosticSeverity.Error)),
    ...orphans.map((one) => mark(one, words.noSuchDraft(one.file), DiagnosticSeverity.Warning)),
    ...stale.map((one) =>
      one.decision === 'accepted'
        ? mark(one, words.redrafted(one.file), DiagnosticSeverity.Information)
        : mark(one, words.staleDecision(one.file), DiagnosticSeverity.Warning),
    ),
  ]
}

function mark({ line, column }: Place, message: string, severity: DiagnosticSeverity): Diagnostic {
  const position = { line: line - 1, character: column - 1 }
  return { range: { start: position, end: position }, severity, source: 'tripartite', message }
}
