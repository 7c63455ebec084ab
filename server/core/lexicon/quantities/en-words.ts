/** English number words. */

export const englishSmall =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
export const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Singular names of fractions; `half` has an irregular plural. */
export const englishDenominators: readonly (readonly [string, number])[] = [
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twentieth', 20],
  ['hundredth', 100],
]

/** A whole number below 10¹² in words, in the British manner: “one hundred and fifty”. */
export function englishNumber(value: number): string {
  if (value === 0) return 'zero'
  const words: string[] = []
  let rest = value
  for (const [name, scale] of [
    ['billion', 1e9],
    ['million', 1e6],
    ['thousand', 1e3],
    ['hundred', 100],
  ] as const) {
    const count = Math.floor(rest / scale)
    if (count === 0) continue
    rest -= count * scale
    words.push(englishNumber(count), name)
  }
  if (rest > 0 && words.length > 0 && rest < 100) words.push('and')
  if (rest > 0) words.push(belowHundred(rest))
  return words.join(' ')
}

function belowHundred(value: number): string {
  if (value < 20) return englishSmall[value - 1] ?? ''
  const tens = englishTens[Math.floor(value / 10) - 2] ?? ''
  return value % 10 === 0 ? tens : `${tens}-${englishSmall[(value % 10) - 1] ?? ''}`
}
