/** Reports that are made of all drafts together. */
import type { ReviewedDraft, Tally } from '../report/draft.js'
import type { Writer } from './formats.js'

export function collected(
  end: (
    drafts: readonly ReviewedDraft[],
    tally: Tally,
    failed: boolean,
  ) => string | Uint8Array | Promise<string | Uint8Array>,
): Writer {
  const drafts: ReviewedDraft[] = []
  return {
    add(draft) {
      drafts.push(draft)
      return ''
    },
    end: (tally, failed) => end(drafts, tally, failed),
  }
}
