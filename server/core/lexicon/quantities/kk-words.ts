/** Kazakh number words and the suffixes they take. */

export type KazakhCase = 'plain' | 'genitive' | 'dative' | 'accusative' | 'locative' | 'ablative' | 'instrumental'
export const kazakhCases: readonly KazakhCase[] = [
  'plain',
  'ablative',
  'dative',
  'genitive',
  'accusative',
  'locative',
  'instrumental',
]

const onesList = 'бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ')
const tensList = 'он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'.split(' ')

export const kazakhUnits: readonly (readonly [string, number])[] = onesList.map((word, at) => [word, at + 1])
export const kazakhTens: readonly (readonly [string, number])[] = tensList.map((word, at) => [word, (at + 1) * 10])
export const kazakhScales: readonly (readonly [string, number])[] = [
  ['миллиард', 1e9],
  ['миллион', 1e6],
  ['мың', 1e3],
]

function isFront(stem: string): boolean {
  for (let at = stem.length - 1; at >= 0; at--) {
    const letter = stem.charAt(at)
    if ('әеөүі'.includes(letter)) return true
    if ('аоұы'.includes(letter)) return false
  }
  return false
}

/** `stem` in a case; `possessed` stems («екісі») take the suffixes of the third person. */
export function kazakhForm(stem: string, at: KazakhCase, possessed = false): string {
  const front = isFront(stem)
  const a = front ? 'е' : 'а'
  const y = front ? 'і' : 'ы'
  const last = stem.slice(-1)
  const vowel = 'аәоөұүыіе'.includes(last)
  const voiceless = 'пстшкқфхцчщбвгд'.includes(last)
  const nasal = 'мнң'.includes(last)
  const hard = voiceless ? 'т' : 'д'
  switch (at) {
    case 'plain':
      return stem
    case 'genitive':
      return stem + (vowel || nasal ? 'н' : hard) + y + 'ң'
    case 'dative':
      return stem + (possessed ? 'н' : voiceless ? (front ? 'к' : 'қ') : front ? 'г' : 'ғ') + a
    case 'accusative':
      return possessed ? stem + 'н' : stem + (vowel ? 'н' : hard) + y
    case 'locative':
      return stem + (possessed ? 'нд' : hard) + a
    case 'ablative':
      return stem + (possessed || nasal ? 'н' : hard) + a + 'н'
    case 'instrumental':
      return stem + (voiceless ? 'п' : last === 'з' || last === 'ж' ? 'б' : 'м') + 'ен'
  }
}

/** «екі» → «екісі», «үш» → «үші», «қырық» → «қырығы». */
export function kazakhPossessed(stem: string): string {
  const y = isFront(stem) ? 'і' : 'ы'
  const last = stem.slice(-1)
  if ('аәоөұүыіе'.includes(last)) return `${stem}с${y}`
  const voiced = { қ: 'ғ', к: 'г', п: 'б' }[last]
  return (voiced === undefined ? stem : stem.slice(0, -1) + voiced) + y
}

export function kazakhForms(stem: string, possessed = false): string[] {
  return kazakhCases.map((at) => kazakhForm(stem, at, possessed))
}

/** A whole number below 10¹² in words, the last word in the case asked for. */
export function kazakhNumber(value: number, at: KazakhCase): string {
  const words: string[] = []
  let rest = value
  for (const [word, scale] of kazakhScales) {
    const count = Math.floor(rest / scale)
    if (count === 0) continue
    rest -= count * scale
    if (count > 1 || scale > 1e3) words.push(...belowThousand(count))
    words.push(word)
  }
  if (rest > 0 || words.length === 0) words.push(...(rest === 0 ? ['нөл'] : belowThousand(rest)))
  const last = words.pop() ?? ''
  return [...words, kazakhForm(last, at)].join(' ')
}

function belowThousand(value: number): string[] {
  const words: string[] = []
  const hundreds = Math.floor(value / 100)
  if (hundreds > 1) words.push(onesList[hundreds - 1] ?? '')
  if (hundreds > 0) words.push('жүз')
  const tens = Math.floor((value % 100) / 10)
  if (tens > 0) words.push(tensList[tens - 1] ?? '')
  if (value % 10 > 0) words.push(onesList[(value % 10) - 1] ?? '')
  return words
}
