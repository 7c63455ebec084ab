/** Puts the text of a draft together from its paragraphs, and remembers where each came from. */
import type { Origin } from '../core/text/origin.js'
import type { Range } from '../core/text/range.js'
import { longestText, tooLong, Unreadable } from './limits.js'

/** Another origin within a paragraph, `at` in UTF-16 code units from its beginning. */
export interface Later {
  readonly at: number
  readonly origin: () => Origin
}

export interface Composer {
  /**
   * Adds a paragraph after an empty line; its own line breaks are kept, and one without any text is left out. The origin is asked for only where a
   * finding needs it; `later` says from which offset of the paragraph on it is another. @throws Unreadable where the text becomes too long
   */
  readonly paragraph: (text: string, origin: () => Origin, later?: readonly Later[]) => void
  /** Adds signs to the paragraph before. */
  readonly append: (signs: string) => void
  readonly finish: () => { readonly text: string; readonly originOf: (range: Range) => Origin | undefined }
}

export function composer(): Composer {
  const pieces: string[] = []
  const starts: number[] = []
  const origins: (() => Origin)[] = []
  let length = 0
  return {
    paragraph: (text, origin, later = []) => {
      const trimmed = text.replace(/[ \t]*\n[ \t]*/g, '\n').trim()
      if (trimmed === '') return
      const between = pieces.length > 0 ? '\n\n' : ''
      starts.push(length + between.length)
      origins.push(origin)
      for (const next of later) {
        starts.push(length + between.length + next.at)
        origins.push(next.origin)
      }
      pieces.push(between, trimmed)
      length += between.length + trimmed.length
      if (length > longestText) throw new Unreadable(tooLong)
    },
    append: (signs) => {
      if (pieces.length === 0) return
      pieces.push(signs)
      length += signs.length
    },
    finish: () => ({
      text: pieces.length > 0 ? `${pieces.join('')}\n` : '',
      originOf: ({ start }) => origins[lastAtOrBefore(starts, start)]?.(),
    }),
  }
}

/** Index of the last of the ascending `starts` that is not after `offset`; 0 where all are. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
