/** Declension of Kazakh nouns and adjectives: number, possession, case and the adjectives made from cases. */
import { Form, type Endings, type Stem } from '../paradigm.js'
import { after, endings, plain, type Suffix } from './endings.js'
import { harmoniesOf, inRow, isLoan, isVowel, lastPart, soundOf, voiced, type Harmony, type Sound } from './harmony.js'

/** First consonants of the suffixes after each final sound: plural and -лы, genitive, accusative, dative, … */
const onsets: Readonly<Record<Sound, readonly [string, string, string, string, string, string, string]>> = {
  //          -лар  -ның  -ны  -ға  -да  -дан -мен
  vowel: ['л', 'н', 'н', 'ғ', 'д', 'д', 'м'],
  glide: ['л', 'д', 'д', 'ғ', 'д', 'д', 'м'],
  lateral: ['д', 'д', 'д', 'ғ', 'д', 'д', 'м'],
  nasal: ['д', 'н', 'д', 'ғ', 'д', 'н', 'м'],
  buzz: ['д', 'д', 'д', 'ғ', 'д', 'д', 'б'],
  voiceless: ['т', 'т', 'т', 'қ', 'т', 'т', 'п'],
}

/** Cases of a stem with the given final sound; the empty suffix is the nominative. */
function cases(sound: Sound): readonly Suffix[] {
  const [, genitive, accusative, dative, locative, ablative, instrumental] = onsets[sound]
  return plain(
    '',
    `${genitive}ың`,
    `${dative}а`,
    `${accusative}ы`,
    `${locative}а`,
    `${ablative}ан`,
    `${instrumental}ен`,
  )
}

/** «-ғы» of the locative («қаладағы»), itself declined («қаладағылардың»). */
const located = (locative: string): readonly Suffix[] => [
  ...after(`${locative}ғы`, cases('vowel')),
  ...after(`${locative}ғылар`, cases('glide')),
]

/** Cases and what is made from them without possession: «ұйымның», «ұйымдағы», «ұйымсыз», «ұйымдай». */
function unowned(sound: Sound): readonly Suffix[] {
  const [plural, genitive, , , locative] = onsets[sound]
  return [
    ...cases(sound),
    ...located(`${locative}а`),
    ...plain(`${genitive}ікі`, `${plural}ы`, `${locative}ай`, 'ша'),
    ['сыз', Form.negated],
  ]
}

/** After the possessive of the third person: «ұйымы-н», «ұйымы-ндағы», «пікірі-нсіз». */
const afterThird: readonly Suffix[] = [
  ...plain('', 'ның', 'на', 'н', 'нда', 'нан', 'мен', 'нікі', 'ндай', 'нша'),
  ...located('нда'),
  ['нсыз', Form.negated],
]

/** After «-м» and «-ң» of the first and second person. */
const afterFirst = plain('', 'ның', 'а', 'ды', 'да', 'нан', 'мен', 'дағы')

const possessed = (link: string, third: string): readonly Suffix[] => [
  ...after(third, afterThird),
  ...after(`${link}м`, afterFirst),
  ...after(`${link}ң`, afterFirst),
  ...after(`${link}мыз`, cases('buzz')),
  ...after(`${link}ңыз`, cases('buzz')),
]

/** Possessives after a consonant: they begin with a vowel and meet the voiced stem («құқығ-ы»). */
const possessives = possessed('ы', 'ы')

function unpossessed(sound: Sound): readonly Suffix[] {
  const plural = `${onsets[sound][0]}ар`
  return [...unowned(sound), ...after(plural, [...unowned('glide'), ...possessives])]
}

/** The whole declension, in back letters; the empty suffix included. */
export const declension = (sound: Sound): readonly Suffix[] => [
  ...unpossessed(sound),
  ...(sound === 'vowel' ? possessed('', 'сы') : possessives),
]

/** The whole declension after a derivation that ends in «-қ», which is voiced: «-лық», «-лығы». */
export const declensionInK = (head: string): readonly Suffix[] => [
  ...after(`${head}қ`, unpossessed('voiceless')),
  ...after(`${head}ғ`, possessives),
]

const wholeSet = (sound: Sound, harmony: Harmony): Endings =>
  endings(`noun ${sound}`, harmony, Form.plain, () => declension(sound))
const unpossessedSet = (sound: Sound, harmony: Harmony): Endings =>
  endings(`noun unpossessed ${sound}`, harmony, Form.plain, () => unpossessed(sound))
const possessiveSet = (harmony: Harmony): Endings => endings('noun possessive', harmony, Form.plain, () => possessives)

/** Nouns that drop the vowel of their last syllable before a possessive: «орын» → «орны», «халық» → «халқы». */
const dropsVowel = new Set(
  (
    'орын кәсіпорын халық ерік мүлік ауыз мұрын мойын қойын қарын ерін иін дауыс құлық көрік бөрік әріп қауіп ' +
    'парық нарық ғұрып қалып ырық көңіл қырық айыр'
  ).split(' '),
)

/** Words that are only declined with a possessive: «өзге» is no case of «өз» but the word “other”. */
const onlyPossessed = new Set(['өз'])

/** The stems that a noun shows before consonants and before vowels, in one row of vowels. */
function stemsInRow(lemma: string, harmony: Harmony): readonly Stem[] {
  const sound = soundOf(lemma)
  const stems: Stem[] = []
  const add = (stem: string, set: Endings): void => void stems.push({ stem, endings: set })
  if (onlyPossessed.has(lemma)) {
    add(
      lemma,
      endings('itself', harmony, Form.plain, () => plain('')),
    )
    add(lemma, possessiveSet(harmony))
    add(lemma + inRow(`${onsets[sound][0]}ар`, harmony), possessiveSet(harmony))
    return stems
  }
  const beforeVowel = lemma.endsWith('ь') ? lemma.slice(0, -1) : voiced(lemma)
  if (beforeVowel === lemma) add(lemma, wholeSet(sound, harmony))
  else {
    // Borrowings keep «к», and some words of Arabic origin «п»: «банкі», «тарапы».
    const unvoicedToo = lemma.endsWith('п') || (!lemma.endsWith('ь') && isLoan(lemma))
    add(lemma, unvoicedToo ? wholeSet(sound, harmony) : unpossessedSet(sound, harmony))
    add(beforeVowel, possessiveSet(harmony))
  }
  if (dropsVowel.has(lastPart(lemma))) add(lemma.slice(0, -2) + lemma.slice(-1), possessiveSet(harmony))
  // «такси» is declined after a vowel and after «й».
  if (lemma.endsWith('и')) add(lemma, wholeSet('vowel', harmony))
  if (!/[тдкгслмн]$/u.test(lemma)) return stems
  // «субъект», «акт», «митинг», «банк», «тест»: a vowel keeps the cluster apart, «субъектілер», «актісі».
  if (/(?:кт|ст|нг|[нсрл]к)$/u.test(lemma)) {
    add(lemma + (harmony === 'back' ? 'ы' : 'і'), wholeSet('vowel', harmony))
  }
  // «съезд», «журналист», «процесс» lose a consonant before a suffix: «съезге», «журналистер», «процесі».
  if (/(?:зд|ст)$/u.test(lemma)) add(lemma.slice(0, -1), unpossessedSet(soundOf(lemma.slice(0, -1)), harmony))
  if (/зд$|([слмн])\1$/u.test(lemma)) add(lemma.slice(0, -1), wholeSet(soundOf(lemma.slice(0, -1)), harmony))
  return stems
}

/** Declension of a noun or adjective in its dictionary form. */
export const nounStems = (lemma: string): readonly Stem[] =>
  harmoniesOf(lemma).flatMap((harmony) => stemsInRow(lemma, harmony))

/** Degrees of an adjective: «жоғарырақ», «көбірек». */
export function degreeStems(lemma: string): readonly Stem[] {
  const vowel = isVowel(lastPart(lemma).slice(-1))
  return harmoniesOf(lemma).map((harmony) => ({
    stem: voiced(lemma),
    endings: endings(vowel ? 'degree' : 'degree consonant', harmony, Form.plain, () =>
      after(vowel ? '' : 'ы', after('рақ', cases('voiceless'))),
    ),
  }))
}
