/** What can be done with a decision in its own file: take it out, or decide otherwise. */
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { DecisionKind } from '../core/findings/decision.js'
import type { Session } from './feature.js'
import { toLspRange, toRange, touches } from './positions.js'
import { toWorkspaceEdit } from './record-decision.js'

const kinds: readonly DecisionKind[] = ['accepted', 'rejected', 'deferred']

/** The file is open and in front of the person, so the edits need no command: whoever makes them sees and saves them. */
export async function decisionFileActions(
  document: TextDocument,
  { range, context: { only, diagnostics } }: CodeActionParams,
  { capabilities, words }: Session,
): Promise<CodeAction[]> {
  if (only && !only.includes(CodeActionKind.QuickFix)) return []
  const [{ decisionEntries }, { recordDecision, withdrawDecision }] = await Promise.all([
    import('../core/findings/decision-entries.js'),
    import('../core/findings/change-decisions.js'),
  ])
  const text = document.getText()
  const asked = toRange(document, range)
  const entry = decisionEntries(text).find((one) => touches(one.range, asked) && one.range.end !== asked.start)
  if (!entry) return []
  const { decision } = entry
  const isMarked = (line: number): boolean => line === decision.line - 1
  const marks = diagnostics.filter(({ source, range: { start } }) => source === 'tripartite' && isMarked(start.line))
  const action = (title: string, change: ReturnType<typeof withdrawDecision>): CodeAction[] => {
    if (!change) return []
    const { uri, version } = document
    const edit = toWorkspaceEdit(
      { uri, text, version },
      { ...change, range: toLspRange(document, change.range) },
      capabilities,
    )
    return [{ title, kind: CodeActionKind.QuickFix, edit }]
  }
  const withdrawn = action(
    marks.length > 0 ? words.deleteStaleDecision : words.deleteDecision,
    withdrawDecision(text, decision),
  ).map((one) => (marks.length > 0 ? { ...one, diagnostics: marks, isPreferred: true } : one))
  const { line: _line, column: _column, date: _date, ...made } = decision
  return [
    ...withdrawn,
    // The day of the former decision is not that of this one.
    ...kinds
      .filter((kind) => kind !== made.decision)
      .flatMap((kind) => action(words.changeDecision[kind], recordDecision(text, { ...made, decision: kind }))),
  ]
}
