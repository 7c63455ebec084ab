/** What is shown at a place of a draft: what a finding there rests on, and what a defined term means. */
import type { Feature } from './feature.js'
import { hover } from './hover.js'
import { withTerm } from './term-hover.js'

export const hoverFeature: Feature = {
  offers: { hoverProvider: true },
  register({ connection, capabilities, answer }) {
    connection.onHover(({ textDocument, position }, token) =>
      answer('hover', textDocument.uri, token, null, (draft) =>
        withTerm(draft, position, capabilities, hover(draft, position, capabilities)),
      ),
    )
  },
}
