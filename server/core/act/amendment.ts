/** Finds the amendment that an offset of a bill belongs to. */
import type { Amendment } from './tree.js'

/** The amendment at `offset`, if any. Takes logarithmic time. */
export function amendmentAt(amendments: readonly Amendment[], offset: number): Amendment | undefined {
  let low = 0
  let high = amendments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((amendments[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const found = amendments[low]
  return found && found.start <= offset && offset < found.end ? found : undefined
}
