/** Answers what may be typed next, without waiting for the review of what is being typed. */
import { completion, documented } from './completion.js'
import type { Feature } from './feature.js'
import { safely } from './safely.js'

export const completionFeature: Feature = {
  offers: { completionProvider: { resolveProvider: true } },
  register({ connection, capabilities, documents, reviews }) {
    connection.onCompletion(({ textDocument: { uri }, position }) =>
      safely(connection, 'completion', null, async () => {
        const known = reviews.last(uri) ?? (await reviews.of(uri))
        const document = documents.get(uri)
        return known && document ? completion(known, document, position) : null
      }),
    )
    connection.onCompletionResolve((item) =>
      safely(connection, 'completion', item, () => documented(item, reviews.last, capabilities)),
    )
  },
}
