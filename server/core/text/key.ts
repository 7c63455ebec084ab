/** Keys under which something is remembered of a piece of a text. */

/**
 * The parts, one to a line, as a string of its own. One that is put together of slices would keep the whole text in memory for as long as the key is
 * known, and each edit makes another text.
 */
export const keyOf = (first: string, second: string, ...more: readonly string[]): string =>
  [first, second, ...more].join('\n')
