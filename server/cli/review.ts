/** `tripartite review`: reads drafts, reviews them, writes the report. */
import { isAtLeast } from '../core/findings/severity.js'
import type { Severity } from '../core/rules/schema.js'
import { added, emptyTally, type Tally } from '../report/draft.js'
import { gather, type ReviewingOptions } from './materials.js'
import { outcomesOf } from './outcomes.js'
import { progressOf } from './progress.js'
import { reportTo, type ReportOptions } from './report.js'

export interface ReviewCommandOptions extends ReviewingOptions, ReportOptions {
  readonly failOn: Severity | 'none'
  /** How many drafts are reviewed at a time; missing where nobody has said. */
  readonly threads?: number
  readonly quiet?: true
}

/** The exit status: 0 nothing at or above `--fail-on` is shown and not decided on, 1 something is, 2 a draft could not be reviewed. `home` is the folder of the program. */
export async function review(given: readonly string[], options: ReviewCommandOptions, home: URL): Promise<number> {
  const gathered = await gather(given, options, home)
  const { materials, paths } = gathered
  const alongside = options.with
  const report = await reportTo(options, { ...materials, paths, alongside, home })
  const progress = progressOf(paths.length, options)
  let { failed } = gathered
  let tally = emptyTally
  try {
    for await (const { said, reviewed } of outcomesOf(gathered, report, options.threads, home)) {
      await progress.aside(async () => {
        for (const line of said) process.stderr.write(line)
        if (reviewed) await report.add(reviewed.part)
      }, said.length > 0)
      if (reviewed) tally = added(tally, reviewed.tally)
      else failed = true
      await progress.step()
    }
  } finally {
    progress.end()
  }
  await report.end(tally, failed)
  return failed ? 2 : isClean(tally, options.failOn) ? 0 : 1
}

function isClean({ counts }: Tally, failOn: Severity | 'none'): boolean {
  if (failOn === 'none') return true
  const severities = ['information', 'warning', 'error'] as const
  return !severities.some((severity) => counts[severity] > 0 && isAtLeast(severity, failOn))
}
