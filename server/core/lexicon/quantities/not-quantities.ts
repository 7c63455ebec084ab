/** Tells numbers that name something (an article, a date, a list label) from numbers that measure. */
import type { Grammar } from './grammar.js'
import { startsWithDigit } from './number.js'
import type { NumberSpan } from './number.js'

const connectors: ReadonlySet<string> = new Set(
  ', ; - – — / . ( ) и или либо по до and or to through және мен пен бен не немесе'.split(' '),
)
const yearToken = /^(?:1[89]|20|21)\d\d$/
/** References and lists of references are short; the bound keeps the reader linear. */
const longestChain = 16

/** Where to read on when `span` is no quantity; `undefined` when it may be one. */
export function endOfName(
  words: readonly string[],
  span: NumberSpan,
  compared: boolean,
  measured: boolean,
  grammar: Grammar,
): number | undefined {
  if (!measured && isReferenceBefore(words, span, grammar)) return endOfChain(words, span.to, grammar)
  if (!span.digits) return undefined
  const next = words[span.to] ?? ''
  const previous = words[span.from - 1] ?? ''
  const single = span.to === span.from + 1
  if (single && yearToken.test(words[span.from] ?? '')) {
    if (grammar.yearWords.has(next)) return span.to + 1
    const compares = compared && /^\p{L}/u.test(next) && !grammar.months.has(next)
    if (!compares && (!measured || grammar.yearWords.has(next))) return span.to
  }
  if (single && span.value <= 31 && (isMonth(words, span.to, grammar) || isMonth(words, span.from - 1, grammar)))
    return span.to
  if (measured) return undefined
  // “14 of 1947” is an act, “9 (1)” at the beginning a label.
  if (next === 'of' && yearToken.test(words[span.to + 1] ?? '')) return span.to + 2
  if (span.from === 0 && next === '(' && startsWithDigit(words[span.to + 1])) return endOfChain(words, span.to, grammar)
  // «1)», «(2)», «1.» at the beginning, «3.1.2».
  if (next === ')' && (previous === '(' || !compared)) return span.to
  if (next === '.' && (span.from === 0 || (!compared && startsWithDigit(words[span.to + 1]))))
    return endOfChain(words, span.to, grammar)
  if (previous === '.' && startsWithDigit(words[span.from - 2])) return span.to
  return grammar.referenceAfter !== undefined && isReferenceAfter(words, span.to, grammar.referenceAfter)
    ? span.to
    : undefined
}

function isReferenceBefore(words: readonly string[], span: NumberSpan, grammar: Grammar): boolean {
  let at = span.from - 1
  while (at >= 0 && at >= span.from - 2 && (words[at] === '.' || words[at] === '(')) at--
  const previous = words[at] ?? ''
  if (!grammar.referenceBefore.has(previous)) return false
  // “No two unions”, “the employer's 10 workers”, “of the Act two unions”.
  if (!span.digits)
    return at === span.from - 1 && span.value < 20 && /^\p{L}{4}/u.test(previous) && !/^acts?$/.test(previous)
  return !(previous === 's' && /['’]/.test(words[at - 1] ?? ''))
}

/** Skips «, 14 и 15-1», “(2) and (3)” after a reference, but no number that is measured («и 50 процентов»). */
function endOfChain(words: readonly string[], from: number, grammar: Grammar): number {
  let end = from
  for (let at = from; at < from + longestChain && at < words.length; at++) {
    const word = words[at] ?? ''
    if (startsWithDigit(word)) {
      const next = words[at + 1] ?? ''
      if (grammar.percent.has(next) || grammar.units.has(next) || grammar.numbers.has(next) || next === 'per') break
      end = at + 1
    } else if (!connectors.has(word) && !(words[at - 1] === '(' && word.length <= 4)) break
  }
  return end
}

/** «13-баптың», «1, 2 және 3-тармақтар». */
function isReferenceAfter(words: readonly string[], from: number, noun: RegExp): boolean {
  for (let at = from; at < from + longestChain && at < words.length; at++) {
    const word = words[at] ?? ''
    if (noun.test(word)) return true
    if (startsWithDigit(word)) {
      const tail = word.slice(word.lastIndexOf('-') + 1)
      if (tail !== word && noun.test(tail)) return true
    } else if (!connectors.has(word)) return false
  }
  return false
}

/** “May” is a month only beside a year: “ten may apply”. */
function isMonth(words: readonly string[], at: number, grammar: Grammar): boolean {
  const word = words[at] ?? ''
  if (grammar.months.has(word)) return true
  return word === 'may' && (yearToken.test(words[at + 1] ?? '') || yearToken.test(words[at + 3] ?? ''))
}
