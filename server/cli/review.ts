/** `tripartite review`: reads drafts, reviews them, writes the report. */
import { isAtLeast } from '../core/findings/severity.js'
import type { Severity } from '../core/rules/schema.js'
import { counted, emptyTally } from '../report/draft.js'
import { reportTo, type ReportOptions } from './formats.js'
import { prepareReviews, type ReviewingOptions } from './review-drafts.js'

export interface ReviewCommandOptions extends ReviewingOptions, ReportOptions {
  readonly failOn: Severity | 'none'
}

/** The exit status: 0 nothing at or above `--fail-on` is shown and not decided on, 1 something is, 2 a draft could not be reviewed. `home` is the folder of the program. */
export async function review(given: readonly string[], options: ReviewCommandOptions, home: URL): Promise<number> {
  const reviews = await prepareReviews(given, options, home)
  let { failed } = reviews
  const report = await reportTo(options, { ...reviews, home })
  let tally = emptyTally
  for (const path of reviews.paths) {
    const draft = await reviews.reviewOf(path)
    if (!draft) {
      failed = true
      continue
    }
    tally = counted(tally, draft)
    report.add(draft)
  }
  await report.end(tally, failed)
  if (failed) return 2
  const { failOn } = options
  if (failOn === 'none') return 0
  const severities = ['information', 'warning', 'error'] as const
  return severities.some((severity) => tally.counts[severity] > 0 && isAtLeast(severity, failOn)) ? 1 : 0
}
