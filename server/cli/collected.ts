/** Reports that are made of all drafts together. */
import type { ReviewedDraft, Tally } from '../report/draft.js'
import type { Form, Pieces } from './formats.js'

export function collected(
  end: (drafts: readonly ReviewedDraft[], tally: Tally, failed: boolean) => Pieces | Promise<Pieces>,
): Form {
  const drafts: ReviewedDraft[] = []
  return {
    partOf: (draft) => draft,
    add(draft) {
      drafts.push(draft as ReviewedDraft)
      return []
    },
    end: (tally, failed) => end(drafts, tally, failed),
  }
}
