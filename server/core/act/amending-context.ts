/** What the lines above an instruction say for it. */
import type { Range } from '../text/range.js'
import type { Mention, Order } from './amending-grammar.js'
import type { AmendedAct } from './tree.js'

export interface AmendingContext {
  readonly leadIn: readonly Range[]
  readonly mentions: readonly Mention[]
  readonly act?: AmendedAct
  /** A lead-in that orders the same change for all its members: «Исключить:». */
  readonly order?: Order
}

/** What the instruction itself names goes before what the lines above it name. */
export function merged(above: readonly Mention[], own: readonly Mention[]): readonly Mention[] {
  const outermost = own.reduce((least, { depth }) => Math.min(least, depth), Infinity)
  return [...above.filter(({ depth }) => depth < outermost), ...own]
}
