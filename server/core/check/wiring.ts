/** Lays out the gates for quick reading: which gates each gate wakes when it opens, and what an “and” still has to ask then. */
import type { Gate } from './gates.js'

export interface Wiring {
  /** By gate: the gates that it wakes; all have higher numbers. An “or” is woken by each of its inputs, an “and” only by its rarest. */
  readonly wakes: readonly (readonly number[])[]
  /** By gate: what an “and” asks besides the input that wakes it. */
  readonly asks: readonly (readonly number[])[]
}

/** `costOf` is about how often a gate without inputs is opened by ordinary text; it decides what wakes a gate, so it changes no answer, only the cost. */
export function wire(list: readonly Gate[], costOf: (leaf: number) => number): Wiring {
  const cost = new Float64Array(list.length)
  const wakes: number[][] = list.map(() => [])
  const asks = list.map(({ needsAll, inputs }, number): readonly number[] => {
    if (inputs.length === 0) {
      cost[number] = costOf(number)
      return []
    }
    if (!needsAll) {
      for (const input of inputs) wakes[input]?.push(number)
      cost[number] = inputs.reduce((sum, input) => sum + (cost[input] ?? 0), 0)
      return []
    }
    const [rarest = 0, ...others] = [...inputs].sort((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0) || a - b)
    wakes[rarest]?.push(number)
    cost[number] = cost[rarest] ?? 0
    return others
  })
  return { wakes, asks }
}
