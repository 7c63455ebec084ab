/** The terms that an act defines: in its lists of definitions, in sentences of its articles, and by “hereinafter”. */
import type { Definition } from './defined-terms.js'
import { listed } from './definition-lists.js'
import { inSentences, shortened } from './definition-sentences.js'
import { rangeAt } from '../text/ordered.js'
import type { Act } from './tree.js'

/** All definitions in the order of the text; a term may be defined several times. Never throws; linear time. */
export function definitionsOf(act: Act, text: string): readonly Definition[] {
  const found = [
    ...act.children.flatMap((provision) => listed(provision, [], text)),
    ...inSentences(act, text),
    ...shortened(act, text),
  ].filter(({ place }) => place.end > (rangeAt(act.notes, place.start)?.end ?? 0))
  found.sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end)
  return found.filter(
    ({ place }, i) => place.start >= Math.max(0, ...found.slice(Math.max(0, i - 3), i).map((one) => one.place.end)),
  )
}
