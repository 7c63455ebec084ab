/** A finding: a provision that a rule holds against a Convention, with its authority and possible redrafts. */
import type { Limit } from '../check/place.js'
import type { Rule, Severity } from '../rules/schema.js'
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

/**
 * How a reference was checked: `read` on its own page, `restated` on a page that restates it, `subject` where the page names the matter but its
 * conclusion was not in the part seen, `unseen` otherwise.
 */
export type Verification = 'read' | 'restated' | 'subject' | 'unseen'

export interface CitedAuthority {
  /** With the paragraph, as it is cited. */
  readonly title: string
  readonly url: string
  /** True for what was read or seen restated; anything else must look different to the reader. */
  readonly verified: boolean
  readonly verification: Verification
  /** What it says on the criterion, in English and in our own words. */
  readonly says?: string
}

/** Another provision of the draft on which a finding depends. */
export interface RelatedProvision {
  /** Source offsets: its number with its heading, or with its first words. */
  readonly range: Range
  readonly citation: string
  /** The source text of the range. */
  readonly text: string
  /** What it has to do with the finding. */
  readonly message: string
}

/** A number of the draft that passes the limit of its rule. */
export interface ComparedNumber {
  /** Source offsets: the number without comparison and unit. */
  readonly range: Range
  /** `days` are calendar days; a `share` is a part of one. */
  readonly kind: 'count' | 'share' | 'days'
  readonly value: number
  readonly limit: Limit
}

export interface LookedFor {
  /** Source offsets. */
  readonly range: Range
  readonly message: string
}

export interface Finding {
  /** `c087/mandatory-affiliation` */
  readonly rule: string
  /** `c87-mandatory-affiliation`; a remark on the drafting has one of its own, which stands in no list of the ILO's criteria. */
  readonly criterion: string
  readonly severity: Severity
  readonly basis: Rule['basis']
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
  /** Where no view of the supervisory bodies was verified: the finding rests on the text of the Convention alone. */
  readonly textAlone?: true
  readonly fixes: readonly Fix[]
  readonly number?: ComparedNumber
  /** The provisions to which it refers and those it excepts, in order of mention. */
  readonly related: readonly RelatedProvision[]
  /** Only of what a whole act lacks: where it was looked for, and what. */
  readonly lookedFor?: readonly LookedFor[]
  readonly fingerprint: string
  /** Only for a finding of a rule of the workspace. */
  readonly local?: true
}
