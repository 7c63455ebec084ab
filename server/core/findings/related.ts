/** The provisions elsewhere in the draft on which a finding depends, as they are shown. */
import { cite, provisionPath } from '../act/citation.js'
import type { Act, Provision } from '../act/tree.js'
import type { Related } from '../check/referred.js'
import type { Language } from '../text/language.js'
import type { NormalisedText } from '../text/normalise.js'
import type { RelatedProvision } from './finding.js'
import { relatedTitles } from './titles.js'

/** Cited in the language of the draft, with a message in the reader's; each provision once. */
export function relatedOf(
  related: readonly Related[],
  act: Act,
  draft: NormalisedText,
  language: Language,
  reader: Language,
): readonly RelatedProvision[] {
  const seen = new Set<Provision>()
  return related.flatMap(({ kind, provision }): readonly RelatedProvision[] => {
    if (seen.has(provision)) return []
    seen.add(provision)
    const start = draft.toSource(provision.start)
    const end = draft.toSource((provision.heading ?? provision.blocks[0] ?? provision).end)
    const { kind: unit, label } = provision
    // Schedules and chapters are called as they are printed.
    const isDivision = unit === 'part' || unit === 'chapter'
    const citation = isDivision ? draft.text.slice(label.start, label.end) : cite(pathTo(provision, act), language)
    const message = relatedTitles[reader][kind](citation)
    return [{ range: { start, end }, citation, text: draft.source.slice(start, end), message }]
  })
}

/** The provision with those around it. */
function pathTo(provision: Provision, act: Act): readonly Provision[] {
  const path = provisionPath(act, provision.start)
  const at = path.indexOf(provision)
  return at < 0 ? [provision] : path.slice(0, at + 1)
}
