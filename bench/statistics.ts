/** What is taken of several measurements: the middle one, and how far they lie apart. */

/** NaN where there are none; between two middle ones, what lies halfway. */
export function median(values: readonly number[]): number {
  const sorted = ascending(values)
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2
}

/** The value that this share (0 to 1) of the values stays below; NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = ascending(values)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b)

/** A ratio that was measured several times. */
export interface Ratio {
  readonly median: number
  readonly least: number
  readonly most: number
}

export const ratioOf = (values: readonly number[]): Ratio => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
})
