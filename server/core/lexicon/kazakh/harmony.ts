/** Sounds of Kazakh in Cyrillic: vowel harmony, the final sound that picks a suffix variant, voicing. */

/** Which row of vowels the suffixes take: back «-лар», front «-лер». */
export type Harmony = 'back' | 'front'

/** The final sound of a stem, as far as suffixes care: «-лар», «-дар», «-тар»; «-ның», «-дың», «-тың»; … */
export type Sound = 'vowel' | 'glide' | 'lateral' | 'nasal' | 'buzz' | 'voiceless'

const backVowels = 'аоұыяё'
const frontVowels = 'әеөүіэ'
const neutralVowels = 'иую'

/** Stems whose letters do not show the row. «округ» is written with both. */
const unpredictable: ReadonlyMap<string, readonly Harmony[]> = new Map([
  ['округ', ['front', 'back']],
  ['ми', ['back']],
  ['жи', ['back']],
  ['си', ['back']],
])

/** The part of a hyphenated compound that inflects: «іс-шара» → «шара». */
export const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1)

export const isVowel = (letter: string): boolean => letter !== '' && (backVowels + frontVowels).includes(letter)

/** Whether the word has letters or a final cluster that only borrowings have; they do not voice their final «п», «к». */
export const isLoan = (word: string): boolean => /[вфцчщъьэёюһ]|[бгд]$|[нсрлк]к$|кт$/u.test(lastPart(word))

const onlyBack: readonly Harmony[] = ['back']
const onlyFront: readonly Harmony[] = ['front']
const eitherRow: readonly Harmony[] = ['back', 'front']

/** The rows that the suffixes of a word may take: one, or both where usage varies. */
export function harmoniesOf(word: string): readonly Harmony[] {
  const part = lastPart(word)
  const known = unpredictable.get(part)
  if (known) return known
  const row = vowelRow(part)
  if (row === 'front') return onlyFront
  // «роль», «банк», «акт», «факт» take front suffixes whatever their vowel.
  if (/(?:ь|[нсрл]к|кт)$/u.test(part)) return onlyFront
  return part.endsWith('г') || part.endsWith('и') ? eitherRow : onlyBack
}

function vowelRow(part: string): Harmony {
  for (let at = part.length - 1; at >= 0; at -= 1) {
    const letter = part.charAt(at)
    if (backVowels.includes(letter)) return 'back'
    if (frontVowels.includes(letter)) return 'front'
    if (!neutralVowels.includes(letter) || at === part.length - 1 || isVowel(part.charAt(at + 1))) continue
    // In a closed last syllable «и» is front («тариф», «министр»), «у» and «ю» are back («ресурс», «союз»).
    return letter === 'и' && !/[қғ]/u.test(part) ? 'front' : 'back'
  }
  return part.includes('и') && !/[қғ]/u.test(part) ? 'front' : 'back'
}

/** The final sound of a stem. Final «у», «ю», «и» behave like «й»; voiced stops of borrowings are devoiced. */
export function soundOf(stem: string): Sound {
  const last = stem.charAt(stem.length - (stem.endsWith('ь') ? 2 : 1))
  if (isVowel(last)) return 'vowel'
  if ('рйуюи'.includes(last)) return 'glide'
  if (last === 'л') return 'lateral'
  if ('мнң'.includes(last)) return 'nasal'
  return last === 'з' || last === 'ж' ? 'buzz' : 'voiceless'
}

const frontOf: Readonly<Record<string, string>> = { а: 'е', ы: 'і', ғ: 'г', қ: 'к' }

/** A suffix written with back letters, in the given row: «ғанды» → «генді». */
export const inRow = (suffix: string, harmony: Harmony): string =>
  harmony === 'back' ? suffix : suffix.replace(/[аығқ]/gu, (letter) => frontOf[letter] ?? letter)

const voicedOf: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' }
const devoicedOf: Readonly<Record<string, string>> = { ғ: 'қ', г: 'к', б: 'п' }

const withLast = (stem: string, table: Readonly<Record<string, string>>): string => {
  const other = table[stem.slice(-1)]
  return other === undefined ? stem : stem.slice(0, -1) + other
}

/** «кәсіподақ» → «кәсіподағ», as before a vowel. */
export const voiced = (stem: string): string => withLast(stem, voicedOf)

/** «шығ» → «шық», as before a consonant. */
export const devoiced = (stem: string): string => withLast(stem, devoicedOf)
