/** Reviews a Word file and returns it with a comment on each finding, and with the suggested wording as tracked changes. */
import { commentsOn } from '../report/comment.js'
import { fromBase64, toBase64 } from './bytes.js'
import { nameOf } from './decisions.js'
import type { Feature, Session } from './feature.js'
import { safely } from './safely.js'

/** `AnnotateWordParams` → `WordAnnotated`. */
export const annotateWordRequest = 'tripartite/annotateWord'

export interface AnnotateWordParams {
  /** Address of the file: rules, settings and decisions beside it count. */
  readonly uri: string
  /** Of the file, in base64. */
  readonly bytes: string
  /** Whether redrafts are entered as tracked changes. */
  readonly suggest: boolean
  /** When the comments are written, in ISO 8601: `2026-03-01T12:00:00Z`. */
  readonly date: string
}

/** `bytes` of the new file in base64; `notEntered`: how many redrafts stand in their comments only. */
export type WordAnnotated =
  { readonly bytes: string; readonly comments: number; readonly notEntered: number } | { readonly problem: string }

export const annotateWordFeature: Feature = {
  offers: {},
  register(session) {
    const { connection, words } = session
    connection.onRequest(annotateWordRequest, (asked: Partial<AnnotateWordParams> | null) =>
      safely<WordAnnotated>(connection, annotateWordRequest, { problem: words.notExported }, () =>
        annotated(asked ?? {}, session),
      ),
    )
  },
}

async function annotated(
  { uri, bytes: given, suggest = false, date }: Partial<AnnotateWordParams>,
  { words, office, reports }: Session,
): Promise<WordAnnotated> {
  const ready = await office
  const bytes = fromBase64(given)
  if (!ready || uri === undefined || !bytes || date === undefined) return { problem: words.notExported }
  const name = nameOf(uri)
  const document = await ready.read(bytes, name)
  if ('problem' in document) return { problem: words.unreadable(name, document.problem) }
  if (document.format !== 'word') return { problem: words.unreadable(name, 'it is no Word document') }
  const report = await reports.on(uri, { instead: { name, document } })
  if (!report) return { problem: words.notExported }
  const notes = commentsOn(report.draft, report.reader, suggest)
  const made = await ready.annotate(bytes, notes, { date, text: document.text })
  if ('problem' in made) return { problem: words.notAnnotated(made.problem) }
  return { bytes: toBase64(made.bytes), comments: notes.length, notEntered: made.notEntered.length }
}
