/** Lines that are printed with an act but are not law: editors' notes, front matter, tables of contents, signatures. */
import { isLetter, isSmall, isTerminal, lastMeaningful, wordAt } from './characters.js'
import type { LabelledLines } from './labelled-lines.js'
import type { Line } from './lines.js'
import type { Mark } from './mark.js'

const editorial =
  /(?:сноска|ескерту|footnotes?|\[footnotes?\]|примечание[ \u00a0](?:рцпи|изпи)|рқао|зқаи|editorial note|\[note|\* \[note)(?:[.:!\-\] \u00a0]|$)/iy
const amended = /\((?:в ред\.|в редакции|введен|утратил|см\. текст|ред\.)/iy
const contents =
  /^(?:содержание|оглавление|мазмұны|contents|table of contents|arrangement of (?:sections|provisions))\.?:?$/i
const preambleWord = /^(?:преамбула|кіріспе|preamble)\.?:?$/i
const signature =
  /^(?:президент|председатель|премьер-министр|қазақстан республикасының(?: президенті)?$|қазақстан республикасының президенті)(?=\s|$)/i

/** First words of a note; anything else needs no closer look. */
const firstWords: ReadonlySet<string> = new Set(
  'сноска ескерту footnote footnotes примечание рқао зқаи editorial см преамбула кіріспе preamble'.split(' '),
)

/** How many lines from the end a signature is looked for. */
const signatureReach = 8

/** Marks which lines are notes. `notes[i]` is 1 for a note. */
export function findNotes({ text, lines, marks, notes: worded }: LabelledLines): Uint8Array {
  const notes = new Uint8Array(lines.length)
  for (let i = markFrontMatter(text, lines, notes); i < lines.length; i++) {
    const line = lines[i]
    if (!line) continue
    if (notes[i - 1] && line.quotation && lines[i - 1]?.quotation && !line.blankBefore) notes[i] = 1
    else if (worded[i] || (notes[i - 1] && endsReference(text, lines[i - 1]))) notes[i] = 1
  }
  markContents(text, lines, marks, notes)
  markSignature(text, lines, marks, notes)
  return notes
}

/** «См.:», after which the next line names the document to see. */
function endsReference(text: string, line: Line | undefined): boolean {
  return line !== undefined && line.end - line.start === 4 && text.startsWith('См.:', line.start)
}

/** Whether the line is a note by its own words. */
export function isNote(text: string, line: Line): boolean {
  const code = text.charCodeAt(line.start)
  if (code === 40) return test(amended, text, line)
  if (code === 91 || code === 42) return test(editorial, text, line)
  if (code === 60) return text.startsWith('<!--', line.start)
  if (!isLetter(code) || !firstWords.has(wordAt(text, line.start, line.end, 11))) return false
  if (line.end - line.start < 12 && preambleWord.test(text.slice(line.start, line.end))) return true
  return endsReference(text, line) || test(editorial, text, line)
}

function test(pattern: RegExp, text: string, line: Line): boolean {
  pattern.lastIndex = line.start
  return pattern.test(text)
}

/** YAML between two lines of hyphens at the very start. Such lines are rules to `readLines`, so the text is asked directly. */
function markFrontMatter(text: string, lines: readonly Line[], notes: Uint8Array): number {
  if (!text.startsWith('---\n')) return 0
  const close = text.indexOf('\n---', 3)
  if (close < 0) return 0
  let i = 0
  for (; i < lines.length && (lines[i]?.start ?? 0) < close; i++) notes[i] = 1
  return i
}

/**
 * A table of contents: a run of headings without any sentence, after which its first heading comes again. The run may be announced by
 * the word «Содержание».
 */
function markContents(
  text: string,
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  notes: Uint8Array,
): void {
  let announced = -1
  let first = -1
  let headings = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line || notes[i]) continue
    const mark = marks[i]
    if (first < 0 && line.end - line.start < 40 && contents.test(text.slice(line.start, line.end))) {
      announced = i
      notes[i] = 1
      continue
    }
    if (first < 0) {
      if (mark && isHeadingMark(mark)) {
        first = i
        headings = 1
      }
      continue
    }
    const begun = marks[first]
    if (begun && mark && isHeadingMark(mark) && sameUnit(begun, mark) && (headings > 2 || announced >= 0)) {
      for (let j = first; j < i; j++) notes[j] = 1
      return
    }
    if (mark && isHeadingMark(mark)) headings++
    else if (isSentence(text, line) || mark?.kind === 'list') return
  }
}

function isHeadingMark(mark: Mark): boolean {
  return mark.kind === 'division' || mark.kind === 'article'
}

function sameUnit(a: Mark, b: Mark): boolean {
  return a.kind === b.kind && a.rank === b.rank && a.number === b.number
}

function isSentence(text: string, line: Line): boolean {
  const last = lastMeaningful(text, line.start, line.end)
  return last === ';' || last === ':' || (isTerminal(last) && !isSmall(text.charAt(line.start)))
}

function markSignature(
  text: string,
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  notes: Uint8Array,
): void {
  const from = Math.max(1, lines.length - signatureReach)
  for (let i = lines.length - 1; i >= from; i--) {
    const line = lines[i]
    if (!line || marks[i]) return
    const isShort = line.end - line.start < 120 && !isTerminal(text.charAt(line.end - 1))
    if (isShort && signature.test(text.slice(line.start, line.end))) {
      notes.fill(1, i)
      return
    }
  }
}
