/** Where a line of one parallel text stands in the other. */

/** In which line each provision begins that both texts have. Lines count from 0. */
export type ProvisionLines = readonly (readonly [number, number])[]

/** As far into the provision of the other text as the line is into its own; the same distance where no provision begins before or behind it. */
export function lineInOther(lines: ProvisionLines, side: 0 | 1, line: number): number {
  const other = side === 0 ? 1 : 0
  // Of provisions that begin in one line the last stands innermost.
  const at = lines.reduce<readonly [number, number] | undefined>(
    (best, one) => (one[side] <= line && (best === undefined || one[side] >= best[side]) ? one : best),
    undefined,
  )
  if (!at) return line
  const nextAfter = (which: 0 | 1): number | undefined => {
    const behind = lines.map((one) => one[which]).filter((one) => one > at[which])
    return behind.length > 0 ? Math.min(...behind) : undefined
  }
  const [end, otherEnd] = [nextAfter(side), nextAfter(other)]
  if (end === undefined || otherEnd === undefined) return at[other] + line - at[side]
  return at[other] + Math.floor(((line - at[side]) / (end - at[side])) * (otherEnd - at[other]))
}
