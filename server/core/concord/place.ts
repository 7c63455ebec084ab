/** Where a difference stands in a text, in the words of its source. */
import { cite, provisionPath } from '../act/citation.js'
import type { Provision } from '../act/tree.js'
import type { Range } from '../text/range.js'
import type { DifferencePlace } from './difference.js'
import type { ParallelText, Passage } from './parallel-text.js'

/** The words that differ. `range` is in the normalised text. */
export function placeOf(text: ParallelText, range: Range): DifferencePlace {
  return placed(
    text,
    range,
    provisionPath(text.act, range.start),
    oneLine(text.draft.text.slice(range.start, range.end)),
  )
}

/** A passage that says nothing of what the other text says, or the whole of it. */
export function passagePlace(text: ParallelText, passage: Passage, says = ''): DifferencePlace {
  const own = passage.own.find(({ start, end }) => end > start)
  return placed(text, own ?? passage.path.at(-1)?.label ?? { start: 0, end: 0 }, passage.path, says)
}

/** A provision that is named, not underlined as a whole: its number with its heading, or the number alone. */
export function labelPlace(text: ParallelText, path: readonly Provision[]): DifferencePlace {
  const last = path.at(-1)
  const label = last && last.label.end > last.label.start ? last.label : undefined
  const range = label ?? last?.blocks[0] ?? text.act.title ?? { start: 0, end: 0 }
  return placed(text, range, path, '')
}

function placed(
  { draft, language }: ParallelText,
  { start, end }: Range,
  path: readonly Provision[],
  says: string,
): DifferencePlace {
  return {
    range: { start: draft.toSource(start), end: draft.toSource(end) },
    citation: cite(path, language),
    path,
    says,
  }
}

const longest = 160

export function oneLine(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest).replace(/\s\S*$/, '')} …` : line
}
