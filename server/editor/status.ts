/** What an editor may show of a draft beside it: its languages, how many findings it has, and the country it is reviewed for. */
import type { CancellationToken } from 'vscode-languageserver'
import type { Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import { countryOf } from '../core/findings/ratification.js'
import type { Feature } from './feature.js'
import type { ReviewedDraft } from './reviews.js'
import { languageOfLocale } from './words.js'

/** A request of this server only: `{ uri }` → `DraftStatus`, or null where the document is not reviewed. */
export const statusRequest = 'tripartite/status'

export interface DraftStatus {
  /** Of the passages, the first met first. */
  readonly languages: readonly Language[]
  /** Of the findings shown. */
  readonly counts: Readonly<Record<Severity, number>>
  /** Nothing where the settings name none; the name is empty where nothing of the country is known. */
  readonly country?: { readonly code: string; readonly name: string }
  /** How many rules are switched off for this draft. */
  readonly off: number
}

/** `locale`: of the interface of the editor. */
export function statusOf({ review, findings, settings, ruleSet }: ReviewedDraft, locale?: string): DraftStatus {
  const counts = { error: 0, warning: 0, information: 0 }
  for (const { severity } of findings) counts[severity]++
  const { country: code } = settings
  const off = new Set((review.overrides ?? []).filter((override) => override.off).map(({ rule }) => rule))
  const name = code === undefined ? '' : countryOf(code, ruleSet.ratifications)?.name[languageOfLocale(locale)]
  return {
    languages: review.languages,
    counts,
    ...(code !== undefined && { country: { code, name: name ?? '' } }),
    off: off.size,
  }
}

export const statusFeature: Feature = {
  offers: {},
  register({ connection, params, answer }) {
    connection.onRequest(statusRequest, (asked: { readonly uri?: unknown } | null, token: CancellationToken) =>
      answer('status', String(asked?.uri), token, null, (draft) => statusOf(draft, params.locale)),
    )
  },
}
