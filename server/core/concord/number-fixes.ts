/** The edits that write the number of one text into the other: certain where only the number differs. */
import { writeNumber } from '../lexicon/quantities/write.js'
import type { Range } from '../text/range.js'
import type { DifferenceFix } from './difference.js'
import type { Both, Texts } from './leftovers.js'
import type { Mark } from './mark.js'
import type { QuantityMark } from './quantity-marks.js'
import type { ReferenceMark } from './reference-marks.js'

/** Both texts count the same unit: the number of the one is written as the other one was, in words or digits and in its case. */
export function quantityFixes(texts: Texts, [one, other]: Both<QuantityMark>): readonly DifferenceFix[] {
  if (unitOf(one) !== unitOf(other) || one.kind !== other.kind || isEmpty(one.number) || isEmpty(other.number))
    return []
  if (one.value === other.value) return []
  const scaled = (mark: QuantityMark, value: number): number =>
    mark.kind === 'share' && value > 1 ? value / 100 : value
  return [
    written(texts, 0, one.number, scaled(one, other.value)),
    written(texts, 1, other.number, scaled(other, one.value)),
  ]
}

const unitOf = ({ key }: QuantityMark): string => key.split(' ')[0] ?? ''
const isEmpty = ({ start, end }: Range): boolean => end <= start

function written(texts: Texts, side: 0 | 1, number: Range, value: number): DifferenceFix {
  const { draft, language } = texts[side]
  return fix(texts, side, number, writeNumber(value, draft.text.slice(number.start, number.end), language))
}

/** One number on the way to the provision differs, and each text has it in digits, once. */
export function referenceFixes(texts: Texts, [one, other]: Both<ReferenceMark>): readonly DifferenceFix[] {
  if (one.numbers.length !== other.numbers.length) return []
  const different = one.numbers.flatMap((number, i) => (number === other.numbers[i] ? [] : [i]))
  const at = different[0]
  if (different.length !== 1 || at === undefined) return []
  return exchanged(texts, [one, other], one.numbers[at] ?? '', other.numbers[at] ?? '')
}

/** The numbers of acts, and digits that nothing explains. */
export const digitFixes = (texts: Texts, [one, other]: Both<Mark>): readonly DifferenceFix[] => [
  fix(texts, 0, one, wordsOf(texts, 1, other)),
  fix(texts, 1, other, wordsOf(texts, 0, one)),
]

/** One of year and day differs; names of months bend. */
export function dateFixes(texts: Texts, [one, other]: Both<Mark>): readonly DifferenceFix[] {
  const [ones, others] = [one.key.split('-'), other.key.split('-')]
  const different = ones.flatMap((part, i) => (part === others[i] ? [] : [i]))
  const at = different[0]
  if (different.length !== 1 || at === undefined || at === 1) return []
  return exchanged(texts, [one, other], ones[at] ?? '', others[at] ?? '')
}

/** Writes `theirs` for `own` in the first and the other way round in the second, where each stands there once. */
function exchanged(texts: Texts, [one, other]: Both<Mark>, own: string, theirs: string): readonly DifferenceFix[] {
  const first = placeOf(wordsOf(texts, 0, one), own)
  const second = placeOf(wordsOf(texts, 1, other), theirs)
  if (first === undefined || second === undefined) return []
  return [
    fix(texts, 0, { start: one.start + first, end: one.start + first + own.length }, theirs),
    fix(texts, 1, { start: other.start + second, end: other.start + second + theirs.length }, own),
  ]
}

function placeOf(words: string, number: string): number | undefined {
  if (!/^\d+$/.test(number)) return undefined
  const places = [...words.matchAll(/\d+/g)].filter(([digits]) => digits === number)
  return places.length === 1 ? places[0]?.index : undefined
}

const wordsOf = (texts: Texts, side: 0 | 1, { start, end }: Range): string => texts[side].draft.text.slice(start, end)

function fix(texts: Texts, side: 0 | 1, { start, end }: Range, newText: string): DifferenceFix {
  const { draft } = texts[side]
  return { side, edit: { range: { start: draft.toSource(start), end: draft.toSource(end) }, newText } }
}
