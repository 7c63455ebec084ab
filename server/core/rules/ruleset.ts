/** A rule set: all rules, lexicons, authorities and Convention summaries, as plain data. */
import type { Language } from '../text/language.js'
import type { Topics } from './topics.js'
import type { Authority, Conventions, Criterion, Field, Lexicon, PerReader, Rule } from './schema.js'

export interface RuleSet {
  readonly lexicons: Readonly<Record<Language, Lexicon>>
  /** Of a compiled rule set, whose lexicons are empty. */
  readonly topics?: Topics
  readonly field: Field
  readonly rules: readonly Rule[]
  /** What is checked and what is not, by id; nothing where the folder does not say so. */
  readonly criteria?: Readonly<Record<string, Criterion>>
  readonly authorities: Readonly<Record<string, Authority>>
  readonly conventions: Conventions['conventions']
  /** `C087/2` → summary in our own words. */
  readonly articles: Readonly<Record<string, PerReader>>
  /** What is said of every finding on strikes. */
  readonly strikeNote?: Conventions['strikeNote']
  readonly ratifications: Ratifications
}

/** What was seen of ratifications; a country without an entry was not looked up. */
export interface Ratifications {
  readonly sources: Readonly<Record<string, { readonly title: PerReader }>>
  /** By ISO 3166 code: `KZ`. */
  readonly countries: Readonly<Record<string, Country>>
}

export interface Country {
  readonly name: PerReader
  /** `C087` → its status and where that was seen. */
  readonly conventions: Readonly<Record<string, Ratification>>
}

export interface Ratification {
  readonly status: 'ratified' | 'not-ratified' | 'unknown'
  /** True where the status only follows from the absence of the country in a list. */
  readonly byAbsence?: boolean
  /** Names in `Ratifications.sources`. */
  readonly sources?: readonly string[]
  /** True where the user has said so. */
  readonly given?: boolean
}
