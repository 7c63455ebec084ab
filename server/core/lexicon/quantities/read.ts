/** Reads the quantities of a passage: numbers with their comparison («не менее», «кем емес») and unit. */
import type { Language } from '../../text/language.js'
import type { Quantity } from '../quantity.js'
import { english } from './en.js'
import type { Grammar, Op, Phrase } from './grammar.js'
import { kazakh } from './kk.js'
import { endOfName } from './not-quantities.js'
import { readNumber, startsWithDigit } from './number.js'
import type { NumberSpan } from './number.js'
import { russian } from './ru.js'

interface Reader {
  readonly grammar: Grammar
  /** Words a quantity can start with; everything else costs one look-up. */
  readonly starts: ReadonlySet<string>
  /** Words one of which every quantity has, unless it has digits or a compound. */
  readonly numerals: ReadonlySet<string>
  /** First word → comparisons, the longest first. */
  readonly before: ReadonlyMap<string, readonly Phrase[]>
  readonly after: readonly Phrase[]
}

/** A number with its unit. `end` is one past the unit; `scale` turns the number into `value`, undefined without unit. */
interface Measure {
  readonly span: NumberSpan
  readonly kind: Quantity['kind']
  readonly value: number
  readonly scale: number | undefined
  readonly end: number
}

const readers: Readonly<Record<Language, Reader>> = {
  ru: readerOf(russian),
  kk: readerOf(kazakh),
  en: readerOf(english),
}

/**
 * The quantities in `words`, lower-case tokens of one passage («ё» written «е», punctuation marks as tokens of
 * their own); ranges in the result are token indexes, half-open. Linear; never throws.
 *
 * A bare “one” («один», «бір») counts only when compared (“at least one”, «бір ғана») or measured («один месяц»).
 * Years, dates, references to provisions and list labels are left out.
 */
export function readQuantities(words: readonly string[], language: Language): Quantity[] {
  const reader = readers[language]
  const { parts, owner } = expand(words, reader.grammar)
  const found: Quantity[] = []
  for (let at = 0; at < parts.length;) {
    const word = parts[at] ?? ''
    at = reader.starts.has(word) || startsWithDigit(word) ? readAt(parts, at, reader, found) : at + 1
  }
  return owner === undefined ? found : found.map((quantity) => inTokens(quantity, owner))
}

/** Whether a word (as for `readQuantities`) may belong to a quantity: a passage without such words has none. */
export function mayBeNumeral(word: string, language: Language): boolean {
  const { grammar, numerals } = readers[language]
  return startsWithDigit(word) || numerals.has(word) || grammar.split(word) !== undefined
}

/** Adds what is found at `at` and returns where to read on. */
function readAt(words: readonly string[], at: number, reader: Reader, found: Quantity[]): number {
  const { grammar } = reader
  const range = readRange(words, at, grammar)
  if (range !== undefined) {
    found.push(...range)
    return range[1].to
  }
  const compared = comparisonAt(words, at, reader)
  const only = compared === undefined && grammar.only.has(words[at] ?? '') ? 1 : 0
  const from = compared === undefined ? at + only : skipFillers(words, at + compared.words.length, grammar)
  const span = readNumber(words, from, grammar)
  if (span === undefined) {
    const bare = bareUnit(words, at, from, compared, grammar, found) ?? duration(words, at, grammar, found)
    return bare ?? endOfUnread(words, at)
  }
  const own = withUnit(words, span, grammar)
  const skip = endOfName(words, span, compared !== undefined, own.scale !== undefined || span.kind === 'share', grammar)
  if (skip !== undefined) return Math.max(skip, at + 1)
  if (span.majority) return readMajority(words, at, compared, span, reader, found)
  const after = comparisonAfter(words, own, reader)
  const measure = after === undefined ? own : withLateUnit(words, own, after.end, grammar)
  const onlyAfter = grammar.only.has(words[measure.end] ?? '') ? 1 : 0
  const certain = compared !== undefined || after !== undefined || measure.scale !== undefined || only + onlyAfter > 0
  if (span.doubtful && !certain) return at + 1
  const end = after === undefined ? measure.end + (span.doubtful ? onlyAfter : 0) : Math.max(after.end, measure.end)
  const added = measure.kind === 'share' ? endOfAddition(words, end, grammar) : undefined
  if (added !== undefined) {
    found.push(quantity(measure, compared !== undefined ? at : span.from, added, 'moreThan'))
    return added
  }
  const op = compared?.op ?? after?.op ?? 'exactly'
  shareUnit(words, measure, op, compared !== undefined ? at : span.from, found)
  found.push(quantity(measure, span.doubtful || compared !== undefined ? at : span.from, end, op))
  return end
}

function quantity(measure: Measure, from: number, to: number, op: Op): Quantity {
  const { kind, value, span } = measure
  return { from, to, kind, value, op, numberFrom: span.from, numberTo: span.to }
}

/** “plus one”, at most three words behind the share: «половины работников плюс один голос». */
function endOfAddition(words: readonly string[], from: number, grammar: Grammar): number | undefined {
  for (let at = from; at <= from + 3; at++) {
    const word = words[at] ?? ''
    if (!grammar.plus.has(word)) {
      if (/^\p{L}/u.test(word)) continue
      return undefined
    }
    const one = readNumber(words, at + 1, grammar)
    return one?.kind === 'count' && one.value === 1 ? one.to : undefined
  }
  return undefined
}

const joining: ReadonlySet<string> = new Set([',', 'and', 'but', 'or', 'и', 'но', 'а', 'және', 'бірақ'])

/** “not less than seven nor more than thirty days”: the lower limit has the unit of the upper one. */
function shareUnit(words: readonly string[], upper: Measure, op: Op, from: number, found: Quantity[]): void {
  const lower = found.at(-1)
  if (lower === undefined || (op !== 'atMost' && op !== 'lessThan') || from - lower.to > 2) return
  for (let at = lower.to; at < from; at++) if (!joining.has(words[at] ?? '')) return
  // «10-нан 50-ге дейін», «үш айдан алты айға дейін»: the Kazakh ablative is the beginning of a range.
  const isBeginning = lower.op === 'exactly' && lower.to === from && /[днт][ае]н$/.test(words[lower.to - 1] ?? '')
  if (!isBeginning && lower.op !== 'atLeast' && lower.op !== 'moreThan') return
  const lowerOp = isBeginning ? 'atLeast' : lower.op
  const isBare = lower.kind === 'count' && upper.scale !== undefined
  const value = isBare ? (upper.kind === 'share' ? lower.value / 100 : lower.value * upper.scale) : lower.value
  found[found.length - 1] = { ...lower, op: lowerOp, kind: isBare ? upper.kind : lower.kind, value }
}

/** «в течение месяца», «в месячный срок», “within a fortnight”: a unit that is the number itself. */
function duration(words: readonly string[], at: number, grammar: Grammar, found: Quantity[]): number | undefined {
  const adjective = grammar.adjectives.get(words[at] ?? '')
  if (adjective !== undefined) {
    const to = grammar.modifiers.has(words[at + 1] ?? '') ? at + 2 : at + 1
    if (!grammar.terms.has(words[to] ?? '')) return undefined
    found.push({ from: at, to: to + 1, kind: 'days', value: adjective, op: 'exactly', numberFrom: at, numberTo: at })
    return to + 1
  }
  for (const span of grammar.spans) {
    if (!phraseAt(words, at, span)) continue
    const unitAt = at + span.words.length
    const unit = words[unitAt] ?? ''
    const isPossessive = /['’]s?$/.test(unit)
    const days = grammar.bareUnits.has(unit.replace(/['’]s?$/, '')) ? grammar.units.get(unit) : undefined
    if (days === undefined || (span.then && !isPossessive && !span.then.has(words[unitAt + 1] ?? ''))) continue
    found.push({
      from: at,
      to: unitAt + 1,
      kind: 'days',
      value: days,
      op: span.op,
      numberFrom: unitAt,
      numberTo: unitAt,
    })
    return unitAt + 1
  }
  return undefined
}

/** «большинство»; «большинством не менее двух третей» and “two-thirds majority” are the fraction, not the half. */
function readMajority(
  words: readonly string[],
  at: number,
  compared: Phrase | undefined,
  span: NumberSpan,
  reader: Reader,
  found: Quantity[],
): number {
  const { grammar } = reader
  if (words[span.from - 1] === 'of' && words[span.from - 2] === 'age') return span.to
  const previous = found.at(-1)
  if (previous?.kind === 'share' && previous.to === at && previous.value > 0.5) {
    found[found.length - 1] = { ...previous, to: span.to, op: previous.op === 'exactly' ? 'atLeast' : previous.op }
    return span.to
  }
  const inner = skipFillers(words, span.to, grammar)
  const phrase = comparisonAt(words, inner, reader)
  const number = readNumber(
    words,
    phrase === undefined ? inner : skipFillers(words, inner + phrase.words.length, grammar),
    grammar,
  )
  if (number !== undefined && !number.majority) {
    const measure = withUnit(words, number, grammar)
    if (measure.kind === 'share' && measure.value >= 0.5) {
      found.push(quantity(measure, at, measure.end, phrase?.op ?? 'atLeast'))
      return measure.end
    }
  }
  const half: Measure = { span, kind: 'share', value: 0.5, scale: undefined, end: span.to }
  // “At least a majority” is still more than half; “less than a majority” is at most half.
  const op = compared?.op === 'lessThan' ? 'atMost' : compared?.op === 'atMost' ? 'atMost' : 'moreThan'
  found.push(quantity(half, compared === undefined ? span.from : at, span.to, op))
  return span.to
}

/** «не более месяца», “at least a week”: the unit itself is the number, which has no tokens to replace. */
function bareUnit(
  words: readonly string[],
  at: number,
  from: number,
  compared: Phrase | undefined,
  grammar: Grammar,
  found: Quantity[],
): number | undefined {
  if (compared === undefined || compared.numberOnly === true) return undefined
  let unitAt = from
  while (grammar.modifiers.has(words[unitAt] ?? '') && unitAt < from + 2) unitAt++
  const unit = words[unitAt] ?? ''
  const days = grammar.bareUnits.has(unit) ? grammar.units.get(unit) : undefined
  if (days === undefined) return undefined
  const to = unitAt + 1
  found.push({ from: at, to, kind: 'days', value: days, op: compared.op, numberFrom: unitAt, numberTo: unitAt })
  return to
}

/** «от двух до шести месяцев»: two quantities; the first takes the unit of the second if it has none. */
function readRange(words: readonly string[], at: number, grammar: Grammar): readonly [Quantity, Quantity] | undefined {
  const middles = grammar.ranges.get(words[at] ?? '')
  const low = middles === undefined ? undefined : readNumber(words, at + 1, grammar)
  if (middles === undefined || low === undefined) return undefined
  const first = withUnit(words, low, grammar)
  if (!middles.has(words[first.end] ?? '')) return undefined
  const high = readNumber(words, first.end + 1, grammar)
  if (high === undefined) return undefined
  const second = withUnit(words, high, grammar)
  for (const measure of [first, second]) {
    if (endOfName(words, measure.span, true, measure.scale !== undefined, grammar) !== undefined) return undefined
  }
  const shared =
    first.scale === undefined && second.scale !== undefined && low.kind === 'count'
      ? { ...first, kind: second.kind, value: low.value * second.scale, scale: second.scale }
      : first
  return [quantity(shared, at, first.end, 'atLeast'), quantity(second, first.end, second.end, 'atMost')]
}

/** Looks for «процентов», «рабочих дней» and a double «(десять)» behind the number. */
function withUnit(words: readonly string[], span: NumberSpan, grammar: Grammar): Measure {
  const double = endOfDouble(words, span.to, span.value, grammar)
  const to = double?.numberEnd ?? span.to
  const whole = { ...span, to }
  if (span.kind === 'share') {
    // “half a year”, «жарты жыл» are durations, «половина дней» is a share.
    const part = words[to] === grammar.article ? to + 1 : to
    const unit = words[part] ?? ''
    const days =
      grammar.bareUnits.has(unit) || (grammar.parts && span.value === 0.5) ? grammar.units.get(unit) : undefined
    if (days !== undefined) return { span: whole, kind: 'days', value: span.value * days, scale: days, end: part + 1 }
    return { span: whole, kind: 'share', value: span.value, scale: undefined, end: to }
  }
  const unit = double?.unit ?? unitAt(words, to, grammar)
  if (unit === undefined)
    return (
      withFraction(words, whole, grammar) ?? {
        span: whole,
        kind: 'count',
        value: span.value,
        scale: undefined,
        end: to,
      }
    )
  const end =
    double?.unit === undefined ? (endOfDouble(words, unit.end, span.value, grammar)?.numberEnd ?? unit.end) : to
  return measured(whole, unit, end)
}

/** «двадцать пять и более процентов»: the unit stands behind the comparison. */
function withLateUnit(words: readonly string[], measure: Measure, from: number, grammar: Grammar): Measure {
  const unit = measure.kind === 'count' && measure.scale === undefined ? unitAt(words, from, grammar) : undefined
  return unit === undefined ? measure : measured(measure.span, unit, unit.end)
}

/** 7 × (1 / 100) is not 0.07 in binary; 7 / 100 is. */
function measured(span: NumberSpan, { kind, scale }: Unit, end: number): Measure {
  return { span, kind, value: kind === 'share' ? span.value / 100 : span.value * scale, scale, end }
}

/** “sixty-six and two-thirds per cent”, “66 2/3 %”. */
function withFraction(words: readonly string[], span: NumberSpan, grammar: Grammar): Measure | undefined {
  if (span.kind !== 'count') return undefined
  const at = words[span.to] === grammar.joiner ? span.to + 1 : span.to
  const part = at < span.to + 2 ? readNumber(words, at, grammar) : undefined
  const unit = part?.kind === 'share' && !part.majority ? unitAt(words, part.to, grammar) : undefined
  if (part === undefined || unit?.kind !== 'share') return undefined
  return measured({ ...span, value: span.value + part.value, to: part.to }, unit, unit.end)
}

interface Unit {
  readonly kind: 'share' | 'days'
  readonly scale: number
  readonly end: number
}

function unitAt(words: readonly string[], from: number, grammar: Grammar): Unit | undefined {
  const first = words[from] ?? ''
  if (grammar.percent.has(first)) return { kind: 'share', scale: 0.01, end: from + 1 }
  if (first === 'per' && (words[from + 1] === 'cent' || words[from + 1] === 'centum'))
    return { kind: 'share', scale: 0.01, end: from + 2 }
  let at = from
  let working = false
  for (; at < from + 3; at++) {
    const word = words[at] ?? ''
    if (grammar.working.has(word)) working = true
    else if (!grammar.modifiers.has(word)) break
  }
  const days = grammar.moneyAfter?.test(words[at + 1] ?? '') === true ? undefined : grammar.units.get(words[at] ?? '')
  return days === undefined ? undefined : { kind: 'days', scale: working && days === 1 ? 7 / 5 : days, end: at + 1 }
}

/** «(десять)» or «(десяти процентов)» with the same value as the number before it. */
function endOfDouble(
  words: readonly string[],
  at: number,
  value: number,
  grammar: Grammar,
): { readonly numberEnd: number; readonly unit: Unit | undefined } | undefined {
  if (words[at] !== '(') return undefined
  const inner = readNumber(words, at + 1, grammar)
  if (inner === undefined || Math.abs(inner.value - value) > 1e-9) return undefined
  const unit = unitAt(words, inner.to, grammar)
  const close = unit?.end ?? inner.to
  return words[close] === ')' ? { numberEnd: close + 1, unit } : undefined
}

function comparisonAt(words: readonly string[], at: number, reader: Reader): Phrase | undefined {
  return reader.before.get(words[at] ?? '')?.find((phrase) => phraseAt(words, at, phrase))
}

/** A comparison behind the number, with at most three words between («оннан астам», «10 человек и более»). */
function comparisonAfter(
  words: readonly string[],
  measure: Measure,
  reader: Reader,
): { readonly op: Op; readonly end: number } | undefined {
  const { grammar, after } = reader
  // “fifty per cent. or more”: the full stop of the abbreviation ends nothing.
  const from = words[measure.end - 1] === 'cent' && words[measure.end] === '.' ? measure.end + 1 : measure.end
  for (let at = from; at <= from + 3; at++) {
    const word = words[at]
    if (word === undefined) return undefined
    const phrase = after.find(
      (candidate) => phraseAt(words, at, candidate) && candidate.behind?.test(words[at - 1] ?? '') !== false,
    )
    if (phrase !== undefined) return { op: phrase.op, end: at + phrase.words.length }
    // Neither over punctuation nor into the next quantity.
    if (!/^\p{L}/u.test(word) || grammar.numbers.has(word) || reader.before.has(word)) return undefined
  }
  return undefined
}

function phraseAt(words: readonly string[], at: number, phrase: Phrase): boolean {
  for (let k = 0; k < phrase.words.length; k++) {
    const expected = phrase.words[k] ?? ''
    const word = words[at + k] ?? ''
    if (word !== expected && !(expected.endsWith('*') && word.startsWith(expected.slice(0, -1)))) return false
  }
  return true
}

/** At most four words; «чем на срок до» is the longest in use. */
function skipFillers(words: readonly string[], from: number, grammar: Grammar): number {
  let at = from
  // “a third of”, “a hundred”: the article is part of the number.
  while (at < from + 4 && grammar.fillers.has(words[at] ?? '') && readNumber(words, at, grammar) === undefined) at++
  return at
}

/** Digits that are no number («12/2014») are passed over with what hangs on them. */
function endOfUnread(words: readonly string[], at: number): number {
  let end = at + 1
  if (startsWithDigit(words[at])) while (words[end] === '/' && startsWithDigit(words[end + 1])) end += 2
  return end
}

/** Takes compounds apart; `owner` gives the token of each part, undefined when nothing was split. */
function expand(
  words: readonly string[],
  grammar: Grammar,
): { parts: readonly string[]; owner: readonly number[] | undefined } {
  let parts: string[] | undefined
  const owner: number[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const pieces = word.length < 5 ? undefined : grammar.split(word)
    if (pieces !== undefined && parts === undefined) {
      parts = words.slice(0, at)
      for (let k = 0; k < at; k++) owner.push(k)
    }
    if (parts === undefined) continue
    for (const piece of pieces ?? [word]) {
      parts.push(piece)
      owner.push(at)
    }
  }
  return parts === undefined ? { parts: words, owner: undefined } : { parts, owner }
}

function inTokens(found: Quantity, owner: readonly number[]): Quantity {
  const start = (part: number): number => owner[part] ?? 0
  const end = (part: number, from: number): number => (part <= from ? start(from) : start(part - 1) + 1)
  return {
    ...found,
    from: start(found.from),
    to: end(found.to, found.from),
    numberFrom: start(found.numberFrom),
    numberTo: end(found.numberTo, found.numberFrom),
  }
}

function readerOf(grammar: Grammar): Reader {
  const before = new Map<string, Phrase[]>()
  for (const phrase of grammar.before) {
    const first = phrase.words[0] ?? ''
    before.set(first, [...(before.get(first) ?? []), phrase])
  }
  for (const list of before.values()) list.sort(longestFirst)
  const numbers = [
    ...grammar.numbers.keys(),
    ...grammar.shares.keys(),
    ...grammar.ablatives.keys(),
    ...grammar.majority,
  ]
  const numerals = new Set([...numbers, ...grammar.denominators.keys(), ...grammar.units.keys()])
  const starts = new Set([
    ...numbers,
    ...before.keys(),
    ...grammar.ranges.keys(),
    ...grammar.only,
    ...grammar.every,
    ...grammar.adjectives.keys(),
    ...grammar.spans.map(({ words }) => words[0] ?? ''),
    ...(grammar.article === undefined ? [] : [grammar.article]),
  ])
  return { grammar, starts, numerals, before, after: [...grammar.after].sort(longestFirst) }
}

function longestFirst(a: Phrase, b: Phrase): number {
  return b.words.length - a.words.length
}
