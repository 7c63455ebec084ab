/** What one of two parallel texts says otherwise than the other, and the table of all provisions with their differences. */
import type { Provision } from '../act/tree.js'
import type { Edit } from '../findings/finding.js'
import type { Severity } from '../rules/schema.js'
import type { Range } from '../text/range.js'
import type { ParallelText } from './parallel-text.js'

/**
 * `missing`: a provision or a paragraph of one has no equal. `moved`: it stands in another provision. `merged`: it stands in a neighbour that says more.
 * `order`: two provisions stand at each other's place. `direction`: the number is the same, “at least” is “at most”. `omission`: the provision says much
 * less than its equal. `criterion`: one text alone has what a rule finds. `term`: one word has two equals, or a defined term is not used.
 */
export type DifferenceKind =
  | 'missing'
  | 'moved'
  | 'merged'
  | 'order'
  | 'number'
  | 'direction'
  | 'date'
  | 'law-number'
  | 'reference'
  | 'modality'
  | 'negation'
  | 'omission'
  | 'criterion'
  | 'term'

/** Where a text says it, or does not. */
export interface DifferencePlace {
  /** Source offsets, UTF-16 code units, half-open: the words that differ, or the provision in which they are missing. */
  readonly range: Range
  /** Of the innermost provision, in the language of the text; empty for what has no number. */
  readonly citation: string
  /** Outermost first, for a citation in another language. */
  readonly path: readonly Provision[]
  /** The words of the text that differ, on one line; empty where it says nothing of it. */
  readonly says: string
}

/** Brings one text in line with the other; which of them is right only a person knows. */
export interface DifferenceFix {
  /** The text that is changed. */
  readonly side: 0 | 1
  readonly edit: Edit
}

/** The first place, text and number of a pair is always that of the first text. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly severity: Severity
  readonly places: readonly [DifferencePlace, DifferencePlace]
  /** One for each text where the change is certain, otherwise none. */
  readonly fixes: readonly DifferenceFix[]
  /**
   * Of a `number` what it counts: `count`, `period` or `share`; of a `modality` and a `negation` what each text says: `may/must`; of a `criterion` the id
   * of the rule; of an `omission` `word` where a single word is left out; of a `missing` whether it is a `provision` or a `paragraph`.
   */
  readonly about?: string
}

/** A provision of the first text with that of the second; one of them where the other has none. Outermost first. */
export interface ConcordanceRow {
  readonly paths: readonly [readonly Provision[] | undefined, readonly Provision[] | undefined]
  readonly differences: readonly Difference[]
}

export interface Concordance {
  readonly texts: readonly [ParallelText, ParallelText]
  /** All provisions in the order of the first text; what only the second has stands behind what it stands behind there. */
  readonly rows: readonly ConcordanceRow[]
  /** Those of all rows, in the order of the first text. */
  readonly differences: readonly Difference[]
}
