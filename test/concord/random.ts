/** Numbers that look random and are the same in every run: a linear congruential generator with a mixed output. */

export interface Random {
  /** 0 up to `count`, without it. */
  readonly below: (count: number) => number
  readonly of: <T>(list: readonly T[]) => T
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number): number => Math.floor(next() * count)
  return { below, of: (list) => list[below(list.length)]! }
}
