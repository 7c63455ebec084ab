/** Records a decision: the actions that offer it at a finding, and the edit of the decisions file, which the editor makes. */
import {
  CodeActionKind,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Decision, DecisionKind } from '../core/findings/decision.js'
import { nameOf, type CurrentFile } from './decisions.js'
import { toDiagnostic } from './diagnostics.js'
import type { Session } from './feature.js'
import { toLspRange, toRange, touches } from './positions.js'
import type { ReviewedDraft } from './reviews.js'
import { fileBehind } from './word-texts.js'
import type { Words } from './words.js'

/** A command of the editor: it asks for the reason, and then the server for the edit. Its argument is a `DecisionChoice`. */
export const recordCommand = 'tripartite.recordDecision'
/** A command of the server: `DecisionAnswer` → `DecisionEdit`. */
export const decisionEditCommand = 'tripartite.decisionEdit'

export interface DecisionChoice {
  readonly uri: string
  readonly fingerprint: string
  /** `withdrawn`: the decision made before is taken back. */
  readonly decision: DecisionKind | 'withdrawn'
}

export interface DecisionAnswer extends DecisionChoice {
  /** Empty where a decision is withdrawn. */
  readonly reason: string
  /** `2026-03-03` */
  readonly date?: string
  readonly by?: string
}

/** `problem` says to the person why nothing can be recorded. */
export type DecisionEdit = { readonly edit: WorkspaceEdit } | { readonly problem: string }

const kinds: readonly DecisionKind[] = ['accepted', 'rejected', 'deferred']
const longestText = 80

/** Also where a finding is decided on already: to decide anew, or to withdraw the decision. Empty for a draft that was never saved. */
export function decisionActions(
  reviewed: ReviewedDraft,
  { range, context: { only } }: CodeActionParams,
  capabilities: ClientCapabilities,
  words: Words,
): CodeAction[] {
  const { document, findings, decided } = reviewed
  const { uri } = document
  if (uri.startsWith('untitled:') || (only && !only.includes(CodeActionKind.QuickFix))) return []
  const asked = toRange(document, range)
  const here = [...findings, ...decided].filter((one) => touches(one.range, asked))
  return here.flatMap((finding) => {
    const offered = 'decision' in finding ? ([...kinds, 'withdrawn'] as const) : kinds
    return offered.map((decision): CodeAction => {
      const title = here.length > 1 ? `${words.decide[decision]}: ${finding.title}` : words.decide[decision]
      const choice: DecisionChoice = { uri, fingerprint: finding.fingerprint, decision }
      return {
        title,
        kind: CodeActionKind.QuickFix,
        ...(!('decision' in finding) && { diagnostics: [toDiagnostic(finding, reviewed, capabilities)] }),
        command: { title, command: recordCommand, arguments: [choice] },
      }
    })
  })
}

/** `argument`: a `DecisionAnswer`. Nothing is written here. */
export async function decisionEdit(session: Session, argument: unknown): Promise<DecisionEdit> {
  const { reviews, decisions, capabilities, words } = session
  const answer = readAnswer(argument)
  if (!answer) return { problem: words.noReason }
  const { uri, fingerprint, decision, reason, date, by } = answer
  if (decision === 'withdrawn') return withdrawal(session, fileBehind(uri), fingerprint)
  const reviewed = await reviews.of(uri)
  const finding = reviewed?.review.findings.find((one) => one.fingerprint === fingerprint)
  if (!finding) return { problem: words.findingGone }
  const draft = fileBehind(uri)
  const file = await decisions.file(draft)
  if (!file) return { problem: words.notSaved }
  const { recordDecision } = await import('../core/findings/change-decisions.js')
  const { rule, citation } = finding
  const text = shortened(finding.text)
  const made: Decision = {
    ...{ file: nameOf(draft), fingerprint, decision, reason, rule, date, by },
    ...(citation !== '' && { citation }),
    ...(text !== '' && { text }),
  }
  const source = file.text ?? ''
  const change = recordDecision(source, made)
  if (!change) return { problem: words.brokenDecisions }
  const before = TextDocument.create(file.uri, 'yaml', 0, source)
  return { edit: toWorkspaceEdit(file, { ...change, range: toLspRange(before, change.range) }, capabilities) }
}

async function withdrawal(
  { decisions, capabilities, words }: Session,
  draft: string,
  fingerprint: string,
): Promise<DecisionEdit> {
  const file = await decisions.file(draft)
  const source = file?.text ?? ''
  const { withdrawDecision } = await import('../core/findings/change-decisions.js')
  const change = withdrawDecision(source, { file: nameOf(draft), fingerprint })
  if (!file || !change) return { problem: words.noDecision }
  const before = TextDocument.create(file.uri, 'yaml', 0, source)
  return { edit: toWorkspaceEdit(file, { ...change, range: toLspRange(before, change.range) }, capabilities) }
}

/** Makes the file if there is none, where the editor can; one that somebody else has made meanwhile is not taken for it. */
export function toWorkspaceEdit(
  { uri, text, version }: CurrentFile,
  edit: TextEdit,
  capabilities: ClientCapabilities,
): WorkspaceEdit {
  const { documentChanges, resourceOperations } = capabilities.workspace?.workspaceEdit ?? {}
  if (documentChanges !== true) return { changes: { [uri]: [edit] } }
  const create = { kind: 'create' as const, uri }
  return {
    documentChanges: [
      ...(text === undefined && resourceOperations?.includes('create') === true ? [create] : []),
      { textDocument: { uri, version: version ?? null }, edits: [edit] },
    ],
  }
}

/** Nothing for an answer that is none, or without a reason. */
function readAnswer(argument: unknown): DecisionAnswer | undefined {
  const { uri, fingerprint, decision, reason, date, by } = (argument ?? {}) as Readonly<Record<string, unknown>>
  const kind = ([...kinds, 'withdrawn'] as const).find((one) => one === decision)
  if (typeof uri !== 'string' || typeof fingerprint !== 'string' || kind === undefined) return undefined
  const given = kind === 'withdrawn' ? '' : written(reason)
  const day = written(date)
  const name = written(by)
  if (given === undefined) return undefined
  return { uri, fingerprint, decision: kind, reason: given, ...(day && { date: day }), ...(name && { by: name }) }
}

function written(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longestText ? line : `${line.slice(0, longestText).replace(/\s+\S*$/, '')}…`
}
