/** Which open documents are drafts: those of the language `law`, those named so, and those that a person asked to review. */
import type { TextDocument } from 'vscode-languageserver-textdocument'

export interface Drafts {
  readonly has: (document: TextDocument) => boolean
  /** From now on this document is reviewed, until it is closed. */
  readonly add: (uri: string) => void
  readonly remove: (uri: string) => void
}

/** An editor that does not know the language `law` sends such a file as Markdown or as plain text. */
export const namedAsLaw = /\.law(?:\.md|\.txt)?$/i

export function createDrafts(asked: readonly string[]): Drafts {
  const added = new Set(asked)
  return {
    has: ({ uri, languageId }) => languageId === 'law' || namedAsLaw.test(uri) || added.has(uri),
    add: (uri) => void added.add(uri),
    remove: (uri) => void added.delete(uri),
  }
}
