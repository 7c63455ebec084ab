/** Which open documents are drafts: those that the settings name, and those that a person asked to review. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { fits } from './path-pattern.js'

export interface Drafts {
  /** `wanted`: the languages and patterns of the setting `documents`. */
  readonly has: (document: TextDocument, wanted: readonly string[]) => boolean
  /** From now on this document is reviewed, until it is closed. */
  readonly add: (uri: string) => void
  readonly remove: (uri: string) => void
}

/** An editor that does not know the language `law` sends such a file as Markdown or as plain text. */
export const namedAsLaw = /\.law(?:\.md|\.txt)?$/i

export function createDrafts(asked: readonly string[]): Drafts {
  const added = new Set(asked)
  return {
    has: ({ uri, languageId }, wanted) => added.has(uri) || wanted.some((one) => isWanted(one, uri, languageId)),
    add: (uri) => void added.add(uri),
    remove: (uri) => void added.delete(uri),
  }
}

function isWanted(wanted: string, uri: string, languageId: string): boolean {
  if (wanted === 'law') return languageId === 'law' || namedAsLaw.test(uri)
  return wanted === languageId || fits(pathOf(uri), wanted)
}

/** The path of an address, as people write it. */
function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?/i, '').replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
