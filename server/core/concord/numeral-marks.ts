/** All numbers of a passage, each read once: as a date, a reference, the number of an act, a quantity, or just digits. */
import type { Act } from '../act/tree.js'
import { alphabetic } from '../text/alphabetic.js'
import type { Language } from '../text/language.js'
import { firstIndex } from '../text/ordered.js'
import type { Range } from '../text/range.js'
import { datesIn } from './calendar.js'
import type { Mark } from './mark.js'
import { ordinalsIn } from './ordinal-marks.js'
import { wordsIn } from './parallel-text.js'
import { quantityMarks, type QuantityMark } from './quantity-marks.js'
import { referenceMarks, type ReferenceMark } from './reference-marks.js'

export interface Numerals {
  readonly dates: readonly Mark[]
  readonly references: readonly ReferenceMark[]
  readonly lawNumbers: readonly Mark[]
  readonly quantities: readonly QuantityMark[]
  readonly ordinals: readonly Mark[]
  /** What no reading explains. */
  readonly digits: readonly Mark[]
}

const lawNumber = alphabetic(/(?:№|(?<!\p{L})No\.?)\s*(\d[\p{L}\d]*(?:[-–/.][\p{L}\d]+)*)/giu)
const digits = /\d+(?:[.,-]\d+)*/g

/** In order. `text` is the whole normalised text, `ranges` are disjoint. Linear in their length. */
export function numeralsIn(text: string, ranges: readonly Range[], language: Language, act: Act): Numerals {
  const each = ranges.map((range) => inRange(text, range, language, act))
  return {
    dates: each.flatMap(({ dates }) => dates),
    references: each.flatMap(({ references }) => references),
    lawNumbers: each.flatMap(({ lawNumbers }) => lawNumbers),
    quantities: each.flatMap(({ quantities }) => quantities),
    ordinals: each.flatMap(({ ordinals }) => ordinals),
    digits: each.flatMap((one) => one.digits),
  }
}

function inRange(text: string, range: Range, language: Language, act: Act): Numerals {
  const words = text.slice(range.start, range.end)
  const dates = datesIn(words, range.start, language)
  const lawNumbers = Array.from(words.matchAll(lawNumber), (match): Mark => {
    const start = range.start + match.index + match[0].length - (match[1] ?? '').length
    return { start, end: start + (match[1] ?? '').length, key: (match[1] ?? '').toUpperCase().replaceAll('–', '-') }
  })
  const references = without(referenceMarks(text, range, language, act), [...dates, ...lawNumbers])
  const quantities = without(quantityMarks(wordsIn(text, range), language), [...dates, ...lawNumbers, ...references])
  const read = [...dates, ...lawNumbers, ...references, ...quantities]
  const ordinals = without(ordinalsIn(words, range, language), read)
  const rest = Array.from(words.matchAll(digits), (match): Mark => {
    const start = range.start + match.index
    return { start, end: start + match[0].length, key: match[0].replace(',', '.') }
  })
  return { dates, references, lawNumbers, quantities, ordinals, digits: without(rest, read) }
}

/** Those that overlap none of `others`, which are in any order. */
function without<T extends Range>(marks: readonly T[], others: readonly Range[]): readonly T[] {
  const inOrder = [...others].sort((a, b) => a.start - b.start)
  let farthest = 0
  const ends = inOrder.map(({ end }) => (farthest = Math.max(farthest, end)))
  return marks.filter(({ start, end }) => {
    const before = firstIndex(inOrder.length, (i) => inOrder[i]!.start >= end)
    return before === 0 || ends[before - 1]! <= start
  })
}
