/** Roman numerals of lists. */

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** In small letters; in digits where there is no usual numeral, below 1 and above 4999. */
export function roman(value: number): string {
  if (value < 1 || value > 4999) return String(value)
  let rest = value
  let written = ''
  for (const [worth, sign] of romans) for (; rest >= worth; rest -= worth) written += sign
  return written
}
