/** Conjugation of Kazakh verbs: voices as stems; negation, tense, participles, converbs and nouns as endings. */
import { Form, type Endings, type Stem } from '../paradigm.js'
import { after, endings, plain, type Suffix } from './endings.js'
import { devoiced, harmoniesOf, isVowel, soundOf, type Harmony, type Sound } from './harmony.js'
import { declension, declensionInK } from './noun.js'

const { nonfinite, negated, present, passive } = Form

/** Stems that end in «ы», «і», which the dictionary form hides: «оқу» → «оқы», «оқиды». */
const hiddenVowel: ReadonlyMap<string, string> = new Map(
  'оқы таны қамты есті тоқы тасы бекі ері шірі қалқы балқы шалқы аршы жібі кемі семі аңды қоры жоры үгі сілкі'
    .split(' ')
    .map((stem) => [`${stem.slice(0, -1)}у`, stem] as const),
)

/** Stems made with a voice suffix that are words of their own: «білу» know, «білдіру» express; «өту», «өткізу». */
const ownWords = new Set(
  (
    'білдір болдыр келтір өткіз жүргіз жеткіз тұрғыз қалдыр енгіз көрсет тарат оқыт қарат ' +
    'келіс беріс алыс салыс табыс айтыс көріс таныс кіріс шығыс жүріс қатыс қарас болыс тиіс күрес тіркес айналыс барыс ' +
    'тұрыс жарас қалыс'
  ).split(' '),
)

const persons = plain('м', 'ң', 'ңыз', 'қ', 'ңыздар')

/** Nominal forms of a participle: «құрған», «құрғаны», «құрғандығы». */
const participle = (head: string): readonly Suffix[] => [
  ...after(head, declension('nasal'), nonfinite),
  ...after(`${head}д`, [...declensionInK('ы')], nonfinite),
]

/** Nominal forms of the future participle: «құрар», «құрарда», «құрарлық». */
const future = plain('', 'ға', 'да', 'дан', 'ды', 'дың', 'ы', 'ын', 'ына', 'ында', 'лық', 'лықтай')

/**
 * After the present stem, which is also a converb: «құра», «құрады», «құратын». Singular persons are left out:
 * «құрамын» is «құрам» with its possessive, «саласыз» is “without a branch”.
 */
const presentSuffixes = (vowelStem: boolean): readonly Suffix[] => [
  ['', nonfinite],
  ['ды', present],
  ['мыз', 0],
  ...participle('тын'),
  ...(vowelStem ? [] : after('р', future, nonfinite)),
]

/** After the verbal noun: «құру», «құрудың», «құруы», «құрушы», «құрушылық». */
const nounSuffixes = (): readonly Suffix[] =>
  [...declension('glide'), ...after('шы', declension('vowel')), ...declensionInK('шылы')].map(
    ([suffix, bits]) => [suffix, bits | nonfinite] as const,
  )

/** After a stem as it stands before vowels: «құрып». */
const vowelSuffixes: readonly Suffix[] = [
  ['ып', nonfinite],
  ['ыпты', 0],
  ['ыңыз', 0],
]

/** Past, conditional, wish, participle: suffixes that only voice their first consonant. */
const tenses = (d: string, g: string): readonly Suffix[] => [
  ...after(`${d}ы`, [['', 0], ...persons]),
  ...after('са', [['', 0], ...persons]),
  ...plain('сын', `${g}ай`),
  ...participle(`${g}ан`),
  [`${g}анша`, nonfinite],
  [`${g}алы`, nonfinite],
]

const intention: Readonly<Record<Sound, string>> = {
  vowel: 'м',
  glide: 'м',
  lateral: 'м',
  nasal: 'б',
  buzz: 'б',
  voiceless: 'п',
}

/** After a stem as it stands before consonants: «құрды», «құрған», «құрса», «құрсын», «құрмақ»; «-р» unless denominal. */
function consonantSuffixes(sound: Sound, denominal: boolean): readonly Suffix[] {
  const hard = sound === 'voiceless'
  return [
    ...tenses(hard ? 'т' : 'д', hard ? 'қ' : 'ғ'),
    [`${intention[sound]}ақ`, nonfinite],
    [`${intention[sound]}ақшы`, nonfinite],
    ...(sound === 'vowel'
      ? [
          ...(denominal ? [] : after('р', future, nonfinite)),
          ...after('', [
            ['п', nonfinite],
            ['пты', 0],
            ['ңыз', 0],
          ] as const),
        ]
      : []),
  ]
}

/** After the negative stem «құрма-»: «құрмайды», «құрмаған», «құрмау», «құрмайынша». The bare stem is left out. */
const negativeSuffixes = (): readonly Suffix[] => [
  ...after('й', presentSuffixes(true)),
  ['йынша', nonfinite],
  ...tenses('д', 'ғ'),
  ...after('п', [
    ['', nonfinite],
    ['ты', 0],
  ]),
  ...after('с', plain('', 'тан', 'қа', 'тық', 'тай', 'ына'), nonfinite),
  ...after('у', nounSuffixes()),
]

interface VerbStem {
  /** Before consonants: «шық», «оқы», «қой». */
  readonly base: string
  /** Before vowels: «шығ», «оқы», «қой». */
  readonly open: string
  readonly bits: number
}

const stemOf = (base: string, bits: number): VerbStem => ({ base, open: base, bits })

/** The verb stem of a verbal noun («тіркеу» → «тірке», «шығу» → «шық»), or of the bare stem itself. */
export function verbStemOf(lemma: string): VerbStem {
  const hidden = hiddenVowel.get(lemma)
  if (hidden !== undefined) return stemOf(hidden, 0)
  const open = lemma.slice(0, -1)
  if (lemma.endsWith('ю')) return stemOf(open.endsWith('и') ? open : `${open}й`, 0)
  if (lemma.endsWith('у')) return { base: devoiced(open), open, bits: 0 }
  return stemOf(lemma, 0)
}

const endsInVowel = (stem: string): boolean => isVowel(stem.slice(-1))

/** «тірке» → «тіркей», «оқы» → «оқи», «қой» → «қоя», «бер» → «бере». */
function presentStem({ base, open }: VerbStem, harmony: Harmony): string {
  const last = base.charAt(base.length - 1)
  if (last === 'ы' || last === 'і') return `${base.slice(0, -1)}и`
  if (isVowel(last)) return `${base}й`
  if (harmony === 'front') return `${open}е`
  return last === 'й' ? `${base.slice(0, -1)}я` : last === 'и' ? `${base}я` : `${open}а`
}

/** «тірке» → «тіркеу», «оқы» → «оқу», «қой» → «қою». */
function verbalNoun({ base, open }: VerbStem): string {
  const last = base.charAt(base.length - 1)
  if (last === 'й') return `${base.slice(0, -1)}ю`
  if (last === 'ы' || last === 'і') return `${base.slice(0, -1)}у`
  return last === 'и' ? `${base}ю` : `${open}у`
}

/** The voice suffixes in each row of vowels, spelt out because they are joined to every stem. */
const voiceSuffixes = {
  back: { link: 'ы', passiveShort: 'лын', mutual: 'ыс', open: ['дыр', 'ғыз'], hard: ['тыр', 'қыз'] },
  front: { link: 'і', passiveShort: 'лін', mutual: 'іс', open: ['дір', 'гіз'], hard: ['тір', 'кіз'] },
} as const

/** «тіркел», «құрыл»; a stem whose last consonant is «л» takes «н» instead: «сайлан», «алын». */
function passivesOf({ base, open }: VerbStem, harmony: Harmony): readonly VerbStem[] {
  const { link, passiveShort } = voiceSuffixes[harmony]
  const vowel = endsInVowel(base)
  const consonant = base.charAt(base.length - (vowel ? 2 : 1)) === 'л' ? 'н' : 'л'
  if (!vowel) return [stemOf(open + link + consonant, passive)]
  const usual = stemOf(base + consonant, passive)
  // «де» → «делін».
  return base.length > 2 ? [usual] : [usual, stemOf(base + passiveShort, passive)]
}

/** «тоқтат», «құрдыр», «құрғыз», «шығарт». */
function causativesOf({ base }: VerbStem, harmony: Harmony): readonly VerbStem[] {
  const sound = soundOf(base)
  if (sound === 'vowel') return [stemOf(`${base}т`, 0)]
  const made = voiceSuffixes[harmony][sound === 'voiceless' ? 'hard' : 'open'].map((suffix) => stemOf(base + suffix, 0))
  const long = base.length > 3 && (sound === 'glide' || sound === 'lateral')
  return long ? [...made, stemOf(`${base}т`, 0)] : made
}

/** «жасас», «құрыс». */
const mutualOf = ({ base, open }: VerbStem, harmony: Harmony): VerbStem =>
  stemOf(endsInVowel(base) ? `${base}с` : open + voiceSuffixes[harmony].mutual, 0)

/** The voices of a stem, itself first, at most two deep; derived words with a meaning of their own are left out. */
function voices(root: VerbStem, harmony: Harmony): readonly VerbStem[] {
  const found: VerbStem[] = [root, ...passivesOf(root, harmony)]
  for (const caused of causativesOf(root, harmony)) {
    if (!ownWords.has(caused.base)) found.push(caused, ...passivesOf(caused, harmony))
  }
  const mutual = mutualOf(root, harmony)
  if (ownWords.has(mutual.base)) return found
  const mutualCaused = stemOf(mutual.base + voiceSuffixes[harmony].hard[0], 0)
  return [...found, mutual, ...passivesOf(mutual, harmony), mutualCaused]
}

/** The ending sets of one voice of one inflection class. */
interface VerbSets {
  readonly present: Endings
  readonly noun: Endings
  readonly consonant: Endings
  readonly vowel: Endings
  readonly negative: Endings
  /** «ма», «бе», «па», …: what the negative stem adds. */
  readonly negation: string
}

const verbSets = new Map<string, VerbSets>()

function setsOf(sound: Sound, harmony: Harmony, bits: number, whole: boolean, denominal: boolean): VerbSets {
  const key = `${sound}${harmony}${bits + (whole ? 100 : 0) + (denominal ? 200 : 0)}`
  const known = verbSets.get(key)
  if (known) return known
  const set = (name: string, list: () => readonly Suffix[], own = 0): Endings =>
    endings(name, harmony, bits | own, list)
  const sets: VerbSets = {
    present: set(`present ${sound === 'vowel'}`, () => presentSuffixes(sound === 'vowel')),
    noun: set('verbal noun', nounSuffixes),
    consonant: set(`verb ${sound} ${whole} ${denominal}`, () => [
      ...consonantSuffixes(sound, denominal),
      ...(whole ? vowelSuffixes : []),
    ]),
    vowel: set('verb before vowel', () => vowelSuffixes),
    negative: set('negative', negativeSuffixes, negated),
    negation: intention[sound] + (harmony === 'back' ? 'а' : 'е'),
  }
  verbSets.set(key, sets)
  return sets
}

/** The stems of one voice with their ending sets. */
function conjugate(verb: VerbStem, harmony: Harmony): readonly Stem[] {
  const { base, open, bits } = verb
  const sound = soundOf(base)
  const whole = sound !== 'vowel' && open === base
  // «көзде-р», «негізде-р» would be taken for the plurals «көздер», «негіздер», which are far more common.
  const denominal = sound === 'vowel' && /[лдт][ае]$/u.test(base)
  const sets = setsOf(sound, harmony, bits, whole, denominal)
  const stems: Stem[] = [
    { stem: presentStem(verb, harmony), endings: sets.present },
    { stem: verbalNoun(verb), endings: sets.noun },
    { stem: base, endings: sets.consonant },
    { stem: base + sets.negation, endings: sets.negative },
  ]
  if (open !== base) stems.push({ stem: open.endsWith('б') ? `${open.slice(0, -1)}у` : open, endings: sets.vowel })
  return stems
}

/** Conjugation of a verb given as its verbal noun («тіркеу») or bare stem; the declined verbal noun is part of it. */
export function verbStems(lemma: string): readonly Stem[] {
  const root = verbStemOf(lemma)
  const harmony = harmoniesOf(root.base)[0] ?? 'back'
  return voices(root, harmony).flatMap((voice) => conjugate(voice, harmony))
}
