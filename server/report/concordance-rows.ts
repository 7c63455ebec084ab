/** The rows of a concordance table: a provision in both languages, with what differs. */
import type { Provision } from '../core/act/tree.js'
import type { Difference } from '../core/concord/difference.js'
import { languagesOf, messageOf } from '../core/concord/message.js'
import type { Language } from '../core/text/language.js'
import { rowCitation, type ConcordantDrafts } from './concordant-drafts.js'
import { phrases } from './phrases.js'

export interface ConcordanceTableRow {
  readonly provision: string
  /** The number and the own words of the provision, each paragraph on a line; empty where a text has no such provision. */
  readonly texts: readonly [string, string]
  readonly differences: readonly { readonly severity: string; readonly message: string }[]
}

/** All provisions, in the order of the first text. */
export function concordanceRows({ concordance }: ConcordantDrafts, reader: Language): readonly ConcordanceTableRow[] {
  const languages = languagesOf(concordance)
  const [one, other] = concordance.texts.map(({ draft, act }) => {
    const opening = [...(act.title ? [act.title] : []), ...act.blocks]
    return (path: readonly Provision[] | undefined): string => (path ? ownWords(path.at(-1), opening, draft.text) : '')
  })
  const said = (difference: Difference) => ({
    severity: phrases[reader].severity[difference.severity],
    message: messageOf(difference, languages, reader),
  })
  return concordance.rows.map((row) => ({
    provision: rowCitation(row, reader),
    texts: [one?.(row.paths[0]) ?? '', other?.(row.paths[1]) ?? ''],
    differences: row.differences.map(said),
  }))
}

function ownWords(provision: Provision | undefined, opening: Provision['blocks'], text: string): string {
  const line = ({ start, end }: Provision['blocks'][number]): string =>
    text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
  if (!provision) return opening.map(line).join('\n')
  const { label, heading, blocks } = provision
  const [first = '', ...others] = [...(heading ? [heading] : []), ...blocks].map(line)
  return [`${line(label)} ${first}`.trim(), ...others].join('\n')
}
