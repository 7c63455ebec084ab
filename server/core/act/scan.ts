/** What the lines of a draft say before any tree is built: their labels, the notes among them, and looks ahead. */
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import { isLeadInEnd, lastMeaningful } from './characters.js'
import { isEnglishArticle } from './headings.js'
import type { LabelledLines } from './labelled-lines.js'
import type { Line } from './lines.js'
import type { Mark } from './mark.js'
import { findNotes } from './notes.js'
import { type Reading, follows } from './numbers.js'
import { wrapWidth } from './wrapping.js'

/** How many labels a look ahead may cost. */
const reach = 40

/** The labelled lines of a draft. */
export interface Scan {
  readonly lines: readonly Line[]
  readonly marks: readonly (Mark | undefined)[]
  /** 1 for lines that are not law. */
  readonly notes: Uint8Array
  /** As from `wrapWidth`. */
  readonly width: number
  /** Index of the next list label at or after each line; −1 when an article or division comes first. */
  readonly nextLabel: Int32Array
  /** True when a label such as `12.` is that of an English article in this draft. */
  readonly couldBeArticle: (mark: Mark, line: Line) => boolean
}

/** What the lines of normalised text say. Linear in its length. */
export function scan(labelled: LabelledLines, language: Language): Scan {
  const { text, lines, marks } = labelled
  const notes = findNotes(labelled)
  const worded = hasWordedArticles(marks, notes)
  const couldBeArticle = (mark: Mark, line: Line): boolean =>
    !worded && isEnglishArticle(text, mark, line.end, language)
  const nextLabel = new Int32Array(lines.length + 1).fill(-1)
  for (let i = lines.length - 1; i >= 0; i--) {
    const mark = marks[i]
    const line = lines[i]
    if (!mark || !line || notes[i]) nextLabel[i] = nextLabel[i + 1] ?? -1
    else nextLabel[i] = mark.kind === 'list' && !couldBeArticle(mark, line) ? i : -1
  }
  return { lines, marks, notes, width: wrapWidth(lines), nextLabel, couldBeArticle }
}

/** True when the first numbered unit of the draft is announced by a word, so that «1.» numbers paragraphs. */
function hasWordedArticles(marks: readonly (Mark | undefined)[], notes: Uint8Array): boolean {
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]
    if (!mark || notes[i]) continue
    if (mark.kind === 'article') return true
    if (mark.kind === 'bare' || mark.readings[0]?.scheme === 'dot') return false
  }
  return false
}

/** True when the draft has more than one article, as far as labels alone tell. */
export function hasSeveralArticles({ lines, marks, notes, couldBeArticle }: Scan): boolean {
  let articles = 0
  for (let i = 0; i < lines.length && articles < 2; i++) {
    const mark = marks[i]
    const line = lines[i]
    if (mark && line && !notes[i] && (mark.kind === 'article' || couldBeArticle(mark, line))) articles++
  }
  return articles > 1
}

/** What follows line `i` in the same article: whether there is text, and the label of its first line. */
export function following(found: Scan, i: number): { readonly mark: Mark | undefined; readonly inArticle: boolean } {
  let j = i + 1
  while (j < found.lines.length && found.notes[j]) j++
  const mark = found.marks[j]
  const line = found.lines[j]
  const isEnd = !line || (mark !== undefined && (mark.kind !== 'list' || found.couldBeArticle(mark, line)))
  return { mark: isEnd ? undefined : mark, inArticle: !isEnd }
}

/** True when the labels after line `i` show that its `(i)` begins a Roman list rather than following `(h)`. */
export function beginsRoman({ marks, nextLabel }: Scan, i: number): boolean {
  let j = nextLabel[i + 1] ?? -1
  for (let n = 0; n < reach && j >= 0; n++) {
    const number = marks[j]?.number
    // Another `(i)` at once: this one is the letter, that one begins its Roman list.
    if (n === 0 && number === 'i') return false
    if (number === 'ii') return true
    if (number === 'j' || marks[j]?.readings[0]?.scheme === 'paren') return false
    j = nextLabel[j + 1] ?? -1
  }
  return false
}

/** The readings of the next subsection label after line `i`, whatever items come before it. */
export function nextSubsection({ marks, nextLabel }: Scan, i: number): readonly Reading[] {
  let j = nextLabel[i + 1] ?? -1
  for (let n = 0; n < reach && j >= 0; n++) {
    const readings = marks[j]?.readings ?? []
    if (readings[0]?.scheme === 'paren') return readings
    j = nextLabel[j + 1] ?? -1
  }
  return []
}

/** The next label that does not belong to a list which the unlabelled line `i` itself leads in. */
export function labelAfter(text: string, { lines, marks, nextLabel }: Scan, i: number): Mark | undefined {
  const line = lines[i]
  let j = nextLabel[i + 1] ?? -1
  if (!line || !isLeadInEnd(lastMeaningful(text, line.start, line.end))) return marks[j]
  const lists: Reading[] = []
  for (let n = 0; n < reach && j >= 0; n++) {
    const readings = marks[j]?.readings ?? []
    const at = lists.findLastIndex((list) =>
      readings.some((r) => r.scheme === list.scheme && follows(r.scheme, list.value, r.value)),
    )
    const first = readings.find((reading) => reading.value === 1)
    const member = at >= 0 ? readings.find((reading) => reading.scheme === lists[at]?.scheme) : first
    if (!member) return marks[j]
    lists.length = at >= 0 ? at : lists.length
    lists.push(member)
    j = nextLabel[j + 1] ?? -1
  }
  return undefined
}

/** Neighbouring lines of notes as one range. */
export function noteRanges({ lines, notes }: Scan): readonly Range[] {
  const ranges: { start: number; end: number }[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line || !notes[i]) continue
    const previous = ranges.at(-1)
    if (previous && notes[i - 1]) previous.end = line.end
    else ranges.push({ start: line.start, end: line.end })
  }
  return ranges
}
