/** Cuts a source line around a range and says where the range stands in what is shown. */
import { visible } from './escape.js'

export interface Excerpt {
  readonly text: string
  /** Columns of the shown text before the marked ones, and how many are marked (at least one). */
  readonly before: number
  readonly marked: number
}

const ellipsis = '…'
const tab = '    '
/** What stays visible before a range that fills the width. */
const leastContext = 12

/** `from` and `to` are UTF-16 code units in `line`; the shown text has at most `width` columns. Wide and combining characters count as one. */
export function excerpt(line: string, from: number, to: number, width: number): Excerpt {
  const shown = (text: string): string => text.split('\t').map(visible).join(tab)
  const indent = /^\s*/.exec(line.slice(0, from))?.[0].length ?? 0
  // A line may be very long and hold very many findings; what stands farther off is not shown.
  const reach = 2 * width
  const lead = shown(line.slice(Math.max(indent, from - reach), from))
  const range = shown(line.slice(from, Math.min(to, from + reach)))
  const whole = lead + range + (to - from > reach ? '' : shown(line.slice(to, to + reach)))
  const marked = Math.max(1, range.length)
  if (whole.length <= width) return { text: whole, before: lead.length, marked }
  const context = Math.max(leastContext, Math.floor((width - marked) / 2))
  const start = Math.min(Math.max(0, lead.length - context), Math.max(0, whole.length - width))
  const end = Math.min(whole.length, start + width)
  const cutFront = start > 0
  const cutBack = end < whole.length
  const text =
    (cutFront ? ellipsis : '') +
    whole.slice(start + (cutFront ? 1 : 0), end - (cutBack ? 1 : 0)) +
    (cutBack ? ellipsis : '')
  const before = lead.length - start
  return { text, before, marked: Math.max(1, Math.min(marked, text.length - before)) }
}
