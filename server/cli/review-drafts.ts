/** Reviews the drafts of a command that looks at them one by one, and says on standard error what could not be done. */
import type { NamedText, SafeguardTrace } from '../core/review.js'
import type { Country } from '../core/rules/ruleset.js'
import type { ReviewedDraft } from '../report/draft.js'
import { gather, type ReviewingOptions } from './materials.js'
import { draftReviewer, type OtherReview } from './review-draft.js'

export interface DraftReviews {
  /** Of the drafts, in order. */
  readonly paths: readonly string[]
  /**
   * Reads and reviews one of them, or another text in its place, for the reader of the options or another; nothing, and a line on standard error, where
   * that cannot be done.
   */
  readonly reviewOf: (path: string, other?: OtherReview) => Promise<ReviewedDraft | undefined>
  /** What of safeguards stands in a text, as the rules beside a draft read it. */
  readonly safeguardsIn: (path: string, source: string) => readonly SafeguardTrace[]
  /** The texts of `--with`. */
  readonly alongside: readonly NamedText[]
  /** Something that the command was given, or that stands beside the drafts, could not be used; standard error says what. */
  readonly failed: boolean
  /** Whose ratifications count. */
  readonly country?: Country
}

/** `given` are files, folders, or `-`; `home` is the folder of the program. @throws Problem where nothing can be reviewed at all */
export async function prepareReviews(
  given: readonly string[],
  options: ReviewingOptions,
  home: URL,
): Promise<DraftReviews> {
  const { materials, paths, taskOf, failed } = await gather(given, options, home)
  const { review, reviewerOf } = await draftReviewer(materials, home)
  const { country, alongside } = materials
  // A paper reads its draft once for each of its languages, and says once what it did not read.
  const told = new Set<string>()
  return {
    paths,
    async reviewOf(path, other) {
      const { draft, said } = await review(taskOf(path), other)
      for (const line of said) if (!told.has(line)) process.stderr.write(line)
      for (const line of said) told.add(line)
      return draft
    },
    safeguardsIn: (path, source) => reviewerOf(taskOf(path).workspace).safeguardsIn(source, options.lang),
    alongside,
    failed,
    ...(country && { country }),
  }
}
