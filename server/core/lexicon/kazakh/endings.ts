/** Lists of suffixes turned into shared `Endings` maps, each computed once. */
import type { Endings } from '../paradigm.js'
import { inRow, type Harmony } from './harmony.js'

/** A suffix in back letters and the `Form` bits it adds. */
export type Suffix = readonly [suffix: string, bits: number]

const cache = new Map<string, Endings>()

/** The map of one inflection class; `list` runs only the first time a `name`, row and `bits` are asked for. */
export function endings(name: string, harmony: Harmony, bits: number, list: () => readonly Suffix[]): Endings {
  const key = `${name} ${harmony} ${bits}`
  const known = cache.get(key)
  if (known) return known
  const map = new Map<string, number>()
  for (const [suffix, own] of list()) {
    const ending = inRow(suffix, harmony)
    if (!map.has(ending)) map.set(ending, own | bits)
  }
  cache.set(key, map)
  return map
}

/** Every suffix of `list` after `head`, with `bits` added. */
export const after = (head: string, list: readonly Suffix[], bits = 0): readonly Suffix[] =>
  list.map(([suffix, own]) => [head + suffix, own | bits] as const)

/** Suffixes without bits of their own. */
export const plain = (...suffixes: readonly string[]): readonly Suffix[] =>
  suffixes.map((suffix) => [suffix, 0] as const)
