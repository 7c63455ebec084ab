/** All references of an act, each with the provisions of the draft that it means. */
import { rangeAt } from '../../text/ordered.js'
import type { Range } from '../../text/range.js'
import { stretchesOf } from '../stretches.js'
import type { Act, Provision } from '../tree.js'
import { findReferences } from './find.js'
import type { Reference } from './reference.js'
import { createResolver, type Resolver } from './resolve.js'

/** Offsets in the normalised text. */
export interface Link extends Range {
  readonly targets: readonly LinkTarget[]
}

export interface LinkTarget {
  /** As written last on the way to the provision: `3` for «пункт 3 статьи 11»; empty for «настоящей статьи». */
  readonly number: string
  /** In order of the act; empty where the draft has no such provision. */
  readonly provisions: readonly Provision[]
}

/** In the order of the text. References to other acts are left out, and the numbers of new articles in a bill. Linear in the length of the text; never throws. */
export function linksOf(act: Act, text: string): readonly Link[] {
  const resolverAt = resolvers(act)
  return stretchesOf(act, text).flatMap((stretch) =>
    findReferences(text, stretch, stretch.language).flatMap((reference) => {
      const { start, end } = reference
      const targets = (resolverAt(reference)?.resolve(reference) ?? []).map(({ provisions }, i) => ({
        number: numberOf(reference, i),
        provisions,
      }))
      const isLabel = targets.some(({ provisions }) => provisions.some(({ label }) => label.start === start))
      return targets.length === 0 || isLabel ? [] : [{ start, end, targets }]
    }),
  )
}

function numberOf({ targets }: Reference, target: number): string {
  return targets[target]?.steps.at(-1)?.number ?? ''
}

/**
 * Whose numbers a reference counts by. What an amendment says is about the act that it changes, which is not here; only new articles are,
 * for what they say of one another.
 */
function resolvers(act: Act): (reference: Reference) => Resolver | undefined {
  const own = createResolver(act)
  // In order and disjoint, as amendments are; the new text stands inside its amendment.
  const inside = act.amendments.flatMap(({ newText }) =>
    newText?.children.some(({ kind }) => kind === 'article') === true
      ? [{ start: newText.start, end: newText.end, resolver: createResolver(newText) }]
      : [],
  )
  const elsewhere = united(act.amendments.flatMap((amendment) => [amendment, ...amendment.leadIn]))
  return ({ start }) => rangeAt(inside, start)?.resolver ?? (rangeAt(elsewhere, start) ? undefined : own)
}

/** Overlapping ranges as one, in order. */
function united(ranges: readonly Range[]): readonly Range[] {
  const all: { start: number; end: number }[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else all.push({ start, end })
  }
  return all
}
