/** Lets what has been typed meanwhile come in before a draft is reviewed: a review of an older text would only hold up the next. */
import type { TextDocument } from 'vscode-languageserver-textdocument'

/** Resolves when no further change of the document is waiting in the queue; never rejects. */
export async function typingIn(
  documents: { readonly get: (uri: string) => TextDocument | undefined },
  uri: string,
): Promise<void> {
  for (;;) {
    const document = documents.get(uri)
    const text = document?.getText()
    // Not a microtask: messages are handed over one by one, each in a turn of its own.
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (documents.get(uri) === document && document?.getText() === text) return
  }
}
