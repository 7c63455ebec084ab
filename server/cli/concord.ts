/** `tripartite concord`: sets two parallel texts of one act against each other. */
import { existsSync } from 'node:fs'
import { concordanceOf } from '../core/concord/concordance.js'
import { parallelTextOf } from '../core/concord/parallel-text.js'
import type { Severity } from '../core/rules/schema.js'
import { isDiscordant, type ConcordantDrafts } from '../report/concordant-drafts.js'
import { visible } from '../report/escape.js'
import { phrases } from '../report/phrases.js'
import { writtenAs, type ConcordFormatOptions } from './concord-formats.js'
import type { ReviewingOptions } from './materials.js'
import { Problem } from './problem.js'
import { readyToWrite, writeReport } from './report-file.js'
import { prepareReviews } from './review-drafts.js'

export interface ConcordCommandOptions extends ReviewingOptions, ConcordFormatOptions {
  readonly failOn: Severity | 'none'
  readonly force?: true
}

/** The exit status: 0 the texts agree, 1 they do not, 2 one of them could not be read. `home` is the folder of the program. */
export async function concord(
  first: string,
  second: string,
  options: ConcordCommandOptions,
  home: URL,
): Promise<number> {
  if (first === '-' && second === '-') throw new Problem('standard input is one text only')
  readyToWrite(options, [first, second, ...options.with])
  const reviews = await prepareReviews(
    [first, second].filter((path) => path !== '-' && existsSync(path)),
    options,
    home,
  )
  const one = await reviews.reviewOf(first)
  const other = await reviews.reviewOf(second)
  if (!one || !other) return 2
  const texts = [parallelTextOf(one.review), parallelTextOf(other.review)] as const
  if (texts[0].language === texts[1].language)
    throw new Problem(
      `${visible(first)} and ${visible(second)} are both in ${phrases.en.language[texts[0].language]}; concord reads one act in two languages, and compare two versions in one`,
    )
  const concordant: ConcordantDrafts = {
    drafts: [one, other],
    concordance: concordanceOf(...texts),
    failOn: options.failOn,
  }
  await writeReport(await writtenAs(concordant, options), options)
  return reviews.failed ? 2 : isDiscordant(concordant) ? 1 : 0
}
