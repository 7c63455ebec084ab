/** What an editor offers where parallel texts differ: the number of the other text, where it is certain, and both texts side by side. */
import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver'
import { fixTitle, languagesOf } from '../core/concord/message.js'
import { differencesAt, otherSide, readerAt, sideOf, toDifferenceDiagnostic } from './difference-diagnostics.js'
import type { Session } from './feature.js'
import type { PairedDrafts } from './pairs.js'
import { toLspRange, toRange, touches } from './positions.js'
import { toWorkspaceEdit } from './quick-fixes.js'
import { wordScheme } from './word-texts.js'

/** A command of the editor: it opens both texts. Its argument is `SideBySide`. */
export const sideBySideCommand = 'tripartite.showSideBySide'

export interface SideBySide {
  readonly uris: readonly [string, string]
  /** Where they differ, in the same order. */
  readonly ranges: readonly [ReturnType<typeof toLspRange>, ReturnType<typeof toLspRange>]
}

/** Finds the differences by the range that is asked about, as `quickFixes` does. */
export async function differenceActions(asked: CodeActionParams, session: Session): Promise<CodeAction[]> {
  const { uri } = asked.textDocument
  const { only, triggerKind } = asked.context
  if (only && !only.includes(CodeActionKind.QuickFix)) return []
  const { pairs } = session
  // While somebody types an editor asks of itself, whether there is anything to offer: for that nothing is compared.
  const paired = triggerKind === CodeActionTriggerKind.Automatic ? pairs.made(uri) : await pairs.of(uri)
  return paired ? actionsAt(asked, paired, session) : []
}

function actionsAt(
  { range, textDocument: { uri } }: CodeActionParams,
  paired: PairedDrafts,
  { params, capabilities, words }: Session,
): CodeAction[] {
  const side = sideOf(paired, uri)
  const { document } = paired.drafts[side]
  const place = toRange(document, range)
  const here = differencesAt(paired, side).filter(({ places }) => touches(places[side].range, place))
  const diagnosticOf = (difference: (typeof here)[number]) =>
    toDifferenceDiagnostic(difference, side, paired, capabilities)
  // Which of the two texts is right only a person knows: no fix is the preferred one. The text of a Word file cannot be changed.
  const fixable = uri.startsWith(`${wordScheme}:`) ? [] : here
  const fixes = fixable.flatMap((difference) =>
    difference.fixes
      .filter((fix) => fix.side === side)
      .map((fix) => ({
        title: fixTitle(fix, languagesOf(paired.concordance), readerAt(paired, side)),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(difference)],
        edit: toWorkspaceEdit([fix.edit], document, capabilities),
      })),
  )
  const [first] = here
  if (!first || !showsSideBySide(params.initializationOptions)) return fixes
  const there = otherSide(side)
  const other = paired.drafts[there].document
  const sideBySide: SideBySide = {
    uris: [uri, other.uri],
    ranges: [toLspRange(document, first.places[side].range), toLspRange(other, first.places[there].range)],
  }
  const title = words.sideBySide
  return [
    ...fixes,
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: here.map(diagnosticOf),
      command: { title, command: sideBySideCommand, arguments: [sideBySide] },
    },
  ]
}

/** True for an editor that knows the command, and links the scrolling of both texts: `{ showsSideBySide: true }`. */
export function showsSideBySide(options: unknown): boolean {
  return (options as { readonly showsSideBySide?: unknown } | null | undefined)?.showsSideBySide === true
}
