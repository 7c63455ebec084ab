/** Compares two reviewed drafts as parallel texts; loaded when the first two are paired. */
import { concordanceOf } from '../core/concord/concordance.js'
import type { Concordance } from '../core/concord/difference.js'
import { parallelTextOf } from '../core/concord/parallel-text.js'
import type { Review } from '../core/review.js'

/** Nothing where both are in one language. */
export function comparedAs(one: Review, other: Review): Concordance | undefined {
  const texts = [parallelTextOf(one), parallelTextOf(other)] as const
  return texts[0].language === texts[1].language ? undefined : concordanceOf(...texts)
}
