/** English numbering words: “Section 12.”, “Article 5”, “PART II”, “CHAPTER 3”, “Division 2”, “FIRST SCHEDULE”. */
import { isLetter, wordAt } from './characters.js'
import { type WordKind, headingMark } from './heading-words.js'
import type { Mark } from './mark.js'

const numbered =
  /(section|sec\.|article|art\.|part|chapter|subdivision|division|title|book|schedule|annex|appendix)[ \t\u00a0]+(\d{1,4}(?:[.-]\d{1,3})*[A-Z]{0,2}|[IVXLC]{1,8}(?:[.-]?[A-Z\d]{1,2})?|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)/iy
const schedule =
  /(?:the[ ]+)?(?:(first|second|third|fourth|fifth|sixth|seventh|eighth)[ ]+)?(?:schedule|annex|appendix)s?/iy

const kinds: Readonly<Record<string, WordKind>> = {
  section: { kind: 'article', rank: 0, special: true },
  'sec.': { kind: 'article', rank: 0, special: true },
  article: { kind: 'article', rank: 0, special: false },
  'art.': { kind: 'article', rank: 0, special: false },
  book: { kind: 'division', rank: 0, special: false },
  title: { kind: 'division', rank: 0, special: false },
  part: { kind: 'division', rank: 1, special: false },
  chapter: { kind: 'division', rank: 3, special: false },
  division: { kind: 'division', rank: 3, special: false },
  subdivision: { kind: 'division', rank: 4, special: false },
}
/** First words of a heading; anything else needs no closer look. */
const words: ReadonlySet<string> = new Set(
  'section sec article art book title part chapter division subdivision schedule schedules annex annexes appendix the first second third fourth fifth sixth seventh eighth'.split(
    ' ',
  ),
)
const annex: WordKind = { kind: 'division', rank: 0, special: true }

/** Reads an English heading at `start`, which is a capital letter. Offsets in UTF-16 code units. */
export function englishHeading(text: string, start: number, end: number): Mark | undefined {
  if (!words.has(wordAt(text, start, end, 12))) return undefined
  numbered.lastIndex = start
  const match = numbered.exec(text)
  if (match && start + match[0].length <= end && !isLetter(text.charCodeAt(start + match[0].length))) {
    const word = kinds[(match[1] ?? '').toLowerCase()] ?? annex
    const number = match[2] ?? ''
    // “Part a …” is a sentence: single letters and Roman numbers are capitals.
    if (/^[a-z]$/.test(number) || (/^[ivxlc]+$/.test(number) && word.kind === 'division')) return undefined
    return headingMark(text, { start, end: start + match[0].length }, end, number, word)
  }
  schedule.lastIndex = start
  const found = schedule.exec(text)
  if (!found || start + found[0].length !== end) return undefined
  const number = (found[1] ?? '').toLowerCase()
  return { ...annex, number, readings: [], label: { start, end }, textStart: end }
}
