/** Both texts of a pair in two columns, which scroll together: beside a provision stands the same provision of the other text. */
import {
  Range,
  Selection,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  ViewColumn,
  window,
  workspace,
  type TextEditor,
  type Uri,
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Concordances } from './concordances.js'
import { lineInOther } from './linked-lines.js'
import type { Pairs } from './pairs.js'

export interface SideBySide {
  readonly uris: readonly [Uri, Uri]
  /** What is to be seen at the top of each, and selected. */
  readonly ranges?: readonly [Range, Range]
}

export interface LinkedScrolling {
  /** Where a text is in sight already, it stays in its column; the first has the focus. */
  readonly show: (both: SideBySide) => Promise<void>
  readonly isOn: () => boolean
  readonly toggle: () => void
  readonly dispose: () => void
}

/** Milliseconds without scrolling after which the other editor may lead: an editor that is led scrolls as well, and smoothly. */
const rest = 250

export function linkScrolling(server: BaseLanguageClient, pairs: Pairs, concordances: Concordances): LinkedScrolling {
  let on = true
  let leader: TextEditor | 'nobody' | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const lead = (who: TextEditor | 'nobody'): void => {
    leader = who
    clearTimeout(timer)
    timer = setTimeout(() => (leader = undefined), rest)
  }
  const addressOf = ({ document }: TextEditor): string => server.code2ProtocolConverter.asUri(document.uri)
  /** The first line that each editor shows, as far as it is known. */
  const tops = new WeakMap<TextEditor, number>()
  const topOf = ({ visibleRanges }: TextEditor): number | undefined => visibleRanges[0]?.start.line
  const noteTops = (editors: readonly TextEditor[]): void => {
    for (const editor of editors) {
      const top = topOf(editor)
      if (top !== undefined) tops.set(editor, top)
    }
  }
  /** Shows in the other text what stands at the top of this one. */
  const follow = (editor: TextEditor): void => {
    const pair = on ? pairs.of(addressOf(editor)) : undefined
    const view = pair && concordances.of(pair)
    const top = topOf(editor)
    if (!view || top === undefined) return
    lead(editor)
    const side = view.uris[0] === addressOf(editor) ? 0 : 1
    const line = top === 0 ? 0 : lineInOther(view.lines, side, top + keptLines(editor))
    const partner = view.uris[side === 0 ? 1 : 0]
    for (const other of window.visibleTextEditors)
      if (addressOf(other) === partner) other.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop)
  }
  noteTops(window.visibleTextEditors)
  const listening = window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
    const before = tops.get(textEditor)
    noteTops([textEditor])
    // What has just been opened, or has only become higher, has not scrolled.
    if (before === undefined || before === topOf(textEditor)) return
    // What scrolls because it is led does not lead.
    if (!leader || leader === textEditor) follow(textEditor)
  })
  /** The editor that a person turns to leads at once, though the other one has scrolled a moment ago. */
  const turnTo = (editor: TextEditor | undefined): void => {
    if (on && editor && leader !== 'nobody' && pairs.of(addressOf(editor))) lead(editor)
  }
  const turning = [
    window.onDidChangeVisibleTextEditors(noteTops),
    window.onDidChangeActiveTextEditor(turnTo),
    window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse)
        turnTo(textEditor)
    }),
  ]
  return {
    isOn: () => on,
    toggle: () => void (on = !on),
    async show({ uris: [uri, other], ranges }) {
      const columnOf = (one: Uri): ViewColumn | undefined =>
        window.visibleTextEditors.find(({ document }) => document.uri.toString() === one.toString())?.viewColumn
      const column = columnOf(uri) ?? window.activeTextEditor?.viewColumn ?? ViewColumn.One
      const first = await window.showTextDocument(uri, { viewColumn: column, preview: false })
      const taken = columnOf(other)
      const viewColumn = taken === undefined || taken === column ? ViewColumn.Beside : taken
      const second = await window.showTextDocument(other, { viewColumn, preview: false, preserveFocus: true })
      if (!ranges) {
        follow(first)
        return
      }
      lead('nobody')
      for (const [editor, range] of [
        [first, ranges[0]],
        [second, ranges[1]],
      ] as const) {
        editor.selection = new Selection(range.start, range.end)
        editor.revealRange(range, TextEditorRevealType.AtTop)
      }
    },
    dispose() {
      clearTimeout(timer)
      listening.dispose()
      for (const one of turning) one.dispose()
    },
  }
}

/** How many lines at the top an editor keeps for headings: what it is told to reveal stands below them. */
function keptLines({ document }: TextEditor): number {
  const sticky = workspace.getConfiguration('editor.stickyScroll', document)
  return sticky.get<boolean>('enabled') === true ? sticky.get('maxLineCount', 0) : 0
}
