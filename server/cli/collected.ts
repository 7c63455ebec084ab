/** Reports that are written when all drafts are reviewed. */
import type { ReviewedDraft, Tally } from '../report/draft.js'
import type { Form, Pieces } from './formats.js'

/** `partOf` makes plain data, so that threads can make it, and no more of a draft is kept. */
export function collected<Part>(
  partOf: (draft: ReviewedDraft) => Part,
  end: (parts: readonly Part[], tally: Tally, failed: boolean) => Pieces | Promise<Pieces>,
): Form {
  const parts: Part[] = []
  return {
    partOf,
    add(part) {
      parts.push(part as Part)
      return []
    },
    end: (tally, failed) => end(parts, tally, failed),
  }
}
