/** Writes the number of a list as Word shows it (`w:numFmt`, ECMA-376 part 1, 17.18.59). */
import { roman } from '../roman.js'

// Word's lists leave out ё, й, ъ, ы and ь.
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя'
const latin = 'abcdefghijklmnopqrstuvwxyz'

/** Formats that no draft in our languages uses are written in digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letters(value, latin)
    case 'upperLetter':
      return letters(value, latin).toUpperCase()
    case 'russianLower':
      return letters(value, russian)
    case 'russianUpper':
      return letters(value, russian).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`
    default:
      return String(value)
  }
}

/** After the last letter Word doubles them: z, aa, bb. */
function letters(value: number, alphabet: string): string {
  // Nothing is longer in a draft, and a hostile start value must not make a long text.
  if (value < 1 || value > alphabet.length * 20) return String(value)
  const index = (value - 1) % alphabet.length
  return alphabet.charAt(index).repeat(Math.floor((value - 1) / alphabet.length) + 1)
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
