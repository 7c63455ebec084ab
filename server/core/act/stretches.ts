/** The running text of an act: its headings and blocks, each in its language. */
import { languageOf, languageOfDraft, type Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import type { Act, Provision } from './tree.js'

export interface Stretch extends Range {
  readonly language: Language
}

/** In the order of the text, offsets in the normalised text. With `within` only what has a place in it, and no more is looked at. */
export function stretchesOf(act: Act, text: string, within?: Range): readonly Stretch[] {
  const main = languageOfDraft(text)
  const found: Stretch[] = []
  const isWanted = ({ start, end }: Range): boolean => !within || (start < within.end && within.start < end)
  const add = (range: Range): void => {
    if (!isWanted(range)) return
    found.push({ ...range, language: languageOf(text.slice(range.start, range.end)) ?? main })
  }
  const visit = (provision: Provision): void => {
    if (!isWanted(provision)) return
    if (provision.heading) add(provision.heading)
    provision.blocks.forEach(add)
    provision.children.forEach(visit)
  }
  act.blocks.forEach(add)
  act.children.forEach(visit)
  return found.sort((a, b) => a.start - b.start)
}
