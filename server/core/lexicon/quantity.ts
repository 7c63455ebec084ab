/** A quantity as a drafter writes it: in digits, words, fractions or percentages, with its comparison. */

export interface Quantity {
  /** First token of the quantity, comparison words included («не менее»). */
  readonly from: number
  /** One past its last token, the unit included where the unit makes the kind («процентов», «дней»). */
  readonly to: number
  /** `count` 10 persons; `share` 0.5 of something (fractions, percentages, «половина», “majority”); `days` a duration in calendar days (month 30, year 365, week 7, hour 1/24). */
  readonly kind: 'count' | 'share' | 'days'
  readonly value: number
  readonly op: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'exactly'
  /** The tokens of the number itself, without comparison and unit: what a redraft replaces. */
  readonly numberFrom: number
  readonly numberTo: number
}
