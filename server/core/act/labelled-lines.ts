/** The lines of a draft, each with its label; after an edit only the lines around it are read again. */
import { changeBetween } from '../text/change.js'
import { firstIndex } from '../text/ordered.js'
import type { Range } from '../text/range.js'
import { type Line, readLines } from './lines.js'
import { type Mark, readMark } from './mark.js'
import { isNote } from './notes.js'

/** All lists are as long as `lines`. */
export interface LabelledLines {
  readonly text: string
  readonly lines: readonly Line[]
  readonly marks: readonly (Mark | undefined)[]
  /** Which lines are editors' notes by their own words. */
  readonly notes: readonly boolean[]
}

/** Linear in the length of the text. */
export function readLabelledLines(text: string): LabelledLines {
  return labelled(text, readLines(text))
}

/** As `readLabelledLines`, for one text after the other. */
export function createLineReader(): (text: string) => LabelledLines {
  let last = readLabelledLines('')
  return (text) => (last = readAgain(last, text))
}

function labelled(text: string, lines: readonly Line[]): LabelledLines {
  return {
    text,
    lines,
    marks: lines.map(({ start, end }) => readMark(text, start, end)),
    notes: lines.map((line) => isNote(text, line)),
  }
}

/**
 * A line tells all of itself, but for whether an empty line precedes it. So the lines that were touched are read with one more on either side, before
 * and behind which all is as it was.
 */
function readAgain(last: LabelledLines, text: string): LabelledLines {
  const { start, oldEnd, newEnd } = changeBetween(last.text, text)
  const by = newEnd - oldEnd
  const indexAt = (offset: number): number => firstIndex(last.lines.length, (i) => last.lines[i]!.start >= offset)
  const before = indexAt(lineStart(text, start)) - 1
  const behind = indexAt(nextLine(last.text, oldEnd))
  const first = last.lines[before]
  const final = last.lines[behind]
  const from = first ? lineStart(text, first.start) : 0
  const to = final ? nextLine(last.text, final.end) + by : text.length
  const between = labelled(text, readLines(text, from, to, first?.blankBefore))
  const kept = Math.max(0, before)
  return {
    text,
    lines: [...last.lines.slice(0, kept), ...between.lines, ...last.lines.slice(behind + 1).map(mover(by, movedLine))],
    marks: [...last.marks.slice(0, kept), ...between.marks, ...last.marks.slice(behind + 1).map(mover(by, movedMark))],
    notes: [...last.notes.slice(0, kept), ...between.notes, ...last.notes.slice(behind + 1)],
  }
}

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1)

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

function mover<T>(by: number, move: (one: T, by: number) => T): (one: T) => T {
  return by === 0 ? (one) => one : (one) => move(one, by)
}

// Spelled out, because spreading takes several times as long.
const movedLine = ({ start, end, blankBefore, heading, quotation }: Line, by: number): Line => ({
  start: start + by,
  end: end + by,
  blankBefore,
  heading,
  quotation,
})

function movedMark(mark: Mark | undefined, by: number): Mark | undefined {
  if (!mark) return undefined
  const { kind, rank, special, number, readings, textStart } = mark
  return { kind, rank, special, number, readings, label: moved(mark.label, by), textStart: textStart + by }
}

const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by })
