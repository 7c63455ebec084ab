/** Reads a Word file for an editor, which then opens its text as a draft that cannot be changed. */
import { fromBase64, hashOf } from './bytes.js'
import { nameOf } from './decisions.js'
import type { Feature, Session } from './feature.js'
import { safely } from './safely.js'
import { fileBehind } from './word-texts.js'

/** `ReadWordParams` → `WordRead`. */
export const readWordRequest = 'tripartite/readWord'

export interface ReadWordParams {
  /** The address under which the text is to be opened: of the scheme `tripartite-word`, with that of the file as its query. */
  readonly uri: string
  /** Of the file, in base64. */
  readonly bytes: string
}

/** `unread` names what of the file is not in the text, in English; `problem` says to the person why there is no text. */
export type WordRead = { readonly text: string; readonly unread: readonly string[] } | { readonly problem: string }

export const readWordFeature: Feature = {
  offers: {},
  register(session) {
    const { connection, words } = session
    connection.onRequest(readWordRequest, (asked: Partial<ReadWordParams> | null) => {
      const uri = String(asked?.uri)
      const failed = { problem: words.unreadable(nameOf(fileBehind(uri)), 'reading it failed') }
      return safely<WordRead>(connection, readWordRequest, failed, () => read(uri, asked?.bytes, session))
    })
  },
}

async function read(uri: string, given: unknown, session: Session): Promise<WordRead> {
  const { words, office, wordTexts, documents, reviews, refresh } = session
  const name = nameOf(fileBehind(uri))
  const bytes = fromBase64(given)
  const ready = await office
  const document = bytes && ready ? await ready.read(bytes, name) : { problem: 'reading it failed' }
  if ('problem' in document) return { problem: words.unreadable(name, document.problem) }
  if (document.format !== 'word' || !bytes) return { problem: words.unreadable(name, 'it is no Word document') }
  // An editor sends line ends in its own way, and origins count those of the text.
  wordTexts.add(uri, { ...document, hash: await hashOf(bytes) })
  if (documents.get(uri)) {
    reviews.forget(uri)
    refresh()
  }
  return { text: document.text, unread: document.unread }
}
