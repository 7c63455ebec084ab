/** Compares an open draft with an earlier version of it that the editor hands over. */
import { compareVersions, type Version } from '../core/compare/comparison.js'
import { readerOf } from '../core/findings/message.js'
import type { SafeguardTrace } from '../core/review.js'
import type { Language } from '../core/text/language.js'
import { isWorse, type ComparedDrafts } from '../report/compared-drafts.js'
import { fromBase64, toBase64 } from './bytes.js'
import type { Feature, Session } from './feature.js'
import type { DraftReport } from './reports.js'
import { safely } from './safely.js'

/** `CompareParams` → `Compared`. */
export const compareRequest = 'tripartite/compare'

export const compareFormats = ['view', 'md', 'csv', 'xlsx', 'sarif'] as const
export type CompareFormat = (typeof compareFormats)[number]

export interface CompareParams {
  /** Address of an open draft: the newer version. */
  readonly uri: string
  readonly older: {
    /** As it is to be called: the name of its file, or of its revision. */
    readonly name: string
    /** Where the editor can open it. */
    readonly uri?: string
    /** Of the file, in base64. */
    readonly bytes: string
  }
  /** `view` is Markdown with links to the places in both versions. */
  readonly format: CompareFormat
}

/** `bytes` of the report in base64; `problem` says to the person why there is none. */
export type Compared = { readonly bytes: string; readonly worse: boolean } | { readonly problem: string }

export const compareVersionsFeature: Feature = {
  offers: {},
  register(session) {
    const { connection, words } = session
    connection.onRequest(compareRequest, (asked: Partial<CompareParams> | null) =>
      safely<Compared>(connection, compareRequest, { problem: words.notCompared }, () =>
        compared(asked ?? {}, session),
      ),
    )
  },
}

async function compared({ uri, older, format }: Partial<CompareParams>, session: Session): Promise<Compared> {
  const { words, office, reports, version } = session
  const bytes = fromBase64(older?.bytes)
  if (uri === undefined || !older || !bytes || !format || !compareFormats.includes(format))
    return { problem: words.notCompared }
  const ready = await office
  if (!ready) return { problem: words.notCompared }
  const document = await ready.read(bytes, older.name)
  if ('problem' in document) return { problem: words.unreadable(older.name, document.problem) }
  const before = await reports.on(uri, { instead: { name: older.name, document } })
  const after = await reports.on(uri)
  if (!before || !after) return { problem: words.notCompared }
  const drafts = comparedDrafts(before, after)
  const language = languageOf(after)
  const content = async (): Promise<string | Uint8Array> => {
    if (format === 'xlsx') return ready.comparison(drafts, language)
    const { comparisonAs } = await import('./comparison-formats.js')
    return comparisonAs(format, drafts, { language, reader: after.reader, version, newer: uri, older: older.uri })
  }
  return { bytes: toBase64(await content()), worse: isWorse(drafts) }
}

/** Both by the rules beside the newer version. */
function comparedDrafts(older: DraftReport, newer: DraftReport): ComparedDrafts {
  const traces = ({ draft, reviewer }: DraftReport): readonly SafeguardTrace[] =>
    reviewer.safeguardsIn(draft.review.draft.source)
  // What stands in a text beside both is neither lost nor gained.
  const beside = newer.alongside.flatMap(({ source }) => newer.reviewer.safeguardsIn(source))
  const comparison = compareVersions(
    versionOf(older, [...traces(older), ...beside]),
    versionOf(newer, [...traces(newer), ...beside]),
    newer.draft.ruleSet,
  )
  return { old: older.draft, new: newer.draft, comparison, failOn: 'error' }
}

function versionOf({ draft }: DraftReport, safeguards: readonly SafeguardTrace[]): Version {
  const { review, findings, decided } = draft
  return { review, findings: [...findings, ...decided].sort((a, b) => a.range.start - b.range.start), safeguards }
}

function languageOf({ draft, reader }: DraftReport): Language {
  return readerOf(reader, draft.review.languages[0] ?? 'en')
}
