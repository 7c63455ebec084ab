/** The tree of text that a bill quotes for another act, with offsets in the bill. */
import type { Range } from '../text/range.js'
import type { Act, NewText, Provision } from './tree.js'

/** Parses text that stands alone. */
export type ParseQuoted = (text: string) => Act

/** `marks` are offsets of quotation marks inside the range that are no part of the new text. */
export function readNewText(text: string, range: Range, marks: readonly number[], parse: ParseQuoted): NewText {
  const { start, end } = range
  const act = parse(withoutMarks(text.slice(start, end), marks, start))
  const shift = ({ start: from, end: to }: Range): Range => ({ start: from + start, end: to + start })
  const moved = (provision: Provision): Provision => ({
    ...provision,
    ...shift(provision),
    label: shift(provision.label),
    ...(provision.heading ? { heading: shift(provision.heading) } : {}),
    blocks: provision.blocks.map(shift),
    children: provision.children.map(moved),
  })
  return {
    start,
    end,
    blocks: [...(act.title ? [act.title] : []), ...act.blocks].map(shift),
    children: act.children.map(moved),
  }
}

function withoutMarks(quoted: string, marks: readonly number[], offset: number): string {
  if (marks.length === 0) return quoted
  const characters = quoted.split('')
  for (const mark of marks) characters[mark - offset] = ' '
  return characters.join('')
}
