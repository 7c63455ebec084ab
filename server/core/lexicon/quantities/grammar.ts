/** What a language file tells the reader of quantities. */
import type { Quantity } from '../quantity.js'

/** A number word. */
export interface NumberWord {
  readonly value: number
  /** Multiplies what stands before it («жүз», “hundred”, «тысяча») instead of being added. */
  readonly times: boolean
  /** A following number word is added only if it is smaller than this: 10 after «двадцать», 1 after «пять». */
  readonly room: number
  /** Also another word («семью» family, «тоқсан» quarter), or vague («тысячи»): a number only in company. */
  readonly doubtful: boolean
}

export type Op = Quantity['op']

/** A comparison as words; a last word ending in `*` stands for all words that begin so. */
export interface Phrase {
  readonly words: readonly string[]
  readonly op: Op
  /** Only a number may follow («до», “over”), not a bare unit («более месяца»). */
  readonly numberOnly?: boolean
  /** The word before must end so (Kazakh «оннан кем емес», «онға дейін»). */
  readonly behind?: RegExp
}

/** All fields are lower case with «е» for «ё». */
export interface Grammar {
  readonly numbers: ReadonlyMap<string, NumberWord>
  /** “and” in “one hundred and fifty”. */
  readonly joiner: string | undefined
  /** “a” in “a hundred”, “a third of”. */
  readonly article: string | undefined
  /** Fractions that need a numerator: «треть» 3, “fifths” 5. */
  readonly denominators: ReadonlyMap<string, number>
  /** Words that are fractions by themselves: «половина» 0.5. */
  readonly shares: ReadonlyMap<string, number>
  /** Kazakh denominators and numerators: «үштен» 3, «екісі» 2. */
  readonly ablatives: ReadonlyMap<string, number>
  readonly possessed: ReadonlyMap<string, number>
  /** Words that mean “more than half”. */
  readonly majority: ReadonlySet<string>
  /** What added to a number makes half a unit more: «с половиной». */
  readonly andHalf: readonly (readonly string[])[]
  /** A number before such a word belongs to an ordinal: «двадцать | пятой статьи», «жиырма | бірінші». */
  readonly ordinal: RegExp
  /** Calendar days in a unit of time. */
  readonly units: ReadonlyMap<string, number>
  /** Units that may follow a comparison without a number: «не более месяца», “more than a year”. */
  readonly bareUnits: ReadonlySet<string>
  /** Words that make a bare unit behind them a duration: «в течение месяца», “within a month”; `then` are words one of which must follow. */
  readonly spans: readonly (Phrase & { readonly then?: ReadonlySet<string> })[]
  /** Adjectives that are a duration before one of `terms`: «месячный срок». */
  readonly adjectives: ReadonlyMap<string, number>
  readonly terms: ReadonlySet<string>
  /** A unit before such a word measures money: «үш айлық есептік көрсеткіш». */
  readonly moneyAfter: RegExp | undefined
  /** “plus” before “one”: what is added to a share makes it more than that share. */
  readonly plus: ReadonlySet<string>
  /** “every tenth”: words before an ordinal, and the ordinals. */
  readonly every: ReadonlySet<string>
  readonly ordinals: ReadonlyMap<string, number>
  readonly percent: ReadonlySet<string>
  /** Words between number and unit; `working` ones make five days a week. */
  readonly working: ReadonlySet<string>
  readonly modifiers: ReadonlySet<string>
  readonly before: readonly Phrase[]
  readonly after: readonly Phrase[]
  /** Words that may stand between comparison and number: «чем», «из». */
  readonly fillers: ReadonlySet<string>
  /** “only”, «ғана»: with these a bare “one” counts. */
  readonly only: ReadonlySet<string>
  /** «от 2 до 6»: words before, between. */
  readonly ranges: ReadonlyMap<string, ReadonlySet<string>>
  /** «статьи 13», “section 12”. */
  readonly referenceBefore: ReadonlySet<string>
  /** «13 бап». */
  readonly referenceAfter: RegExp | undefined
  /** «бөлігі» after «үштен екі»: words that make a fraction of a number in the ablative and the next. */
  readonly parts: RegExp | undefined
  readonly months: ReadonlySet<string>
  readonly yearWords: ReadonlySet<string>
  /** Words before «половина» that make it no quantity: “first half”. */
  readonly notShareAfter: ReadonlySet<string>
  /** What follows the hyphen in «10-ти», «10-нан» and leaves it a plain number. */
  readonly digitSuffix: RegExp | undefined
  /** Takes a compound apart: «десятидневный» → «десяти» «дневный». */
  split(word: string): readonly string[] | undefined
}

export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** `phrases('atLeast', 'не менее, не ниже')` */
export function phrases(op: Op, list: string, more: Partial<Phrase> = {}): Phrase[] {
  return list.split(', ').map((phrase) => ({ ...more, op, words: phrase.split(' ') }))
}

export function numberWord(value: number, room: number, times = false, doubtful = false): NumberWord {
  return { value, times, room, doubtful }
}
