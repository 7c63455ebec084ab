/** The texts that an editor has open: its changes are made as the protocol means them, also where they reach outside the text. */
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** How `TextDocuments` makes and changes them. */
export const openDocuments = {
  create: (uri: string, languageId: string, version: number, text: string): TextDocument =>
    TextDocument.create(uri, languageId, version, text),
  /** Each change is one of the text that those before it have left. @throws where one of them is no change; then none is made */
  update(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): TextDocument {
    if (!changes.every(isChange)) throw new Error(`${document.uri}: what came is no change of a text`)
    for (const change of changes) {
      const inside = 'range' in change ? { ...change, range: within(document, change.range) } : change
      TextDocument.update(document, [inside], version)
    }
    return document
  },
}

/** The library counts lines wrongly from then on where a range begins behind the last one. */
function within(document: TextDocument, { start, end }: Range): Range {
  const clamped = (position: Position): Position => document.positionAt(document.offsetAt(position))
  return { start: clamped(start), end: clamped(end) }
}

function isChange(given: unknown): boolean {
  const { text, range } = (given ?? {}) as { readonly text?: unknown; readonly range?: Partial<Range> | null }
  if (typeof text !== 'string') return false
  return range === undefined || (isPosition(range?.start) && isPosition(range?.end))
}

const isPosition = (given: Partial<Position> | null | undefined): boolean =>
  Number.isInteger(given?.line) && Number.isInteger(given?.character)
