/** The words of a passage that command, forbid, allow or release, and its quantities, as the engine reads them: for an editor to show. */
import type { Range } from '../text/range.js'
import { modalSpans } from './modality.js'
import type { Passage } from './passages.js'
import type { Readings } from './readings.js'
import type { Span, View } from './view.js'

/** Offsets in the normalised text. */
export interface MarkedWords extends Range {
  readonly kind: 'modality' | 'quantity'
}

/** In order, without overlaps; headings have none, and what is inherited from a lead-in is marked where it is written. */
export function markedWords({ section }: Passage, readings: Readings): readonly MarkedWords[] {
  return readings
    .sentences(section)
    .flatMap((sentence) => (sentence.isHeading ? [] : inView(readings.view(sentence, readings.open(sentence)))))
}

function inView(view: View): readonly MarkedWords[] {
  const { starts, ends, ownFrom, ownTo } = view.sentence
  const found: MarkedWords[] = []
  const mark = (kind: MarkedWords['kind'], from: number, to: number): void => {
    if (from < ownFrom || to > ownTo || from >= to) return
    found.push({ start: starts[from] ?? 0, end: ends[to - 1] ?? 0, kind })
  }
  for (const span of modalSpans(view))
    if (!isNoun(span, view)) mark('modality', ...withNegator(span.from, span.to, view))
  for (const { from, to, numberFrom, numberTo } of view.quantities()) {
    // «в месячный срок»: no number beside its unit.
    if (numberFrom < numberTo) mark('quantity', numberFrom, numberTo)
    else mark('quantity', from, to)
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((one, i) => i === 0 || one.start >= (found[i - 1]?.end ?? 0))
}

/** «Право» alone names a right more often than it gives one: «нарушение трудовых прав». */
const noun = 'право:noun-n'

function isNoun({ from, to }: Span, { sentence, compiled }: View): boolean {
  return to === from + 1 && sentence.words[from]?.lemmas.some((lemma) => compiled.lemmas[lemma] === noun) === true
}

const before: ReadonlySet<string> = new Set(['не', 'ни'])
const after: ReadonlySet<string> = new Set(['емес', 'not', 'never'])

/** «не вправе», «міндетті емес», “shall not”: a ban is read whole. */
function withNegator(from: number, to: number, { sentence: { words }, negated }: View): readonly [number, number] {
  const isNegated = negated[from] === 1 || negated[to - 1] === 1
  if (!isNegated) return [from, to]
  const start = before.has(words[from - 1]?.text ?? '') ? from - 1 : from
  const end = after.has(words[to]?.text ?? '') ? to + 1 : to
  return [start, end]
}
