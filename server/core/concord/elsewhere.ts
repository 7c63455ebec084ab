/** Passages without an equal at their place: they may stand in another provision, or in a fellow that says more. */
import type { Provision } from '../act/tree.js'
import { grouped } from '../text/grouped.js'
import { firstIndex } from '../text/ordered.js'
import type { Both } from './leftovers.js'
import type { Likeness } from './likeness.js'
import type { Pairing } from './pairing.js'
import { wholeOf, type Passage } from './parallel-text.js'

/** From which likeness on a passage is the same as one in another provision, and how much of one must stand in a fellow. */
const leastMoved = 0.55
const leastMerged = 0.6
/** How much longer than its own equal a passage must be that says what two say in the other text. */
const moreThanOne = 1.25
/** How many of the passages without an equal are compared with each other. */
const mostAlone = 100

/** Adds to `partner` what stands in another provision of the other text, with what stands below it; the answer is of the first text. */
export function pairElsewhere(
  alone: Both<Passage[]>,
  { between }: Likeness,
  partner: Map<Passage, Passage>,
  pairAll: (one: readonly Passage[], other: readonly Passage[]) => void,
): ReadonlySet<Passage> {
  const candidates = alone[0].slice(0, mostAlone).flatMap((one) =>
    alone[1].slice(0, mostAlone).flatMap((other) => {
      const likeness = between(one, other)
      return likeness >= leastMoved ? [{ one, other, likeness }] : []
    }),
  )
  const moved = new Set<Passage>()
  const taken = new Set<Passage>()
  for (const { one, other } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (taken.has(one) || taken.has(other)) continue
    taken.add(one).add(other)
    moved.add(one)
    partner.set(one, other)
    pairAll(one.children, other.children)
  }
  return moved
}

/** A passage without an equal whose words stand in the neighbour of where it should be. */
export function mergedInto(
  alone: Both<readonly Passage[]>,
  partner: ReadonlyMap<Passage, Passage>,
  likeness: Likeness,
): Pairing['merged'] {
  const back = new Map([...partner].map(([one, other]) => [other, one] as const))
  const isAlone = (passage: Passage): boolean => !partner.has(passage) && !back.has(passage)
  const into = (
    passages: readonly Passage[],
    to: ReadonlyMap<Passage, Passage>,
    covers: Likeness['covers'],
  ): ReadonlyMap<Passage, Passage> => {
    const lonely = passages.filter(isAlone)
    const fellows = lonely.length > 0 ? grouped([...to.keys()].sort(byPlace), ({ path }) => path.at(-2)) : new Map()
    return new Map(
      lonely.flatMap((passage) => {
        const found = neighbours(passage, fellows, to).find(
          ([near, other]) => covers(passage, other) >= leastMerged && lengthOf(other) > moreThanOne * lengthOf(near),
        )?.[1]
        return found ? [[passage, found] as const] : []
      }),
    )
  }
  return [into(alone[0], partner, likeness.covers), into(alone[1], back, likeness.coversBack)]
}

/** The passages around with their partners, that before first; `fellows` are the keys of `to` by the provision they stand in. */
function neighbours(
  { path }: Passage,
  fellows: ReadonlyMap<Provision | undefined, readonly Passage[]>,
  to: ReadonlyMap<Passage, Passage>,
): readonly (readonly [Passage, Passage])[] {
  const around = fellows.get(path.at(-2)) ?? []
  const at = firstIndex(around.length, (i) => startOf(around[i]!) > (path.at(-1)?.start ?? 0))
  return around.slice(Math.max(0, at - 1), at + 1).flatMap((near) => {
    const other = to.get(near)
    return other ? [[near, other] as const] : []
  })
}

const lengthOf = (passage: Passage): number => wholeOf(passage).reduce((sum, { start, end }) => sum + end - start, 0)
const startOf = ({ path }: Passage): number => path.at(-1)?.start ?? 0
const byPlace = (a: Passage, b: Passage): number => startOf(a) - startOf(b)
