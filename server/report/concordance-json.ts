/** A concordance of two parallel texts for programs. */
import { cite } from '../core/act/citation.js'
import type { Difference } from '../core/concord/difference.js'
import { fixTitle, languagesOf, messageOf, titleOf } from '../core/concord/message.js'
import type { Language } from '../core/text/language.js'
import { linesOf } from '../core/text/lines.js'
import type { Range } from '../core/text/range.js'
import { countsOf, isDiscordant, type ConcordantDrafts } from './concordant-drafts.js'

/** Lines and characters count from 0 in UTF-16 code units, as in `review --format json`; indented, with a line end. */
export function concordanceJson(concordant: ConcordantDrafts, reader: Language): string {
  const { concordance, drafts } = concordant
  const languages = languagesOf(concordance)
  const lines = drafts.map(({ review }) => linesOf(review.draft.source))
  const rangeIn = (side: 0 | 1, { start, end }: Range) => ({
    start: lines[side]?.position(start),
    end: lines[side]?.position(end),
  })
  const difference = (one: Difference) => ({
    kind: one.kind,
    severity: one.severity,
    ...(one.about !== undefined && { about: one.about }),
    title: titleOf(one, reader),
    message: messageOf(one, languages, reader),
    places: ([0, 1] as const).map((side) => {
      const { range, citation, says } = one.places[side]
      return { citation, range: rangeIn(side, range), text: says }
    }),
    fixes: one.fixes.map((fix) => ({
      title: fixTitle(fix, languages, reader),
      text: fix.side,
      edits: [{ range: rangeIn(fix.side, fix.edit.range), newText: fix.edit.newText }],
    })),
  })
  const report = {
    version: 1,
    texts: drafts.map(({ path }, i) => ({ path, language: languages[i] })),
    discordant: isDiscordant(concordant),
    counts: countsOf(concordance),
    provisions: concordance.rows.map(({ paths, differences }) => ({
      citations: paths.map((path, i) => (path ? cite(path, languages[i] ?? reader) : null)),
      differences: differences.map(difference),
    })),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}
