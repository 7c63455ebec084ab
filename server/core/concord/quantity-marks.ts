/** Numbers, time limits and shares of a passage, each with its unit and the direction of its comparison. */
import { readQuantities } from '../lexicon/quantities/read.js'
import type { Quantity } from '../lexicon/quantity.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import type { Mark } from './mark.js'
import type { Words } from './parallel-text.js'

export type Direction = 'least' | 'most' | 'exact'

export interface QuantityMark extends Mark {
  readonly kind: Quantity['kind']
  readonly op: Quantity['op']
  readonly direction: Direction
  /** The number itself, without comparison and unit; empty where the unit is the number («в течение месяца»). */
  readonly number: Range
  /** How many of the unit; of a share the share, of 1. */
  readonly value: number
}

/** Stems of units of time, the longest of a family first; «рабочий день» is a unit of its own. */
const units: readonly (readonly [RegExp, string, number])[] = [
  [/минут|minute/u, 'minute', 1 / 1440],
  [/час|сағат|hour/u, 'hour', 1 / 24],
  [/недел|апта|week/u, 'week', 7],
  [/месяц|месячн|(?:^| )ай|month/u, 'month', 30],
  [/год|лет|жыл|year|annual/u, 'year', 365],
  [/день|дн|сут|күн|тәулік|day/u, 'day', 1],
]
const working = /рабоч|жұмыс|working|business/u

export function quantityMarks({ words, starts, ends }: Words, language: Language): readonly QuantityMark[] {
  return readQuantities(words, language).map((quantity, i, all) => {
    const { from, to, numberFrom, numberTo, kind, op } = quantity
    const start = starts[from] ?? 0
    const end = ends[to - 1] ?? start
    const number = {
      start: starts[numberFrom] ?? start,
      end: numberTo > numberFrom ? (ends[numberTo - 1] ?? end) : (starts[numberFrom] ?? start),
    }
    const { key, value } = keyOf(quantity, words.slice(numberFrom, endOfUnit(quantity, all[i + 1])).join(' '))
    return { start, end, key, kind, op, direction: directionOf(quantity, words, all[i + 1]), number, value }
  })
}

/** «От двух до шести месяцев»: the first number has the unit of the second. */
const endOfUnit = ({ to, kind }: Quantity, next: Quantity | undefined): number =>
  next && kind === 'days' && next.kind === 'days' && next.from - to < 3 ? next.to : to

/** «В течение десяти дней» and «он күн ішінде» are at most ten days, as “within ten days” is; “two hundred to one thousand” is a range. */
function directionOf(
  { op, from, to, kind }: Quantity,
  words: readonly string[],
  next: Quantity | undefined,
): Direction {
  if (op !== 'exactly') return op === 'atLeast' || op === 'moreThan' ? 'least' : 'most'
  if (kind === 'days' && (words[from - 1] === 'течение' || within.has(words[to] ?? ''))) return 'most'
  if (words[to] === 'to' && next?.from === to + 1) return 'least'
  return words[from - 1] === 'to' ? 'most' : 'exact'
}

const within: ReadonlySet<string> = new Set(['ішінде', 'ішіндегі', 'бойы'])

function keyOf({ kind, value }: Quantity, written: string): { readonly key: string; readonly value: number } {
  if (kind !== 'days') return { key: `${kind} ${rounded(value)}`, value: rounded(value) }
  const unit = units.find(([stem]) => stem.test(written))
  if (!unit) return { key: `days ${rounded(value)}`, value: rounded(value) }
  const [, name, days] = unit
  if (name === 'day' && working.test(written))
    return { key: `working ${rounded((value * 5) / 7)}`, value: rounded((value * 5) / 7) }
  const count = rounded(value / days)
  // A year is twelve months, and a week seven days; a month is not thirty days.
  if (name === 'year') return { key: `month ${rounded(count * 12)}`, value: count }
  if (name === 'week') return { key: `day ${count * 7}`, value: count }
  return { key: `${name} ${count}`, value: count }
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4
