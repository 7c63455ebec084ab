/** What the numbers and the signs of two paired passages have without an equal. */
import { unequal, type Mark, type Unequal } from './mark.js'
import { numeralsIn } from './numeral-marks.js'
import type { ParallelText } from './parallel-text.js'
import type { QuantityMark } from './quantity-marks.js'
import type { ReferenceMark } from './reference-marks.js'
import { signsIn, type SignMark } from './sign-marks.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import { remembered } from '../text/remembered.js'

export interface Leftovers {
  readonly dates: Unequal<Mark>
  readonly lawNumbers: Unequal<Mark>
  readonly digits: Unequal<Mark>
  readonly ordinals: Unequal<Mark>
  readonly references: Unequal<ReferenceMark>
  readonly quantities: Unequal<QuantityMark>
  /** Equal numbers of which the one is a lower and the other an upper limit, or none. */
  readonly directions: readonly (readonly [QuantityMark, QuantityMark])[]
  readonly signs: Unequal<SignMark>
}

export type Texts = readonly [ParallelText, ParallelText]
export type Both<T> = readonly [one: T, other: T]

/** `ranges` are the words of both passages, in order and in the normalised texts. */
export function leftoversOf([one, other]: Texts, ranges: Both<readonly Range[]>): Leftovers {
  const [a, b] = [
    numeralsIn(one.draft.text, ranges[0], one.language, one.act),
    numeralsIn(other.draft.text, ranges[1], other.language, other.act),
  ]
  const quantities = unequal([a.quantities, b.quantities], ({ key, direction }) => `${key} ${direction}`)
  const directions: (readonly [QuantityMark, QuantityMark])[] = []
  const otherNumbers = unequal(quantities, ({ key }) => key)
  const [turned, turnedOther] = [notIn(quantities[0], otherNumbers[0]), notIn(quantities[1], otherNumbers[1])]
  for (const mark of turned) {
    const equal = turnedOther.find(({ key }) => key === mark.key)
    if (!equal || isSameLimit(mark, equal)) continue
    turnedOther.splice(turnedOther.indexOf(equal), 1)
    directions.push([mark, equal])
  }
  const digits = unequal([a.digits, b.digits], keyOf)
  const references = unequal(
    unequal([a.references, b.references], keyOf),
    // Where the text names a unit elsewhere, its own number is all there is.
    ({ numbers, certain }) => (certain ? undefined : numbers.at(-1)),
  )
  return withoutReadOtherwise(
    {
      dates: unequal([a.dates, b.dates], keyOf),
      lawNumbers: unequal([a.lawNumbers, b.lawNumbers], keyOf),
      digits,
      ordinals: ordinalsAgainst(unequal([a.ordinals, b.ordinals], keyOf)),
      references,
      quantities: otherNumbers,
      directions,
      signs: unequalSigns(
        [signsIn(one.draft.text, ranges[0], one.language), signsIn(other.draft.text, ranges[1], other.language)],
        one.language === 'en' || other.language === 'en',
      ),
    },
    [one, other].map(({ draft }, side) =>
      ranges[side as 0 | 1].map(({ start, end }) => draft.text.slice(start, end)).join('\n'),
    ) as unknown as Both<string>,
    [one, other],
  )
}

const keyOf = ({ key }: Mark): string => key

/** «Впервые», «третьи лица»: what has no ordinal against it is said in other words. */
const ordinalsAgainst = ([one, other]: Unequal<Mark>): Unequal<Mark> => {
  const both = Math.min(one.length, other.length)
  return [one.slice(0, both), other.slice(0, both)]
}

/** What answers what in the other text, from the nearest to the farthest. */
const answers: readonly (readonly (readonly [SignMark['key'], SignMark['key']])[])[] = [
  [],
  [['without', 'lack']],
  [
    ['without', 'not'],
    ['lack', 'not'],
    ['allowed', 'may'],
  ],
]

/** A weak sign answers a strong one, and is not missed; English has “shall” where others state plainly, but not for a right. */
function unequalSigns(signs: Unequal<SignMark>, isEnglish: boolean): Unequal<SignMark> {
  const last = isEnglish ? ([['exempt', 'not']] as const) : []
  const left = answers.reduce<Unequal<SignMark>>((rest, pairs, i) => {
    const same = new Map<string, string>([...pairs, ...(i === answers.length - 1 ? last : [])])
    return unequal(rest, ({ key }) => same.get(key) ?? key)
  }, signs)
  const [one, other] = left.map((marks) =>
    marks.flatMap((mark) => (mark.key === 'lack' ? { ...mark, key: 'not' as const } : weak.has(mark.key) ? [] : mark)),
  ) as unknown as Unequal<SignMark>
  return isEnglish ? [withoutPlainDuties(one, other), withoutPlainDuties(other, one)] : [one, other]
}

const weak: ReadonlySet<string> = new Set(['without', 'allowed'])

/** As many duties as there are rights against them. */
function withoutPlainDuties(signs: readonly SignMark[], against: readonly SignMark[]): readonly SignMark[] {
  let rights = against.filter(({ key }) => key === 'may').length
  return signs.filter(({ key }) => key !== 'must' || rights-- > 0)
}

/** «В течение года» may be a limit and a duration. */
const isSameLimit = (one: QuantityMark, other: QuantityMark): boolean =>
  one.kind === 'days' && one.direction !== 'least' && other.direction !== 'least'

const notIn = <T>(all: readonly T[], without: readonly T[]): T[] => {
  const left = new Set(without)
  return all.filter((one) => !left.has(one))
}

/** Numbers that one language has in words of other kinds: «один», «до истечения года», «оба»; «көпшілік» is also the public. */
const otherWords: Readonly<Record<Language, Readonly<Record<number, RegExp>>>> = {
  ru: {
    1: /(?:^|[^а-яё])(?:од(?:ин|н)|год|месяц|недел|день|дня|сут|час|еже|единств)/iu,
    2: /(?:^|[^а-яё])(?:об[аеои]|двойн|двое)/iu,
  },
  kk: {
    1: /(?:^|[^а-яәіңғүұқөһ])(?:бір|жыл|ай|апта|күн|тәулік|сағат|жалғыз)/iu,
    2: /(?:^|[^а-яәіңғүұқөһ])(?:екеу|қос)/iu,
  },
  en: {
    1: /\b(?:one|an?|once|single|years?|months?|weeks?|days?|hours?|annual\w*|monthly)\b/iu,
    2: /\b(?:both|either|twice)\b/iu,
  },
}
const isMajority = ({ kind, value, op }: QuantityMark): boolean =>
  kind === 'share' && value === 0.5 && op === 'moreThan'

/** The same number may be read as digits in one language and as a reference or a quantity in the other. */
function withoutReadOtherwise(left: Leftovers, words: Both<string>, texts: Texts): Leftovers {
  const { digits, references, quantities, lawNumbers } = left
  let plain = digits
  const explained = <T>(list: Unequal<T>, numbersOf: (mark: T) => readonly string[]): Unequal<T> =>
    [0, 1].map((side) =>
      list[side as 0 | 1].filter((mark) => {
        const theirs = [...plain[side === 0 ? 1 : 0]]
        for (const number of numbersOf(mark)) {
          const at = theirs.findIndex(({ key }) => key === number)
          if (at < 0) return true
          theirs.splice(at, 1)
        }
        plain = side === 0 ? [plain[0], theirs] : [theirs, plain[1]]
        return false
      }),
    ) as unknown as Unequal<T>
  const leftReferences = explained(references, ({ numbers }) => numbers)
  const leftQuantities = explained(quantities, ({ value, kind }) => [String(kind === 'share' ? value * 100 : value)])
  const leftLawNumbers = explained(lawNumbers, ({ key }) => [key])
  const inOtherWords = ([0, 1] as const).map((side) =>
    remembered((value: number) => otherWords[texts[side].language][value]?.test(words[side]) ?? false),
  ) as unknown as Both<(value: number) => boolean>
  const isSaid = (mark: QuantityMark, side: 0 | 1): boolean =>
    inOtherWords[side](mark.value) || (isMajority(mark) && leftQuantities[side].length === 0)
  const counted: Unequal<QuantityMark> = [
    leftQuantities[0].filter((mark) => !isSaid(mark, 1)),
    leftQuantities[1].filter((mark) => !isSaid(mark, 0)),
  ]
  return { ...left, digits: plain, references: leftReferences, quantities: counted, lawNumbers: leftLawNumbers }
}

/**
 * In an enumeration the predicate may stand before the items in one language and after the last item in the other: what is left of the lead-in is
 * set against what is left of the last item, and stays with the lead-in where it differs.
 */
export function settled(leadIn: Leftovers, last: Leftovers): readonly [leadIn: Leftovers, last: Leftovers] {
  const signs = across(leadIn.signs, last.signs)
  const quantities = across(leadIn.quantities, last.quantities)
  return [
    { ...leadIn, signs: signs[0], quantities: quantities[0] },
    { ...last, signs: signs[1], quantities: quantities[1] },
  ]
}

function across<T extends Mark>(leadIn: Unequal<T>, last: Unequal<T>): readonly [Unequal<T>, Unequal<T>] {
  const [one, otherLast] = unequal([leadIn[0], last[1]], keyOf)
  const [oneLast, other] = unequal([last[0], leadIn[1]], keyOf)
  if (one.length > 0 && otherLast.length > 0 && other.length === 0)
    return [
      [one, otherLast],
      [oneLast, []],
    ]
  if (other.length > 0 && oneLast.length > 0 && one.length === 0)
    return [
      [oneLast, other],
      [[], otherLast],
    ]
  return [
    [one, other],
    [oneLast, otherLast],
  ]
}
