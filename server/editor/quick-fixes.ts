/** Redrafts of findings as quick fixes, and all safe ones of a draft at once. */
import {
  CodeActionKind,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit, Finding } from '../core/findings/finding.js'
import { firstIndex } from '../core/text/ordered.js'
import type { Range } from '../core/text/range.js'
import { toDiagnostic } from './diagnostics.js'
import { toLspRange, toRange, touches } from './positions.js'
import type { ReviewedDraft } from './reviews.js'
import type { Words } from './words.js'

export const fixAllKind = `${CodeActionKind.SourceFixAll}.tripartite`

/**
 * Finds the findings by the range that is asked about and never by the diagnostics in the request: Neovim 0.7 counts their columns in
 * bytes.
 */
export function quickFixes(
  reviewed: ReviewedDraft,
  { range, context: { only } }: CodeActionParams,
  capabilities: ClientCapabilities,
  words: Words,
): CodeAction[] {
  const { document, decided } = reviewed
  const accepted = decided.filter(({ decision }) => decision.decision === 'accepted')
  const findings = [...reviewed.findings, ...accepted]
  const wants = (kind: string): boolean => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`))
  const edit = (edits: readonly Edit[]): WorkspaceEdit => toWorkspaceEdit(edits, document, capabilities)
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    const asked = toRange(document, range)
    for (const finding of findings.filter((one) => touches(one.range, asked))) {
      const safe = finding.fixes.find(({ kind }) => kind === 'safe')
      for (const fix of finding.fixes) {
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [toDiagnostic(finding, reviewed, capabilities)],
          ...(fix === safe && { isPreferred: true }),
          edit: edit(fix.edits),
        })
      }
    }
  }
  if (wants(fixAllKind)) {
    const edits = safeEdits(findings)
    if (edits.length > 0) actions.push({ title: words.fixAll, kind: fixAllKind, edit: edit(edits) })
  }
  return actions
}

/** The first safe fix of each finding; one that overlaps an earlier one is left for the next time. */
function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  /** In the order of the text. */
  const taken: Edit[] = []
  const indexOf = ({ start }: Range): number => firstIndex(taken.length, (i) => taken[i]!.range.start >= start)
  for (const { fixes } of findings) {
    const edits = fixes.find(({ kind }) => kind === 'safe')?.edits ?? []
    if (edits.some(({ range }) => overlaps(range, taken, indexOf(range)))) continue
    for (const edit of edits) taken.splice(indexOf(edit.range), 0, edit)
  }
  return taken
}

/** `index` is that of the first edit that begins where the range does, or behind. True also for two insertions at one place, whose order would be a matter of chance. */
function overlaps({ start, end }: Range, ordered: readonly Edit[], index: number): boolean {
  const [before, next] = [ordered[index - 1]?.range, ordered[index]?.range]
  return (
    (before !== undefined && before.end > start) || (next !== undefined && (next.start === start || next.start < end))
  )
}

/** Of one document, with its version where the editor can check it. */
export function toWorkspaceEdit(
  edits: readonly Edit[],
  document: TextDocument,
  capabilities: ClientCapabilities,
): WorkspaceEdit {
  const { uri, version } = document
  const textEdits: TextEdit[] = edits.map(({ range, newText }) => ({ range: toLspRange(document, range), newText }))
  // With the version the editor refuses an edit that was made for another text.
  return capabilities.workspace?.workspaceEdit?.documentChanges === true
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } }
}
