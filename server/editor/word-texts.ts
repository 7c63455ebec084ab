/** The texts that an editor shows of Word files, by addresses that name the file behind each. */
import type { DraftDocument } from '../documents/document.js'

/** Of what an editor opens as a text that cannot be changed. */
export const wordScheme = 'tripartite-word'

/** The address of the Word file whose text this is, by which rules, settings and decisions beside it are found; any other address as it is. */
export function fileBehind(uri: string): string {
  if (!uri.startsWith(`${wordScheme}:`)) return uri
  const at = uri.indexOf('?')
  if (at < 0) return uri
  try {
    return decodeURIComponent(uri.slice(at + 1))
  } catch {
    return uri
  }
}

export interface WordText extends DraftDocument {
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly hash: string
}

/** What was read of Word files, kept while its text is open. */
export interface WordTexts {
  readonly of: (uri: string) => WordText | undefined
  readonly add: (uri: string, read: WordText) => void
  readonly remove: (uri: string) => void
}

export function createWordTexts(): WordTexts {
  const texts = new Map<string, WordText>()
  return {
    of: (uri) => texts.get(uri),
    add: (uri, read) => void texts.set(uri, read),
    remove: (uri) => void texts.delete(uri),
  }
}
