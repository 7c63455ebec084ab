/** A concordance for people, on a terminal: provision by provision, what differs. */
import type { Colors } from 'picocolors/types.js'
import { languagesOf, messageOf } from '../core/concord/message.js'
import type { Language } from '../core/text/language.js'
import { linesOf } from '../core/text/lines.js'
import { versionName } from './comparison-text.js'
import { concordanceWords } from './concordance-words.js'
import { countsOf, rowCitation, rowsWithDifferences, type ConcordantDrafts } from './concordant-drafts.js'
import { visible } from './escape.js'
import { phrases } from './phrases.js'
import { placeOf } from './place.js'
import { labelled, wrap } from './wrap.js'

export interface ConcordanceTextOptions {
  readonly reader: Language
  readonly width: number
  readonly colours: Colors
}

/** Ends with a line end. */
export function concordanceText(
  concordant: ConcordantDrafts,
  { reader, width, colours }: ConcordanceTextOptions,
): string {
  const { concordance, drafts } = concordant
  const lines = drafts.map(({ review }) => linesOf(review.draft.source))
  const parts = rowsWithDifferences(concordance).map((row) => {
    const items = row.differences.map((difference) => {
      const paint = { error: colours.red, warning: colours.yellow, information: colours.dim }[difference.severity]
      const message = messageOf(difference, languagesOf(concordance), reader)
      const places = ([0, 1] as const).map((side) => {
        const file = lines[side]
        return file
          ? `${versionName(drafts[side], reader)}: ${placeOf(difference.places[side].range, drafts[side], file, reader)}`
          : ''
      })
      return [
        paint(labelled('  ', visible(`${phrases[reader].severity[difference.severity]}: ${message}`), width)),
        colours.dim(labelled('    ', visible(places.join('; ')), width)),
      ].join('\n')
    })
    return `\n${colours.bold(visible(rowCitation(row, reader)))}\n${items.join('\n')}\n`
  })
  const head = colours.bold(drafts.map((draft) => visible(versionName(draft, reader))).join(' – '))
  const end = concordanceClosing(concordant, reader).flatMap((line) => wrap(line, width))
  return `${head}\n${parts.join('')}\n${end.join('\n')}\n`
}

/** The counts, and what was and was not compared. */
export function concordanceClosing({ concordance }: ConcordantDrafts, reader: Language): readonly string[] {
  const words = concordanceWords[reader]
  const { error, warning, information } = countsOf(concordance)
  const pairs = concordance.rows.filter(({ paths: [one, other] }) => one && other).length
  return [
    words.counts(pairs, error, warning, information),
    ...(concordance.differences.length === 0 ? [words.nothing] : []),
    words.closing,
  ]
}
