/** The order of printed numbers: which list a label such as `(i)` can belong to, and whether it follows another. */

/**
 * A way of numbering: `1.`, `1)`, `а)`, `(1)`, `(a)`, `(i)`, `(A)`, `(I)`, a dash, or a line of an enumeration without any sign.
 */
export type Scheme =
  'dot' | 'close' | 'closeLetter' | 'paren' | 'letter' | 'roman' | 'upper' | 'upperRoman' | 'dash' | 'line'

/** One reading of a label: `(i)` is the first Roman number or the ninth letter. */
export interface Reading {
  readonly scheme: Scheme
  /** Place in its list from 1; insertions such as `3-1` lie between 3 and 4; 0 without a number. */
  readonly value: number
}

const kazakhAlphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
const roman = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/

/** The value of `13`, `3-1`, `351.1`, `9A`; NaN if it does not begin with a digit. */
export function numberValue(number: string): number {
  const whole = parseInt(number, 10)
  const rest = number.slice(String(whole).length)
  if (rest === '') return whole
  const digits = /\d+/.exec(rest)
  return whole + (digits ? Number(digits[0]) : rest.charCodeAt(0) - 32) / 1000
}

/** All readings of what stands in `(…)`, likeliest first; empty when it cannot be a number. */
export function parenReadings(inside: string): readonly Reading[] {
  const first = inside.charCodeAt(0)
  if (first >= 48 && first <= 57) return [{ scheme: 'paren', value: numberValue(inside) }]
  if (first >= 0x400) {
    return inside.length === 1 ? [{ scheme: 'closeLetter', value: cyrillicValue(inside) }] : []
  }
  const lower = inside.toLowerCase()
  const isUpper = lower !== inside
  const base = lower.replace(/\.\d+$/, '')
  const fraction = base === lower ? 0 : Number(lower.slice(base.length + 1)) / 1000
  const readings: Reading[] = []
  const suffixed = /^([xvi]+)([a-h])$/.exec(base)
  if (suffixed && roman.test(suffixed[1] ?? '')) {
    const value = romanValue(suffixed[1] ?? '') + (base.charCodeAt(base.length - 1) - 96) / 100
    readings.push({ scheme: isUpper ? 'upperRoman' : 'roman', value })
  }
  if (base !== '' && roman.test(base)) {
    readings.push({ scheme: isUpper ? 'upperRoman' : 'roman', value: romanValue(base) + fraction })
  }
  if (isLettered(base)) {
    // Insertions double the letter or add one: (aa), (za).
    const inserted = base.length > 1 ? (base.charCodeAt(1) - 96) / 100 + base.length / 1000 : 0
    readings.push({ scheme: isUpper ? 'upper' : 'letter', value: base.charCodeAt(0) - 96 + inserted + fraction })
  }
  return readings
}

const shortWords: ReadonlySet<string> = new Set(
  'or to in of an as at by if is it no on so up us we he be do go me my am ad ie eg re id tv uk un eu it'.split(' '),
)

function isLettered(base: string): boolean {
  if (base.length === 1) return true
  if (base.length === 2) return !shortWords.has(base)
  return base.length < 5 && base.split('').every((char) => char === base[0])
}

/** The readings of what stands before `)`. */
export function closeReadings(inside: string): readonly Reading[] {
  const first = inside.charCodeAt(0)
  if (first >= 48 && first <= 57) return [{ scheme: 'close', value: numberValue(inside) }]
  if (first >= 0x400) return [{ scheme: 'closeLetter', value: cyrillicValue(inside) }]
  return [{ scheme: 'closeLetter', value: inside.toLowerCase().charCodeAt(0) - 96 }]
}

/** True when `value` is the next number after `previous`, or an insertion between them. */
export function follows(scheme: Scheme, previous: number, value: number): boolean {
  if (scheme === 'dash' || scheme === 'line') return true
  // Lists skip ё, й and the Kazakh letters at the drafter's taste.
  if (scheme === 'closeLetter') return value > previous && value - previous < 4
  const step = Math.floor(value) - Math.floor(previous)
  return step === 1 || (step === 0 && value > previous)
}

function cyrillicValue(letter: string): number {
  return kazakhAlphabet.indexOf(letter.toLowerCase()) + 1
}

function romanValue(lower: string): number {
  const digits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
  let sum = 0
  for (let i = 0; i < lower.length; i++) {
    const value = digits[lower.charAt(i)] ?? 0
    sum += value < (digits[lower.charAt(i + 1)] ?? 0) ? -value : value
  }
  return sum
}
