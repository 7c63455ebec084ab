/** Writes a number the way another number is written: digits or words, in the same case. */
import type { Language } from '../../text/language.js'
import { englishDenominators, englishNumber } from './en-words.js'
import {
  kazakhCases,
  kazakhForm,
  kazakhNumber,
  kazakhPossessed,
  kazakhScales,
  kazakhTens,
  kazakhUnits,
} from './kk-words.js'
import type { KazakhCase } from './kk-words.js'
import {
  eachRussianNumber,
  eachRussianScale,
  russianCollectives,
  russianDenominators,
  russianHalf,
  russianMajority,
  russianNumber,
} from './ru-words.js'
import type { RussianCase } from './ru-words.js'

interface Fraction {
  readonly above: number
  readonly below: number
}

/**
 * `value` written like `like`: digits for digits, words for words, in the same grammatical case and with the same
 * capital («пятидесяти» and 20 → «двадцати», «елуден» → «жиырмадан», “Fifty” → “Twenty”). A double «10 (десяти)»
 * gives a double. A share (0 < value < 1) becomes a fraction if `like` is one, and the number of a percentage
 * («50», «пятидесяти») otherwise. What has no words (0.37, negative numbers) is written in digits.
 */
export function writeNumber(value: number, like: string, language: Language): string {
  const double = /^([^()]*[^()\s])(\s*\()([^()]+)(\))$/.exec(like)
  if (double !== null) {
    const [, first = '', open = '', second = '', close = ''] = double
    return writeNumber(value, first, language) + open + writeNumber(value, second, language) + close
  }
  const model = like.toLowerCase().replaceAll('ё', 'е').trim()
  const written = /\d/.test(model) ? inDigits(value, model, language) : inWords(value, model, language)
  return withCapitals(written, like.trim())
}

function inDigits(value: number, model: string, language: Language): string {
  const slash = /\d\s*\/\s*\d/.test(model)
  if (value > 0 && value < 1) {
    const fraction = slash ? fractionOf(value) : undefined
    if (fraction !== undefined) return `${fraction.above}/${fraction.below}`
    if (slash) return `${plain(value * 100, language)} %`
    // «0,5» asks for the same, «50» is the number of a percentage.
    return /^0[.,]/.test(model) ? plain(value, language) : plain(value * 100, language)
  }
  const compound = /^\d[\d\s.,]*(-\p{L}+)$/u.exec(model)?.[1]
  const grouped = /\d([\s\u00a0,])\d{3}/.exec(model)?.[1]
  const digits = grouped === undefined ? plain(value, language) : String(value).replace(/\B(?=(?:\d{3})+$)/g, grouped)
  if (compound === undefined || !isWhole(value)) return digits
  // «30-дневный» keeps its second half; «10-ти» would need another ending and loses it; Kazakh endings are made.
  if (compound.length > 5) return digits + compound
  const at = language === 'kk' ? kazakhCaseOf(compound.slice(1)) : undefined
  if (at === undefined) return digits
  const last = kazakhNumber(value, 'plain').split(' ').at(-1) ?? ''
  return `${digits}-${kazakhForm(last, at).slice(last.length)}`
}

function inWords(value: number, model: string, language: Language): string {
  const words =
    language === 'ru' ? inRussian(value, model) : language === 'kk' ? inKazakh(value, model) : inEnglish(value, model)
  return words ?? plain(value > 0 && value < 1 ? value * 100 : value, language) + (value > 0 && value < 1 ? ' %' : '')
}

function inRussian(value: number, model: string): string | undefined {
  const compound = /^(\p{L}+?)(дневн|суточн|недельн|месячн|летн|годичн|часов)(\p{L}+)$/u.exec(model)
  if (compound !== null && isWhole(value)) return russianFirstHalf(value) + (compound[2] ?? '') + (compound[3] ?? '')
  const word = model.split(/\s+/).at(-1) ?? ''
  const { at, fraction, feminine } = russianForm(word, model)
  const number = asked(value, fraction)
  if (typeof number === 'number') return isWhole(number) ? russianNumber(number, at, feminine) : undefined
  if (number.below === 2) return russianHalf[at]?.[0]
  const rows = russianDenominators.get(number.below)
  const below =
    number.above === 1 ? rows?.[0][at] : at === 0 || at === 3 ? nominativePlural(rows, number) : rows?.[1][at]
  return below === undefined ? undefined : `${russianNumber(number.above, at, true)} ${below[0] ?? ''}`
}

/** «две трети», but «пять шестых»: up to four a noun stands in the form of two. */
function nominativePlural(
  rows: ReturnType<typeof russianDenominators.get>,
  { above, below }: Fraction,
): readonly string[] | undefined {
  return below <= 4 && above < 5 ? rows?.[1][0] : rows?.[1][1]
}

function russianFirstHalf(value: number): string {
  if (value === 1) return 'одно'
  return russianNumber(value, 1, false).replaceAll('девяноста', 'девяносто').replace(/ста$/, 'сто').replaceAll(' ', '')
}

/** Case and gender of a Russian number word; the first case in the order genitive, nominative, dative … */
function russianForm(word: string, model: string): { at: RussianCase; fraction: boolean; feminine: boolean } {
  const forms = russianForms()
  const fractional = forms.fractions.get(word)
  if (fractional === undefined) {
    const whole = forms.numbers.get(word)
    return { at: whole?.at ?? 0, fraction: false, feminine: whole?.feminine ?? false }
  }
  // «двух третей»: the numerator is the clearer sign.
  const first = model.split(/\s+/)[0] ?? ''
  return {
    at: (first === word ? undefined : forms.numbers.get(first)?.at) ?? fractional,
    fraction: true,
    feminine: true,
  }
}

interface RussianForms {
  readonly numbers: ReadonlyMap<string, { readonly at: RussianCase; readonly feminine: boolean }>
  readonly fractions: ReadonlyMap<string, RussianCase>
}

let russianFormsOnce: RussianForms | undefined

/** Made on first use: only redrafts need it. */
function russianForms(): RussianForms {
  if (russianFormsOnce !== undefined) return russianFormsOnce
  const numbers = new Map<string, { readonly at: RussianCase; readonly feminine: boolean }>()
  eachRussianNumber((form, value, at, feminine) => {
    if (!numbers.has(form)) numbers.set(form, { at, feminine: feminine && value <= 2 })
  })
  for (const [, forms] of russianCollectives) {
    forms.forEach((form, k) => numbers.set(form, { at: ([0, 1, 2, 4] as const)[k] ?? 0, feminine: false }))
  }
  const order: readonly RussianCase[] = [0, 1, 2, 4, 5, 3]
  for (const at of order) {
    eachRussianScale((form, value) => {
      if (russianNumber(value, at, false) === form && !numbers.has(form)) numbers.set(form, { at, feminine: false })
    })
    if (!numbers.has(russianNumber(5000, at, false).split(' ')[1] ?? '')) {
      numbers.set(russianNumber(5000, at, false).split(' ')[1] ?? '', { at, feminine: false })
    }
  }
  const fractions = new Map<string, RussianCase>()
  const rows = [russianHalf, russianMajority, ...[...russianDenominators.values()].flat()]
  for (const at of order)
    for (const row of rows) for (const form of row[at] ?? []) if (!fractions.has(form)) fractions.set(form, at)
  russianFormsOnce = { numbers, fractions }
  return russianFormsOnce
}

function inKazakh(value: number, model: string): string | undefined {
  const word = model.split(/\s+/).at(-1) ?? ''
  const stems = [...kazakhUnits, ...kazakhTens, ...kazakhScales, ['жүз', 100] as const].map(([stem]) => stem)
  const whole = kazakhCases.find((at) => stems.some((stem) => kazakhForm(stem, at) === word))
  const possessed = [...stems, 'жарты', 'ширек', 'көпшілік'].map(kazakhPossessed)
  const part = kazakhCases.find((at) => possessed.some((stem) => kazakhForm(stem, at, true) === word))
  const at = whole ?? part ?? 'plain'
  const number = asked(value, whole === undefined && part !== undefined)
  if (typeof number === 'number') return isWhole(number) ? kazakhNumber(number, at) : undefined
  if (number.below === 2) return kazakhForm('жартысы', at, true)
  const above = kazakhForm(kazakhPossessed(kazakhNumber(number.above, 'plain')), at, true)
  return `${kazakhNumber(number.below, 'ablative')} ${above}`
}

/** The case of a suffix behind digits: «нан» in «10-нан». */
function kazakhCaseOf(suffix: string): KazakhCase | undefined {
  return kazakhCases.find(
    (at) =>
      at !== 'plain' &&
      ['он', 'екі', 'бес', 'үш', 'жүз', 'алты', 'отыз', 'елу', 'қырық'].some(
        (stem) => kazakhForm(stem, at) === stem + suffix,
      ),
  )
}

function inEnglish(value: number, model: string): string | undefined {
  const last = model.split(/[\s-]+/).at(-1) ?? ''
  const singular = last === 'halves' ? 'half' : last.replace(/s$/, '')
  const fraction = last === 'majority' || englishDenominators.some(([word]) => word === singular)
  const number = asked(value, fraction)
  if (typeof number === 'number') return isWhole(number) ? englishNumber(number) : undefined
  const below = englishDenominators.find(([, denominator]) => denominator === number.below)?.[0]
  if (below === undefined) return undefined
  if (number.below === 2 && model === 'half') return 'half'
  return `${englishNumber(number.above)}${model.includes('-') ? '-' : ' '}${below}${number.above > 1 ? 's' : ''}`
}

/** What to put into words: the number itself, a fraction, or for a share beside a whole number its percentage. */
function asked(value: number, fraction: boolean): number | Fraction {
  if (value <= 0 || value >= 1) return value
  if (!fraction) return rounded(value * 100)
  // A share that is no simple fraction has no words in the place of one.
  return fractionOf(value) ?? NaN
}

function fractionOf(value: number): Fraction | undefined {
  for (const below of [2, 3, 4, 5, 10]) {
    const above = Math.round(value * below)
    if (above > 0 && above < below && Math.abs(above / below - value) < 1e-3) return { above, below }
  }
  return undefined
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1e12
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

function plain(value: number, language: Language): string {
  const digits = String(rounded(value))
  return language === 'en' ? digits : digits.replace('.', ',')
}

function withCapitals(written: string, like: string): string {
  const first = like.charAt(0)
  if (first === first.toLowerCase()) return written
  const allCapitals = like.length > 1 && like === like.toUpperCase()
  return allCapitals ? written.toUpperCase() : written.charAt(0).toUpperCase() + written.slice(1)
}
