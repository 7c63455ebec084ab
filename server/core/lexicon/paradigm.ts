/** How a lemma inflects: stems, each with the endings that may follow it. */

/** What an ending says about the form it makes; a bit set. */
export const Form = {
  plain: 0,
  /** Negated inside the word (Kazakh «құрылмайды»). */
  negated: 1,
  /** A finite verb in the present or future, third person: in statutes of the CIS it states a duty. */
  present: 2,
  /** Passive or reflexive. */
  passive: 4,
  /** Participle, converb or verbal noun of a verb: a modifier or a noun, not the predicate. */
  nonfinite: 8,
} as const

/** Ending → `Form` bits. The empty string is an ending. Shared between all lemmas of one inflection class. */
export type Endings = ReadonlyMap<string, number>

export interface Stem {
  /** Lower case, normalised (NFC, no Latin look-alikes, «ё» written «е»). */
  readonly stem: string
  readonly endings: Endings
}

/** All forms of a lemma: every stem with every one of its endings. */
export type Paradigm = readonly Stem[]
