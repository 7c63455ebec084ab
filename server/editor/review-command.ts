/** The command that reviews a document which is no draft by its language or name. */
import type { Session } from './feature.js'

export const reviewCommand = 'tripartite.review'

export interface ReviewCommandResult {
  /** False when the document is not open here. */
  readonly reviewed: boolean
  readonly findings: number
}

/** `argument`: `{ uri }`. */
export async function runReview(
  { drafts, reviews, refresh }: Session,
  argument: unknown,
): Promise<ReviewCommandResult> {
  const uri = (argument as { readonly uri?: unknown } | null | undefined)?.uri
  if (typeof uri !== 'string') return { reviewed: false, findings: 0 }
  drafts.add(uri)
  const reviewed = await reviews.of(uri)
  if (!reviewed) {
    drafts.remove(uri)
    return { reviewed: false, findings: 0 }
  }
  refresh()
  return { reviewed: true, findings: reviewed.findings.length }
}
