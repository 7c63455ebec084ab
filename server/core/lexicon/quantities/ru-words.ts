/** Russian number words in all cases. */

/** Nominative, genitive, dative, accusative, instrumental, prepositional. */
export type RussianCase = 0 | 1 | 2 | 3 | 4 | 5
export const russianCases: readonly RussianCase[] = [1, 0, 2, 4, 5, 3]

/** The six cases, separated by spaces; variants by `/`, the usual one first. */
type Declined = readonly (readonly string[])[]

function declined(forms: string): Declined {
  return forms.split(' ').map((form) => form.split('/'))
}

function softly(stem: string): Declined {
  return declined(`${stem}ь ${stem}и ${stem}и ${stem}ь ${stem}ью ${stem}и`)
}

/** `masculine`, `feminine`, `neuter`: «один», «одна», «одно»; one row where gender does not matter. */
const ones: readonly Declined[] = [
  declined('один одного одному один одним одном'),
  declined('одна одной одной одну одной/одною одной'),
  declined('одно одного одному одно одним одном'),
]
const twos: readonly Declined[] = [declined('два двух двум два двумя двух'), declined('две двух двум две двумя двух')]
const eight = declined('восемь восьми восьми восемь восемью/восьмью восьми')

const simple: ReadonlyMap<number, Declined> = new Map<number, Declined>([
  [3, declined('три трех трем три тремя трех')],
  [4, declined('четыре четырех четырем четыре четырьмя четырех')],
  [5, softly('пят')],
  [6, softly('шест')],
  [7, softly('сем')],
  [8, eight],
  [9, softly('девят')],
  [10, softly('десят')],
  ...['один', 'две', 'три', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят'].map((stem, at): [number, Declined] => [
    11 + at,
    softly(`${stem}надцат`),
  ]),
  [20, softly('двадцат')],
  [30, softly('тридцат')],
  [40, declined('сорок сорока сорока сорок сорока сорока')],
  ...[5, 6, 7, 8].map((digit): [number, Declined] => {
    const [nominative, genitive, instrumental] = (
      ['пять пяти пятью', 'шесть шести шестью', 'семь семи семью', 'восемь восьми восемью'][digit - 5] ?? ''
    ).split(' ')
    const oblique = `${genitive}десяти`
    const with_ = `${instrumental}десятью${digit === 8 ? '/восьмьюдесятью' : ''}`
    return [digit * 10, declined(`${nominative}десят ${oblique} ${oblique} ${nominative}десят ${with_} ${oblique}`)]
  }),
  [90, declined('девяносто девяноста девяноста девяносто девяноста девяноста')],
  [100, declined('сто ста ста сто ста ста')],
  ...['две два двух двум двумя', 'три три трех трем тремя', 'четыре четыре четырех четырем четырьмя'].map(
    (row, at): [number, Declined] => {
      const [nominative, , genitive, dative, instrumental] = row.split(' ')
      const plain = at === 0 ? 'двести' : `${nominative}ста`
      return [
        (at + 2) * 100,
        declined(`${plain} ${genitive}сот ${dative}стам ${plain} ${instrumental}стами ${genitive}стах`),
      ]
    },
  ),
  ...[5, 6, 7, 8, 9].map((digit): [number, Declined] => {
    const [nominative, genitive, instrumental] = (
      ['пять пяти пятью', 'шесть шести шестью', 'семь семи семью', 'восемь восьми восемью', 'девять девяти девятью'][
        digit - 5
      ] ?? ''
    ).split(' ')
    const plain = `${nominative}сот`
    return [
      digit * 100,
      declined(`${plain} ${genitive}сот ${genitive}стам ${plain} ${instrumental}стами ${genitive}стах`),
    ]
  }),
])

/** Thousand, million, milliard: singular and plural. */
const scales: ReadonlyMap<number, readonly [Declined, Declined]> = new Map([
  [
    1e3,
    [
      declined('тысяча тысячи тысяче тысячу тысячей/тысячью тысяче'),
      declined('тысячи тысяч тысячам тысячи тысячами тысячах'),
    ],
  ],
  ...(['миллион', 'миллиард'] as const).map((stem, at): [number, readonly [Declined, Declined]] => [
    at === 0 ? 1e6 : 1e9,
    [
      declined(`${stem} ${stem}а ${stem}у ${stem} ${stem}ом ${stem}е`),
      declined(`${stem}ы ${stem}ов ${stem}ам ${stem}ы ${stem}ами ${stem}ах`),
    ],
  ]),
])

function rowsOf(value: number): readonly Declined[] {
  if (value === 1) return ones
  if (value === 2) return twos
  const row = simple.get(value)
  return row === undefined ? [] : [row]
}

/** Every value below a thousand that is one word. */
const values = [1, 2, ...simple.keys()]
const greatestFirst = [...values].sort((a, b) => b - a)

/** Calls `visit` with every form. */
export function eachRussianNumber(
  visit: (form: string, value: number, at: RussianCase, feminine: boolean) => void,
): void {
  for (const value of values) {
    rowsOf(value).forEach((row, gender) => {
      for (const at of russianCases) for (const form of row[at] ?? []) visit(form, value, at, gender === 1)
    })
  }
}

export function eachRussianScale(visit: (form: string, value: number, plural: boolean) => void): void {
  for (const [value, rows] of scales) {
    rows.forEach((row, plural) => row.forEach((forms) => forms.forEach((form) => visit(form, value, plural === 1))))
  }
}

/** A whole number below 10¹² in words, every word in the case asked for. */
export function russianNumber(value: number, at: RussianCase, feminine: boolean): string {
  const words: string[] = []
  let rest = value
  for (const scale of [1e9, 1e6, 1e3]) {
    const count = Math.floor(rest / scale)
    const rows = scales.get(scale)
    if (count === 0 || rows === undefined) continue
    rest -= count * scale
    if (count > 1) words.push(...belowThousand(count, at, scale === 1e3))
    words.push(counted(count, at, rows))
  }
  if (rest > 0 || words.length === 0) words.push(...belowThousand(rest, at, feminine))
  return words.join(' ')
}

function counted(count: number, at: RussianCase, [singular, plural]: readonly [Declined, Declined]): string {
  const last = count % 100 > 10 && count % 100 < 20 ? 0 : count % 10
  // «две тысячи», «пять тысяч», but «двум тысячам».
  const row =
    last === 1 ? singular[at] : at !== 0 && at !== 3 ? plural[at] : last > 1 && last < 5 ? singular[1] : plural[1]
  return row?.[0] ?? ''
}

function belowThousand(value: number, at: RussianCase, feminine: boolean): string[] {
  if (value === 0) return ['ноль нуля нулю ноль нулем нуле'.split(' ')[at] ?? '']
  const words: string[] = []
  let rest = value
  for (const place of greatestFirst) {
    if (rest === 0) break
    if (place > rest) continue
    const rows = rowsOf(place)
    const forms = (rows[feminine && place <= 2 ? 1 : 0] ?? rows[0])?.[at]
    words.push(forms?.[0] ?? '')
    rest -= place
  }
  return words
}

/** «двое», «трое» … «десятеро»: value and all forms. */
export const russianCollectives: readonly (readonly [number, readonly string[]])[] = [
  [2, ['двое', 'двоих', 'двоим', 'двоими']],
  [3, ['трое', 'троих', 'троим', 'троими']],
  ...['четвер', 'пятер', 'шестер', 'семер', 'восьмер', 'девятер', 'десятер'].map((stem, at): [number, string[]] => [
    4 + at,
    ['о', 'ых', 'ым', 'ыми'].map((ending) => stem + ending),
  ]),
]

/** Fractions: denominator → feminine forms with numerator one and with more, in the six cases. */
export const russianDenominators: ReadonlyMap<number, readonly [Declined, Declined]> = new Map([
  [3, [declined('треть трети трети треть третью трети'), declined('трети третей третям трети третями третях')]],
  [
    4,
    [
      declined('четверть четверти четверти четверть четвертью четверти'),
      declined('четверти четвертей четвертям четверти четвертями четвертях'),
    ],
  ],
  ...(
    [
      ['четверт', 4],
      ['пят', 5],
      ['шест', 6],
      ['седьм', 7],
      ['восьм', 8],
      ['девят', 9],
      ['десят', 10],
      ['двадцат', 20],
      ['сот', 100],
    ] as const
  ).map(([stem, value]): [number, readonly [Declined, Declined]] => [
    // Four has a noun of its own; its ordinal («трех четвертых») is kept under a key of its own.
    value === 4 ? 4.001 : value,
    [
      declined(`${stem}ая ${stem}ой ${stem}ой ${stem}ую ${stem}ой ${stem}ой`),
      declined(`${stem}ые/${stem}ых ${stem}ых ${stem}ым ${stem}ых ${stem}ыми ${stem}ых`),
    ],
  ]),
])

export const russianHalf = declined('половина половины половине половину половиной/половиною половине')
export const russianMajority = declined('большинство большинства большинству большинство большинством большинстве')
