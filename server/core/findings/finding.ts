/** A finding: a provision that a rule holds against a Convention, with its authority and possible redrafts. */
import type { Severity } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'

/** A change to the source text. `kind` is `safe` when it only brings the words to the standard, `suggested` when a person must choose. */
export interface Fix {
  readonly title: string
  readonly kind: 'safe' | 'suggested'
  readonly edits: readonly Edit[]
}

/** Replaces `range` (source offsets) with `newText`; an insertion has an empty range. */
export interface Edit {
  readonly range: Range
  readonly newText: string
}

export interface CitedAuthority {
  readonly title: string
  readonly url: string
  /** False when the reference was not seen on a page of the supervisory bodies: it must look different to the reader. */
  readonly verified: boolean
}

export interface Finding {
  /** `c087/mandatory-affiliation` */
  readonly rule: string
  /** `c87-mandatory-affiliation` */
  readonly criterion: string
  readonly severity: Severity
  readonly basis: 'text' | 'supervisory'
  readonly conventions: readonly string[]
  readonly citation: string
  readonly language: Language
  /** Source offsets. */
  readonly range: Range
  /** The source text of the range. */
  readonly text: string
  readonly title: string
  /** What the provision does, what the standard requires and who says so, how to redraft. */
  readonly message: string
  /** The decisive authority, or the Convention where the rule rests on its text. */
  readonly url: string
  readonly authorities: readonly CitedAuthority[]
  readonly fixes: readonly Fix[]
  readonly fingerprint: string
  /** Only for a finding of a rule of the workspace. */
  readonly local?: true
}
