/** Reads one number at a place: digits, words, a fraction, a word such as «половина», a double «10 (десять)». */
import { alphabetic } from '../../text/alphabetic.js'
import type { Grammar } from './grammar.js'

/** A number without its comparison and unit; indexes are into the expanded words, half-open. */
export interface NumberSpan {
  readonly value: number
  readonly kind: 'count' | 'share'
  readonly from: number
  readonly to: number
  readonly digits: boolean
  /** A bare “one” or a word with another meaning: a quantity only with a comparison or unit. */
  readonly doubtful: boolean
  /** A “majority”: more than half. */
  readonly majority: boolean
}

const digitToken = alphabetic(/^(\d{1,12})(?:-(\p{L}+))?$/u)
const gluedThousands = /^\d{1,3}(?:[ ,\u00a0]\d{3})+$/
const gluedFraction = /^(\d{1,3})\/(\d{1,3})$/
const gluedDecimal = /^\d+[.,]\d+$/
const threeDigits = /^\d{3}$/
const smallFirst = /^[1-9]\d{0,2}$/

export function startsWithDigit(word: string | undefined): boolean {
  const code = word === undefined ? 0 : word.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** The number that starts at `at`, or `undefined`. */
export function readNumber(words: readonly string[], at: number, grammar: Grammar): NumberSpan | undefined {
  const word = words[at]
  if (word === undefined) return undefined
  if (startsWithDigit(word)) {
    const digits = readDigits(words, at, grammar)
    return digits && (outOf(words, digits, grammar) ?? digits)
  }
  if (grammar.every.has(word)) return everyOther(words, at, grammar)
  if (grammar.majority.has(word)) {
    return { value: 0.5, kind: 'share', from: at, to: at + 1, digits: false, doubtful: false, majority: true }
  }
  const plain = kazakhFraction(words, at, grammar) ?? readWords(words, at, grammar) ?? readShare(words, at, grammar)
  return plain && (outOf(words, plain, grammar) ?? plain)
}

function count(value: number, from: number, to: number, digits: boolean, doubtful = false): NumberSpan {
  return { value, kind: 'count', from, to, digits, doubtful, majority: false }
}

function share(value: number, from: number, to: number, digits: boolean): NumberSpan {
  return { value, kind: 'share', from, to, digits, doubtful: false, majority: false }
}

/** “three out of every four”, “one in ten”. */
function outOf(words: readonly string[], span: NumberSpan, grammar: Grammar): NumberSpan | undefined {
  if (grammar.article === undefined || span.kind !== 'count') return undefined
  const isOut = words[span.to] === 'out' && words[span.to + 1] === 'of'
  if (!isOut && !(words[span.to] === 'in' && span.value === 1)) return undefined
  let at = span.to + (isOut ? 2 : 1)
  if (grammar.every.has(words[at] ?? '')) at++
  const whole = startsWithDigit(words[at]) ? readDigits(words, at, grammar) : readWords(words, at, grammar)
  if (whole?.kind !== 'count' || whole.value <= span.value || whole.value > 100) return undefined
  return grammar.units.has(words[whole.to] ?? '')
    ? undefined
    : share(span.value / whole.value, span.from, whole.to, span.digits)
}

/** «каждый десятый работник», but not «каждый второй год». */
function everyOther(words: readonly string[], at: number, grammar: Grammar): NumberSpan | undefined {
  const part = grammar.ordinals.get(words[at + 1] ?? '')
  return part === undefined || grammar.units.has(words[at + 2] ?? '') ? undefined : share(1 / part, at, at + 2, false)
}

function readDigits(words: readonly string[], at: number, grammar: Grammar): NumberSpan | undefined {
  const word = words[at] ?? ''
  const match = digitToken.exec(word)
  if (match === null) return readGlued(word, at)
  if (match[2] !== undefined && grammar.digitSuffix?.test(match[2]) !== true) return undefined
  let digits = match[1] ?? ''
  let to = at + 1
  if (match[2] === undefined) {
    if (words[to] === '/') {
      const below = digitToken.exec(words[to + 1] ?? '')
      const denominator = Number(below?.[1])
      if (
        below !== null &&
        denominator > 0 &&
        denominator <= 100 &&
        Number(digits) < denominator &&
        words[to + 2] !== '/'
      ) {
        return share(Number(digits) / denominator, at, to + 2, true)
      }
      return undefined
    }
    if (smallFirst.test(digits)) {
      while (digits.length < 13) {
        // 1 000, 1,000, and the Indian 1,00,000; a dot groups thousands only outside English.
        const mark = words[to] === ',' || (words[to] === '.' && grammar.joiner === undefined) ? 1 : 0
        const group = words[to + mark] ?? ''
        const indian =
          mark === 1 && /^\d\d$/.test(group) && words[to + 2] === ',' && /^\d{2,3}$/.test(words[to + 3] ?? '')
        if (!threeDigits.test(group) && !indian) break
        digits += group
        to += mark + 1
      }
    }
    const decimals = words[to + 1] ?? ''
    const comma = words[to] === ',' && grammar.joiner === undefined
    if (to === at + 1 && (comma || words[to] === '.') && /^\d{1,2}$/.test(decimals)) {
      const unit = words[to + 2] ?? ''
      const measured =
        grammar.percent.has(unit) || grammar.units.has(unit) || (unit === 'per' && words[to + 3] === 'cent')
      // «5, 10 процентов» is a list, «0,5» and «37,5» are decimals.
      const decimal =
        words[to] === '.' || digits === '0' || decimals.length === 1 || decimals === '25' || decimals === '75'
      if (measured && decimal) return count(Number(`${digits}.${decimals}`), at, to + 2, true)
    }
  }
  const scale = grammar.numbers.get(words[to] ?? '')
  if (scale?.times === true && scale.value >= 1000) return count(Number(digits) * scale.value, at, to + 1, true)
  return count(Number(digits), at, to, true)
}

/** Numbers that the tokeniser left in one piece. */
function readGlued(word: string, at: number): NumberSpan | undefined {
  if (gluedThousands.test(word)) return count(Number(word.replace(/\D/g, '')), at, at + 1, true)
  if (gluedDecimal.test(word)) return count(Number(word.replace(',', '.')), at, at + 1, true)
  const fraction = gluedFraction.exec(word)
  const value = Number(fraction?.[1]) / Number(fraction?.[2])
  return value > 0 && value < 1 ? share(value, at, at + 1, true) : undefined
}

const ablative = /[днт][ае]н$/

/** «сто двадцать пять», “one hundred and fifty”, «он бес», with a fraction's denominator behind. */
function readWords(words: readonly string[], at: number, grammar: Grammar): NumberSpan | undefined {
  const start = words[at] === grammar.article && grammar.numbers.get(words[at + 1] ?? '')?.times === true ? at + 1 : at
  let total = 0
  let group = 0
  let room = Infinity
  let below = Infinity
  let to = start
  for (;;) {
    const joined = to > start && words[to] === grammar.joiner && (room === 100 || room === 1000) ? to + 1 : to
    const next = grammar.numbers.get(words[joined] ?? '')
    if (next === undefined) break
    if (!next.times) {
      if (next.value >= room) break
      group += next.value
      room = next.room
    } else if (joined > to) {
      break
    } else if (next.value < 1000) {
      if (group >= 100 || next.value >= below) break
      group = (group === 0 ? 1 : group) * next.value
      room = next.room
    } else {
      if (next.value >= below) break
      total += (group === 0 ? 1 : group) * next.value
      group = 0
      below = next.value
      room = next.room
    }
    to = joined + 1
    // «екі жүзден бір мыңға дейін»: a Kazakh number bends in its last word only.
    if (grammar.ablatives.size > 0 && ablative.test(words[joined] ?? '')) break
  }
  if (to === start) return undefined
  const value = total + group
  const following = words[to] ?? ''
  const denominator = grammar.denominators.get(following)
  if (denominator !== undefined && value < denominator) return share(value / denominator, at, to + 1, false)
  if (grammar.ordinal.test(following)) return undefined
  for (const half of grammar.andHalf) {
    if (half.every((word, k) => words[to + k] === word)) return count(value + 0.5, at, to + half.length, false)
  }
  const alone = to === at + 1
  return count(value, at, to, false, alone && (value === 1 || grammar.numbers.get(words[at] ?? '')?.doubtful === true))
}

const comparing: ReadonlySet<string> = new Set(['than', 'below', 'above', 'over', 'exceeding', 'least'])

function readShare(words: readonly string[], at: number, grammar: Grammar): NumberSpan | undefined {
  const word = words[at] ?? ''
  if (word === grammar.article) {
    const next = words[at + 1] ?? ''
    const denominator = grammar.denominators.get(next)
    // “a third of the members”, but “a third party”.
    const behind = words[at + 2] ?? ''
    const compared = comparing.has(words[at - 1] ?? '') && !/^\p{L}/u.test(behind)
    const meant = denominator !== undefined && (denominator === 2 || behind === 'of' || compared)
    return meant ? share(1 / denominator, at, at + 2, false) : undefined
  }
  const value = grammar.shares.get(word)
  return value === undefined || grammar.notShareAfter.has(words[at - 1] ?? '')
    ? undefined
    : share(value, at, at + 1, false)
}

const comparesBehind = /^(?:кем|аз|төмен|астам|артық|көп|көбі|жоғары|аспа|асатын)/

/** «үштен екісі», «төрттен үш бөлігі». */
function kazakhFraction(words: readonly string[], at: number, grammar: Grammar): NumberSpan | undefined {
  const denominator = grammar.ablatives.get(words[at] ?? '')
  if (denominator === undefined) return undefined
  const next = words[at + 1] ?? ''
  const behind = words[at + 2] ?? ''
  const plain = grammar.parts?.test(behind) === true ? grammar.numbers.get(next)?.value : undefined
  // «үштен екіден астам»: only a comparison makes a fraction of two ablatives.
  const compared = comparesBehind.test(behind) ? grammar.ablatives.get(next) : undefined
  const numerator = grammar.possessed.get(next) ?? plain ?? compared
  return numerator === undefined || numerator >= denominator
    ? undefined
    : share(numerator / denominator, at, at + 2, false)
}
