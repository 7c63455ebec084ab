/** Joins printed lines to paragraphs where there is evidence that they are one; otherwise leaves them. */
import { readMark, type Mark } from '../core/act/mark.js'
import type { PrintedLine } from './pdf-lines.js'

export interface Margins {
  /** The right edge of the column of a line, in points. */
  readonly rightOf: (line: PrintedLine) => number
  /** The left edge of it. */
  readonly leftOf: (line: PrintedLine) => number
  /** The usual distance of two lines of the same size, in points. */
  readonly pitch: (size: number) => number
}

/** Columns are told by where their lines begin, an indentation apart. */
const columnReach = 60

export function marginsOf(lines: readonly PrintedLine[]): Margins {
  const bucket = (x: number): number => Math.round(x / 20)
  const right = new Map<number, number>()
  const starts = new Map<number, number>()
  for (const { x, end } of lines) {
    right.set(bucket(x), Math.max(right.get(bucket(x)) ?? 0, end))
    starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1)
  }
  const distances = new Map<number, number[]>()
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before?.page !== line.page || Math.abs(before.size - line.size) > 0.3 || before.y <= line.y) return
    const known = distances.get(Math.round(line.size)) ?? []
    known.push(before.y - line.y)
    distances.set(Math.round(line.size), known)
  })
  const pitches = new Map(
    [...distances].map(([size, all]) => [size, all.sort((a, b) => a - b)[Math.floor(all.length * 0.3)] ?? 0]),
  )
  const neighbours = neighboursOf(lines)
  const buckets = columnReach / 20
  const common = lines.length * 0.05
  return {
    rightOf: (line) => {
      const at = bucket(line.x)
      const edges = Array.from({ length: 2 * buckets + 1 }, (_, i) => right.get(at - buckets + i) ?? 0)
      return Math.min(Math.max(...edges), neighbours.get(line) ?? Infinity)
    },
    leftOf: ({ x }) => {
      for (let at = Math.round(x) - columnReach; at < x; at++) if ((starts.get(at) ?? 0) > common) return at
      return x
    },
    pitch: (size) => {
      const known = pitches.get(Math.round(size)) ?? 0
      return known > size * 0.9 && known < size * 2.5 ? known : size * 1.2
    },
  }
}

/** How far in the file the next cell of a row may be, in lines. */
const rowReach = 40

/** Where the next cell of the same row begins, for lines in tables. */
function neighboursOf(lines: readonly PrintedLine[]): ReadonlyMap<PrintedLine, number> {
  const found = new Map<PrintedLine, number>()
  lines.forEach((line, i) => {
    for (let k = Math.max(0, i - rowReach); k < Math.min(lines.length, i + rowReach); k++) {
      const other = lines[k]
      if (other?.page !== line.page || other.x < line.end || Math.abs(other.y - line.y) > line.size * 0.6) continue
      found.set(line, Math.min(found.get(line) ?? Infinity, other.x))
    }
  })
  return found
}

/** Words behind which a number is that of a provision which the sentence speaks of. */
const names =
  /(?:(?:sub-?)?(?:paragraph|section|clause|item|article)s?|(?:под)?пункт\p{L}*|част[ьия]\p{L}*|стат[ье]\p{L}*|абзац\p{L}*|тарма[қғ]\p{L}*|ба[бп]\p{L}*|[\d)](?:,|\s(?:and|or|и|или))?)$/iu
const conjunction = /^(?:and|or|but|и|или|а также|және|немесе)(?:\s|$)/

/** Whether `next` goes on with the paragraph of `line`. */
export function continues(line: PrintedLine, next: PrintedLine, margins: Margins): boolean {
  if (Math.abs(line.size - next.size) > line.size * 0.06) return false
  if (line.font !== '' && next.font !== '' && line.font !== next.font) return false
  if (line.page === next.page) {
    // Another column, or a line that stands higher, is no next line.
    const distance = line.y - next.y
    if (distance <= 0 || distance > margins.pitch(line.size) * 1.35 || next.x < line.x - columnReach) return false
  }
  const ends = /[.;:!?]["»”)\]]*$/.test(line.text)
  const label = labelOf(next.text)
  const small = !label && /^["«“(]?\p{Ll}/u.test(next.text)
  // A number within a sentence: «в соответствии с пунктом / 5. настоящей статьи».
  const isNamed =
    label?.kind === 'list' && names.test(line.text) && /^[\p{Ll},;)]/u.test(next.text.slice(label.textStart))
  if (label && !isNamed) return false
  // Members of a list without numbers.
  if (small && /[;:]$/.test(line.text) && !conjunction.test(next.text)) return false
  const isHalf = /\p{L}[-\u00ad\u2010]$/u.test(line.text)
  // A sentence that goes on in small letters needs less evidence than one that ends.
  const isOpen = !ends && small && (isHalf || line.end - line.x > (margins.rightOf(line) - line.x) / 2)
  if (!isOpen && !isFilled(line, next, margins)) return false
  // The first line of a paragraph is set in; the lines below a number hang under its text.
  const indent = next.x - margins.leftOf(next)
  const isIndented = indent > next.size * 0.7 && next.x > line.x + next.size * 0.5
  return !isIndented || (!ends && small)
}

/** The number with which a line announces a provision; a year is none. */
function labelOf(text: string): Mark | undefined {
  const mark = readMark(text, 0, text.length)
  return mark && !/^\d{4}/.test(mark.number) ? mark : undefined
}

/** Whether the first word of `next` had no room at the end of `line`. */
function isFilled(line: PrintedLine, next: PrintedLine, margins: Margins): boolean {
  const word = /^\S+/.exec(next.text)?.[0] ?? ''
  const width = ((next.end - next.x) * (word.length + 1)) / Math.max(1, next.text.length)
  return line.end + width > margins.rightOf(line) - line.size * 0.8
}
