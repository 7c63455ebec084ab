/** `tripartite review`: reads drafts, reviews them, writes the report. */
import { isAtLeast } from '../core/findings/severity.js'
import type { Severity } from '../core/rules/schema.js'
import { counted, emptyTally } from '../report/draft.js'
import { jsonOfFile, jsonReport } from '../report/json.js'
import { linesOfFile } from '../report/lines.js'
import { textOfFile, textOfSummary, type TextOptions } from '../report/text.js'
import { prepareReviews, type ReviewingOptions } from './review-drafts.js'
import { coloursFor, terminalWidth } from './terminal.js'

export interface ReviewCommandOptions extends ReviewingOptions {
  readonly format: 'text' | 'json' | 'lines'
  readonly failOn: Severity | 'none'
  readonly color?: boolean
}

/** The exit status: 0 nothing at or above `--fail-on` is shown and not decided on, 1 something is, 2 a draft could not be reviewed. `home` is the folder of the program. */
export async function review(given: readonly string[], options: ReviewCommandOptions, home: URL): Promise<number> {
  const reviews = await prepareReviews(given, options, home)
  let { failed } = reviews
  const text: TextOptions = {
    ruleSet: reviews.ruleSet,
    reader: options.reader,
    width: terminalWidth(),
    colours: coloursFor(options.color),
  }
  const reports: string[] = []
  const files: ReturnType<typeof jsonOfFile>[] = []
  let tally = emptyTally
  for (const path of reviews.paths) {
    const draft = reviews.reviewOf(path)
    if (!draft) {
      failed = true
      continue
    }
    tally = counted(tally, draft)
    if (options.format === 'json') files.push(jsonOfFile(draft))
    else if (options.format === 'lines') process.stdout.write(linesOfFile(draft))
    else reports.push(textOfFile(draft, text))
  }
  if (options.format === 'json') process.stdout.write(jsonReport(files))
  else if (options.format === 'text' && tally.files > 0)
    process.stdout.write(reports.join('') + textOfSummary(tally, text))
  if (failed) return 2
  const { failOn } = options
  if (failOn === 'none') return 0
  const severities = ['information', 'warning', 'error'] as const
  return severities.some((severity) => tally.counts[severity] > 0 && isAtLeast(severity, failOn)) ? 1 : 0
}
