/** `tripartite compare`: reviews two versions of a draft and says what became better and what worse. */
import { existsSync } from 'node:fs'
import { compareVersions, type Version } from '../core/compare/comparison.js'
import type { SafeguardTrace } from '../core/review.js'
import type { Severity } from '../core/rules/schema.js'
import { isWorse, type ComparedDrafts } from '../report/compared-drafts.js'
import type { ReviewedDraft } from '../report/draft.js'
import { writtenAs, type CompareFormatOptions } from './compare-formats.js'
import type { ReviewingOptions } from './materials.js'
import { readyToWrite, versionOf, writeReport } from './report-file.js'
import { prepareReviews } from './review-drafts.js'
import { versionsOf } from './versions.js'

export interface CompareCommandOptions extends ReviewingOptions, CompareFormatOptions {
  readonly failOn: Severity | 'none'
  readonly force?: true
  /** A revision of git instead of the older file. */
  readonly git?: string
}

/** The exit status: 0 the newer version is not worse, 1 it is, 2 one of them could not be reviewed. `home` is the folder of the program. */
export async function compare(given: readonly string[], options: CompareCommandOptions, home: URL): Promise<number> {
  const versions = versionsOf(given, options.git)
  readyToWrite(options, [...given, ...options.with])
  const { path } = versions
  // Both are reviewed with the rules beside the newer one: a comparison must measure with one measure.
  const reviews = await prepareReviews(path !== '-' && existsSync(path) ? [path] : [], options, home)
  const older = await reviews.reviewOf(path, { instead: versions.old })
  const newer = await reviews.reviewOf(path, { instead: versions.new })
  if (!older || !newer) return 2
  const beside = reviews.alongside.flatMap(({ source }) => reviews.safeguardsIn(path, source))
  const traces = (draft: ReviewedDraft): readonly SafeguardTrace[] =>
    reviews.safeguardsIn(path, draft.review.draft.source)
  // What stands in a text beside both is neither lost nor gained.
  const comparison = compareVersions(
    versionOfDraft(older, [...traces(older), ...beside]),
    versionOfDraft(newer, [...traces(newer), ...beside]),
    newer.ruleSet,
  )
  const compared: ComparedDrafts = { old: older, new: newer, comparison, failOn: options.failOn }
  await writeReport(await writtenAs(compared, options, versionOf(home)), options)
  return reviews.failed ? 2 : isWorse(compared) ? 1 : 0
}

/** Of the older one no place of a text beside it is asked for: nothing that stands there is lost. */
function versionOfDraft({ review, findings, decided }: ReviewedDraft, safeguards: readonly SafeguardTrace[]): Version {
  return {
    review,
    findings: [...findings, ...decided].sort((a, b) => a.range.start - b.range.start),
    safeguards,
  }
}
