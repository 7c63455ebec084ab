/** Two reviewed drafts that are parallel texts, with their concordance, as reports receive them. */
import { cite } from '../core/act/citation.js'
import type { Concordance, ConcordanceRow } from '../core/concord/difference.js'
import { isAtLeast } from '../core/findings/severity.js'
import type { Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import type { ReviewedDraft } from './draft.js'

export interface ConcordantDrafts {
  readonly drafts: readonly [ReviewedDraft, ReviewedDraft]
  readonly concordance: Concordance
  /** From which severity on a difference makes the texts discordant. */
  readonly failOn: Severity | 'none'
}

export function isDiscordant({ concordance, failOn }: Pick<ConcordantDrafts, 'concordance' | 'failOn'>): boolean {
  return failOn !== 'none' && concordance.differences.some(({ severity }) => isAtLeast(severity, failOn))
}

/** “art. 8(1)”, or “art. 8(1) – art. 9(1)” where the numbers differ; empty for the title and preamble of a draft without any. */
export function rowCitation({ paths: [one, other] }: ConcordanceRow, reader: Language): string {
  const cited = [one, other].flatMap((path) => (path ? [cite(path, reader)] : []))
  return [...new Set(cited)].join(' – ')
}

export function rowsWithDifferences({ rows }: Concordance): readonly ConcordanceRow[] {
  return rows.filter(({ differences }) => differences.length > 0)
}

export function countsOf({ differences }: Concordance): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0 }
  for (const { severity } of differences) counts[severity]++
  return counts
}
