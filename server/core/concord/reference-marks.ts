/** References to provisions, in steps that do not depend on the language. */
import { findReferences } from '../act/references/find.js'
import type { Reference, Target } from '../act/references/reference.js'
import type { Act } from '../act/tree.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import type { Mark } from './mark.js'
import { numberAround } from './parallel-text.js'

export interface ReferenceMark extends Mark {
  /** All numbers on the way to the provision, the outermost first. */
  readonly numbers: readonly string[]
  /** False where something of it was taken over from a neighbour, or stands elsewhere. */
  readonly certain: boolean
}

/** One mark for each provision that a reference names; “this article” is none. `text` is the whole normalised text. */
export function referenceMarks(text: string, range: Range, language: Language, act: Act): readonly ReferenceMark[] {
  return findReferences(text, range, language).flatMap((reference) =>
    reference.targets.flatMap((target) => {
      const numbers = [
        ...target.steps.map(({ number }) => number),
        ...(target.through === undefined ? [] : [target.through]),
      ]
      if (numbers.length === 0) return []
      const { start, end } = reference
      const certain = reference.certain && reference.base !== 'unknown' && reference.act !== 'other'
      return [{ start, end, key: keyOf(reference, target, act), numbers, certain }]
    }),
  )
}

/** Within its own article a reference counts from there, whether it names the article or not: its number may differ in the other text. */
function keyOf({ base, start }: Reference, { steps, through }: Target, act: Act): string {
  const [first] = steps
  const article = numberAround(act, start, 'article').toLowerCase()
  const isOwn =
    base === 'act' && first?.kind === 'article' && steps.length > 1 && first.number.toLowerCase() === article
  const from = isOwn || (base !== 'act' && base !== 'unknown') ? 'here/' : base === 'unknown' ? '?/' : ''
  const within = base === 'paragraph' ? `paragraph ${numberAround(act, start, 'paragraph')}/` : ''
  const path = (isOwn ? steps.slice(1) : steps).map(({ kind, number }) => `${kind} ${number.toLowerCase()}`).join('/')
  return `${from}${within}${path}${through === undefined ? '' : `–${through}`}`
}
