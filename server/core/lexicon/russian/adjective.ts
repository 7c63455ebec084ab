/** Russian adjectives, substantivised adjectives and participles in dictionary form, with short forms and comparatives. */
import { Form, type Endings, type Paradigm, type Stem } from '../paradigm.js'
import {
  endings,
  endsInSibilant,
  endsInVelar,
  endsInVowel,
  last,
  merge,
  NO_ENDING,
  suffixed,
  table,
  words,
} from './endings.js'

/** «избранный» */
export const HARD = endings('ый ой ого ому ым ом ая ою ую ое ые ых ыми')
/** «районный» is HARD, «основной» this: «временный» and «временной» are two words. */
const HARD_STRESSED = endings('ой ого ому ым ом ая ою ую ое ые ых ыми')
/** «юридический» */
const VELAR = endings('ий ой ого ому им ом ая ою ую ое ие их ими')
/** «городской», also «большой»: «больший» is another word. */
const VELAR_STRESSED = endings('ой ого ому им ом ая ою ую ое ие их ими')
/** «служащий» and all participles in -щий and -ший */
export const SIBILANT = endings('ий его ему им ем ая ей ею ую ее ие их ими')
/** «внутренний» */
const SOFT = endings('ий его ему им ем яя ей ею юю ее ие их ими')
/** «трудящийся» */
const SIBILANT_REFLEXIVE = suffixed(
  '',
  endings([...SIBILANT.keys()].map((ending) => ending + 'ся').join(' ')),
  Form.plain,
)

const SHORT = endings('- а о ы')
const SHORT_OPEN = endings('а о ы')
const COMPARATIVE = endings('ее ейший ейшего ейшему ейшим ейшем ейшая ейшую ейшее ейшие ейших ейшими')
// The comparative in -ей is left out: «целей» would be a form of «целый».
const HARD_SHORT = merge(HARD, SHORT, COMPARATIVE)
const HARD_FLEETING = merge(HARD, SHORT_OPEN, COMPARATIVE)
const STRESSED_SHORT = merge(HARD_STRESSED, SHORT, COMPARATIVE)
const VELAR_SHORT = merge(VELAR, endings('- а о и'))
const VELAR_FLEETING = merge(VELAR, endings('а о и'))
const SIBILANT_SHORT = merge(SIBILANT, endings('- а е и'))
const SOFT_SHORT = merge(SOFT, endings('я е и ь'))
/** «обязан» with «обязанных» */
const SHORT_AND_FULL = merge(SHORT, suffixed('н', HARD, Form.nonfinite))
const SHORT_PASSIVE = endings('- а о ы', Form.passive)
const SHORT_PASSIVE_FULL = merge(SHORT_PASSIVE, suffixed('н', HARD, Form.passive | Form.nonfinite))

/** Relational adjectives in -ов- have no short form («налоговый»: «налогов» is a noun); these qualities do. */
const SHORT_IN_OV = words('готов нов здоров суров одинаков неодинаков толков таков')
/** The short form of these would be another word: «временный»: «времен», «странный»: «стран». */
const NO_SHORT_IN_N = words('ценн временн странн длинн денн военн сменн')
/** Adjectives in -ой with short forms; of the others these would be other words («другой»: «друг», «такой»: «так»). */
const SHORT_STRESSED = words('прост прям молод дорог жив пуст слеп глух')

const IRREGULAR_COMPARATIVE = table<string>({
  высокий: 'выше высший',
  низкий: 'ниже низший',
  большой: 'больше',
  малый: 'меньше',
  маленький: 'меньше',
  хороший: 'лучше лучший лучшего лучшему лучшим лучшем лучшая лучшей лучшую лучшее лучшие лучших лучшими',
  плохой: 'хуже',
  далекий: 'дальше',
  широкий: 'шире',
  близкий: 'ближе',
  короткий: 'короче',
  краткий: 'кратче',
  легкий: 'легче',
  строгий: 'строже',
  частый: 'чаще',
  поздний: 'позже',
  ранний: 'раньше',
  старый: 'старше',
  молодой: 'моложе',
  дорогой: 'дороже',
  мягкий: 'мягче',
  жесткий: 'жестче',
  тонкий: 'тоньше',
  редкий: 'реже',
  глубокий: 'глубже',
  крупный: 'крупнее',
  долгий: 'дольше',
  простой: 'проще',
  чистый: 'чище',
  богатый: 'богаче',
})

/** Masculine short forms with an unpredictable vowel. */
const IRREGULAR_SHORT = table<string>({
  полный: 'полон',
  долгий: 'долог',
  злой: 'зол',
  больной: 'болен',
  достойный: 'достоин',
})

const COMMON_FULL = words('ый ий ой ая яя ое ее ые ие')

/** The paradigm of an adjective from its full form in any gender or in the plural: «общий», «заработная», «данные». */
export function adjective(lemma: string): Paradigm {
  if (lemma.endsWith('ся')) return [{ stem: lemma.slice(0, -4), endings: SIBILANT_REFLEXIVE }]
  if (!COMMON_FULL.has(lemma.slice(-2))) return shortAdjective(lemma)
  const stem = lemma.slice(0, -2)
  const stems: Stem[] = [{ stem, endings: endingsOf(stem, lemma) }, ...shortMasculine(stem, lemma)]
  for (const form of IRREGULAR_COMPARATIVE.get(lemma)?.split(' ') ?? []) stems.push({ stem: form, endings: NO_ENDING })
  return stems
}

/** The paradigm of a short form used as a predicate: «обязан», «должен», «правомочен». */
export function shortAdjective(lemma: string): Paradigm {
  const stem = openStem(lemma)
  return stem === lemma
    ? [{ stem, endings: SHORT_AND_FULL }]
    : [
        { stem: lemma, endings: NO_ENDING },
        { stem, endings: SHORT_OPEN },
      ]
}

/** The paradigm of a short passive participle («запрещен») with its full forms. */
export const shortParticiple = (lemma: string): Paradigm => [{ stem: lemma, endings: SHORT_PASSIVE_FULL }]

function endingsOf(stem: string, lemma: string): Endings {
  const vowel = lemma.slice(-2, -1)
  if (vowel === 'о' && lemma.endsWith('ой')) return stressed(stem)
  if (endsInSibilant(stem)) return SIBILANT_SHORT
  if (endsInVelar(stem)) {
    if (stem.endsWith('ск') || stem.endsWith('цк')) return VELAR
    return beforeSuffix(stem) ? VELAR_FLEETING : VELAR_SHORT
  }
  if (vowel === 'и' || vowel === 'я' || vowel === 'е') return SOFT_SHORT
  if (isRelational(stem)) return HARD
  if (last(stem) === 'н' && beforeSuffix(stem)) return HARD_FLEETING
  return HARD_SHORT
}

function stressed(stem: string): Endings {
  if (endsInVelar(stem) || endsInSibilant(stem)) return VELAR_STRESSED
  return SHORT_STRESSED.has(stem) ? STRESSED_SHORT : HARD_STRESSED
}

const isRelational = (stem: string): boolean => (stem.endsWith('ов') || stem.endsWith('ев')) && !SHORT_IN_OV.has(stem)

/** Whether the stem ends in a consonant (or «ь», «й») and the suffix -н- or -к-, between which the short form grows a vowel. */
const beforeSuffix = (stem: string): boolean => stem.length > 2 && !endsInVowel(stem.slice(0, -1))

/** Short forms whose stem differs from that of the full forms: «обязателен», «краток», «избран». */
function shortMasculine(stem: string, lemma: string): readonly Stem[] {
  const irregular = IRREGULAR_SHORT.get(lemma)
  if (irregular !== undefined) return [{ stem: irregular, endings: NO_ENDING }]
  if (NO_SHORT_IN_N.has(stem) || lemma.endsWith('ой')) return []
  const closing = last(stem)
  if ((closing !== 'н' && closing !== 'к') || !beforeSuffix(stem) || stem.endsWith('ск') || stem.endsWith('цк'))
    return []
  const before = stem.slice(0, -1)
  const root = 'ьй'.includes(last(before)) ? before.slice(0, -1) : before
  const soft = closing === 'н' || root !== before || endsInSibilant(root)
  const fleeting: Stem = { stem: root + (soft ? 'е' : 'о') + closing, endings: NO_ENDING }
  if (stem.endsWith('ственн')) return [fleeting, { stem: before, endings: NO_ENDING }]
  const participial = stem.endsWith('анн') || stem.endsWith('янн') || stem.endsWith('енн')
  return participial ? [fleeting, { stem: before, endings: SHORT }] : [fleeting]
}

/** «должен» → «должн»; a stem without a fleeting vowel is returned as it is. */
function openStem(lemma: string): string {
  if (!lemma.endsWith('ен') || lemma.length < 4) return lemma
  const root = lemma.slice(0, -2)
  return root + (last(root) === 'л' ? 'ьн' : 'н')
}
