/** The report for tools that read one finding a line, such as the tasks of an editor. */
import { linesOf } from '../core/text/lines.js'
import type { ReviewedDraft } from './draft.js'
import { visible } from './escape.js'
import { originWords } from './origin.js'

/**
 * `drafts/bill.md:12:4-12:40: error: title (s. 4(1)) [c087/founder-minimum]` for each finding. Lines and columns count from 1, columns in
 * UTF-16 code units, and the second place is behind the last character; of a draft that was no text they count in the text that was read from it, and the
 * page, paragraph or element of the file follows the citation. The severity is in English whatever the language of the messages.
 */
export function* linesOfFile({ path, review, findings, originOf }: ReviewedDraft): Generator<string> {
  const lines = linesOf(review.draft.source)
  const place = (offset: number): string => {
    const { line, character } = lines.position(offset)
    return `${line + 1}:${character + 1}`
  }
  for (const { range, severity, title, citation, rule } of findings) {
    const origin = originOf?.(range)
    const places = [...(citation === '' ? [] : [citation]), ...(origin ? [originWords(origin, 'en')] : [])]
    const at = places.length === 0 ? '' : ` (${places.join('; ')})`
    yield visible(`${path}:${place(range.start)}-${place(range.end)}: ${severity}: ${title}${at} [${rule}]`) + '\n'
  }
}
