/** The words of an act as a paper quotes them: every heading and every block on one line. */
import type { Act, Provision } from '../core/act/tree.js'
import type { Review } from '../core/review.js'
import { firstIndex } from '../core/text/ordered.js'
import type { Range } from '../core/text/range.js'

/** Offsets are those of the normalised text, half-open. Takes time in proportion to the stretch, and keeps nothing of it. */
export interface LinedText {
  readonly slice: (start: number, end: number) => string
}

const known = new WeakMap<Act, readonly Range[]>()

/** The lines of an act are found once. */
export function linedText({ act, draft: { text } }: Pick<Review, 'act' | 'draft'>): LinedText {
  const lines = known.get(act) ?? linesOf(act)
  known.set(act, lines)
  return {
    slice(start, end) {
      const pieces: string[] = []
      let done = start
      for (let i = firstIndex(lines.length, (at) => lines[at]!.end > start); i < lines.length; i++) {
        const line = { start: Math.max(lines[i]!.start, start), end: Math.min(lines[i]!.end, end) }
        if (line.start >= line.end) break
        pieces.push(text.slice(done, line.start), text.slice(line.start, line.end).replace(/\n(?!\n)/g, ' '))
        done = line.end
      }
      return pieces.join('') + text.slice(done, Math.max(done, end))
    },
  }
}

/** Headings and blocks, ordered and disjoint. */
function linesOf(act: Act): readonly Range[] {
  const lines: Range[] = []
  const add = (line: Range): void => {
    if (line.start >= (lines.at(-1)?.end ?? 0)) lines.push(line)
  }
  const walk = ({ heading, blocks, children }: Pick<Provision, 'heading' | 'blocks' | 'children'>): void => {
    const parts: readonly (Range | Provision)[] = [...(heading ? [heading] : []), ...blocks, ...children]
    for (const part of [...parts].sort((a, b) => a.start - b.start)) {
      if ('children' in part) walk(part)
      else add(part)
    }
  }
  walk(act)
  return lines
}
