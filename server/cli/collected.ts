/** Reports that are made of all drafts together. */
import type { ReviewedDraft, Tally } from '../report/draft.js'
import type { Form } from './formats.js'

export function collected(
  end: (
    drafts: readonly ReviewedDraft[],
    tally: Tally,
    failed: boolean,
  ) => string | Uint8Array | Promise<string | Uint8Array>,
): Form {
  const drafts: ReviewedDraft[] = []
  return {
    partOf: (draft) => draft,
    add(draft) {
      drafts.push(draft as ReviewedDraft)
      return ''
    },
    end: (tally, failed) => end(drafts, tally, failed),
  }
}
