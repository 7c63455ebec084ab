/** Russian nouns of all declensions, with fleeting vowels, plural-only and irregular ones. */
import type { Endings, Paradigm, Stem } from '../paradigm.js'
import {
  endings,
  endsInConsonant,
  endsInSibilant,
  endsInVelar,
  endsInVowel,
  last,
  merge,
  NO_ENDING,
  table,
  unchanging,
  words,
} from './endings.js'

// The accusative repeats the nominative or the genitive, so that animate and inanimate nouns have the same forms.
const M_HARD = endings('- а у ом е ы ов ам ами ах')
const M_VELAR = endings('- а у ом е и ов ам ами ах')
const M_SIBILANT = endings('- а у ом ем е и ей ам ами ах')
const M_TS = endings('- а у ом ем е ы ов ев ам ами ах')
const M_SOFT = endings('ь я ю ем е и ей ям ями ях')
const M_YOD = endings('й я ю ем е и ев ям ями ях')
const M_SINGULAR = endings('- а у ом е')
const PEOPLE_AN = endings('е - ам ами ах')

const F_HARD = endings('а ы е у ой ою - ам ами ах')
const F_VELAR = endings('а и е у ой ою - ам ами ах')
/** «забастовка»: without the vowel there is no form «забастовк», and «банк» is another word. */
const F_FLEETING = endings('а и е у ой ою ам ами ах')
const F_SIBILANT = endings('а и е у ой ей ою ею - ам ами ах')
const F_TS = endings('а ы е у ей ой ею - ам ами ах')
const F_SOFT = endings('я и е ю ей ею ь ям ями ях')
const F_YOD = endings('я и е ю ей ею й ям ями ях')
const F_YA = endings('ья ьи ье ью ьей ьею ей ьям ьями ьях')
const F_THIRD = endings('ь и ью ей ям ями ях')
const F_THIRD_SIBILANT = endings('ь и ью ей ам ами ах')
/** Gender unknown: «треть», «бюллетень». The forms of the other gender are no words. */
const SOFT_SIGN = merge(M_SOFT, F_THIRD)

const N_HARD = endings('о а у ом е - ам ами ах')
const N_SIBILANT = endings('е о а у ем ом - ам ами ах')
const N_SOFT = endings('е я ю ем и ей ям ями ях')
const N_YOD = endings('е я ю ем и й ям ями ях')
const N_YE = endings('ье ья ью ьем ьи ий ей ьев ьям ьями ьях')
const N_MYA = endings('я ени енем ена ен енам енами енах')

const PL_HARD = endings('ы ов ам ами ах')
const PL_VELAR = endings('и ов ам ами ах')
const PL_SIBILANT = endings('и ей ам ами ах')
const PL_SOFT = endings('и ей ев ь й ям ями ях')
const PL_A = endings('а - ам ами ах')

const INDECLINABLE = words(
  'бюро депо кино метро пальто радио евро авто видео фото кафе шоссе жюри досье реле коммюнике резюме ' +
    'табло ателье купе портфолио эссе такси пари сальдо инкогнито сопрано де-юре де-факто',
)

/** Extra stems of irregular nouns; a lemma not listed under REPLACED keeps its regular stems besides. */
const extra = (text: string): readonly Stem[] =>
  text.split('; ').map((part) => {
    const [stem = '', set = '-'] = part.split(': ')
    return { stem, endings: endings(set) }
  })

const ADDED = table<readonly Stem[]>({
  человек: extra('люд: и ей ям ьми ях'),
  год: extra('лет'),
  друг: extra('друз: ья ей ьям ьями ьях'),
  брат: extra('брат: ья ьев ьям ьями ьях'),
  муж: extra('муж: ья ей ьям ьями ьях'),
  лист: extra('лист: ья ьев ьям ьями ьях'),
  ребенок: extra('ребенк: а у ом е; дет: и ей ям ьми ях; ребят: а - ам ами ах'),
  господин: extra('господ: а - ам ами ах'),
  хозяин: extra('хозя: ева ев евам евами евах'),
  сосед: extra('сосед: и ей ям ями ях'),
  сын: extra('сынов: ья ей ьям ьями ьях'),
  мать: extra('матер: и ью ей ям ями ях'),
  дочь: extra('дочер: и ью ей ям ями ях ьми'),
  путь: extra('пут: ем'),
  судно: extra('суд: а ов ам ами ах'),
  земля: extra('земель'),
  деревня: extra('деревень'),
  сестра: extra('сестер'),
  судьба: extra('судеб'),
  тюрьма: extra('тюрем'),
  число: extra('чисел'),
  письмо: extra('писем'),
  окно: extra('окон'),
  ядро: extra('ядер'),
  ребро: extra('ребер'),
  бедро: extra('бедер'),
  кресло: extra('кресел'),
  ремесло: extra('ремесел'),
  весло: extra('весел'),
  стекло: extra('стекол'),
  звено: extra('звен: ья ьев ьям ьями ьях'),
  дерево: extra('дерев: ья ьев ьям ьями ьях'),
  небо: extra('небес: а - ам ами ах'),
  деньги: extra('денег'),
})

const REPLACED = table<readonly Stem[]>({
  'наем найм': extra('наем; найм: - а у ом е ы ов ам ами ах'),
  'заем займ': extra('заем; займ: - а у ом е ы ов ам ами ах'),
  поднаем: extra('поднаем; поднайм: а у ом е ы ов ам ами ах'),
  люди: extra('люд: и ей ям ьми ях'),
  дети: extra('дет: и ей ям ьми ях'),
  родители: extra('родител: и ей ям ями ях'),
  каникулы: extra('каникул: ы - ам ами ах'),
  финансы: extra('финанс: ы ов ам ами ах'),
  сутки: extra('сут: ки ок кам ками ках'),
  церковь: extra('церковь; церковью; церкв: и ей ям ями ях ам ами ах'),
  любовь: extra('любовь; любовью; любви'),
  ложь: extra('ложь; ложью; лжи'),
  огонь: extra('огонь; огн: я ю ем е и ей ям ями ях'),
  посол: extra('посол; посл: а у ом е ы ов ам ами ах'),
  угол: extra('угол; угл: а у ом е ы ов ам ами ах'),
  узел: extra('узел; узл: а у ом е ы ов ам ами ах'),
  ветер: extra('ветер; ветр: а у ом е ы ов ам ами ах'),
  восемь: extra('восемь; восьм: и ью'),
  лед: extra('лед; льд: а у ом е ы ов ам ами ах'),
  заяц: extra('заяц; зайц: а у ем е ы ев ам ами ах'),
  сердце: extra('сердц: е а у ем ам ами ах; сердец'),
  яйцо: extra('яйц: о а у ом е ам ами ах; яиц'),
  ухо: extra('ух: о а у ом е; уш: и ей ам ами ах'),
  дитя: extra('дит: я яти ятей'),
  ручей: extra('ручей; ручь: я ю ем е и ев ям ями ях'),
})

/** Nouns in -ок and -ек that keep the vowel. */
const KEEPS_VOWEL = words(
  'срок урок поток порок приток исток восток оброк сток рок блок ток клок игрок знаток пророк зарок ' +
    'упрек водосток шок чек',
)

/** Nouns of the second declension where the ending alone would say «adjective»: see `looksLikeAdjective`. */
const YOD_NOUNS = words(
  'строй бой слой покой герой рой настрой перебой отбой застой удой убой устой постой прибой сбой ' +
    'запой разбой вой гений алюминий',
)

/** The paradigm of a noun; the gender is taken from the ending when it is not given. */
export function noun(lemma: string, gender?: 'm' | 'f' | 'n' | 'pl'): Paradigm {
  const replaced = REPLACED.get(lemma)
  if (replaced !== undefined) return replaced
  if (INDECLINABLE.has(lemma)) return unchanging(lemma)
  const stems = regular(lemma, gender)
  const added = ADDED.get(lemma)
  return added === undefined ? stems : [...stems, ...added]
}

/** Whether the noun is one of those in -ой, -ний that an adjective could be. */
export const isYodNoun = (lemma: string): boolean => YOD_NOUNS.has(lemma)

/** Whether the lemma is in a table of irregular or unchanging nouns, so that its ending says nothing. */
export const isListedNoun = (lemma: string): boolean =>
  REPLACED.has(lemma) || ADDED.has(lemma) || INDECLINABLE.has(lemma) || YOD_NOUNS.has(lemma)

function regular(lemma: string, gender: 'm' | 'f' | 'n' | 'pl' | undefined): Paradigm {
  const ending = last(lemma)
  const stem = lemma.slice(0, -1)
  if (gender === 'pl') return plural(lemma)
  switch (ending) {
    case 'а':
      return feminineHard(stem)
    case 'я':
      return lemma.endsWith('мя') && gender !== 'f' && stem.length < 5 ? mya(stem) : feminineSoft(stem)
    case 'о':
      return [{ stem, endings: endsInSibilant(stem) || last(stem) === 'ц' ? N_SIBILANT : N_HARD }]
    case 'е':
      return neuterSoft(stem)
    case 'ь':
      return softSign(stem, gender)
    case 'й':
      return [{ stem, endings: M_YOD }]
    case 'ы':
    case 'и':
      return plural(lemma)
    default:
      return endsInConsonant(lemma) ? masculine(lemma) : unchanging(lemma)
  }
}

function masculine(lemma: string): Paradigm {
  if (lemma.length > 5 && (lemma.endsWith('анин') || lemma.endsWith('янин'))) {
    return [
      { stem: lemma, endings: M_SINGULAR },
      { stem: lemma.slice(0, -2), endings: PEOPLE_AN },
    ]
  }
  const set = masculineEndings(lemma)
  const short = withoutFleetingVowel(lemma)
  // Both are kept: «кузнец» and «боец» cannot be told apart, and the superfluous forms are no words.
  return short === undefined
    ? [{ stem: lemma, endings: set }]
    : [
        { stem: lemma, endings: set },
        { stem: short, endings: set },
      ]
}

function masculineEndings(stem: string): Endings {
  if (endsInSibilant(stem)) return M_SIBILANT
  if (endsInVelar(stem)) return M_VELAR
  return last(stem) === 'ц' ? M_TS : M_HARD
}

/** «иностранец» → «иностранц», «владелец» → «владельц», «европеец» → «европейц», «список» → «списк». */
function withoutFleetingVowel(lemma: string): string | undefined {
  if (lemma.length < 4 || KEEPS_VOWEL.has(lemma)) return undefined
  const root = lemma.slice(0, -2)
  if (lemma.endsWith('ец')) return root + (endsInVowel(root) ? 'йц' : last(root) === 'л' ? 'ьц' : 'ц')
  if (lemma.endsWith('ок')) return root + 'к'
  if (lemma.endsWith('ек') && endsInSibilant(root)) return root + 'к'
  return undefined
}

function feminineHard(stem: string): Paradigm {
  const set = endsInSibilant(stem) ? F_SIBILANT : endsInVelar(stem) ? F_VELAR : last(stem) === 'ц' ? F_TS : F_HARD
  const before = stem.slice(0, -1)
  if (last(stem) !== 'к' || before === '' || endsInVowel(before)) return [{ stem, endings: set }]
  // «забастовка»: «забастовок», «стачка»: «стачек», «копейка»: «копеек»
  const soft = 'ьй'.includes(last(before))
  const root = soft ? before.slice(0, -1) : before
  const genitive = root + (soft || endsInSibilant(root) ? 'ек' : 'ок')
  return [
    { stem, endings: F_FLEETING },
    { stem: genitive, endings: NO_ENDING },
  ]
}

function feminineSoft(stem: string): Paradigm {
  if (stem.endsWith('ь')) return [{ stem: stem.slice(0, -1), endings: F_YA }]
  if (endsInVowel(stem)) return [{ stem, endings: F_YOD }]
  const before = stem.slice(0, -1)
  if (last(stem) !== 'н' || before === '' || endsInVowel(before)) return [{ stem, endings: F_SOFT }]
  // «сотня»: «сотен», «бойня»: «боен»
  const root = 'ьй'.includes(last(before)) ? before.slice(0, -1) : before
  return [
    { stem, endings: F_SOFT },
    { stem: root + 'ен', endings: NO_ENDING },
  ]
}

function neuterSoft(stem: string): Paradigm {
  if (stem.endsWith('ь')) return [{ stem: stem.slice(0, -1), endings: N_YE }]
  if (endsInSibilant(stem) || last(stem) === 'ц') return [{ stem, endings: N_SIBILANT }]
  return [{ stem, endings: stem.endsWith('и') ? N_YOD : N_SOFT }]
}

const mya = (stem: string): Paradigm => [{ stem, endings: N_MYA }]

function softSign(stem: string, gender: 'm' | 'f' | 'n' | 'pl' | undefined): Paradigm {
  if (endsInSibilant(stem)) return [{ stem, endings: F_THIRD_SIBILANT }]
  const feminine = gender === 'f' || stem.endsWith('ост')
  const masculineOnly = gender === 'm' || stem.endsWith('тел')
  const set = feminine ? F_THIRD : masculineOnly ? M_SOFT : SOFT_SIGN
  const plain: Stem = { stem, endings: set }
  // «день» → «дня», «уровень» → «уровня»
  return stem.endsWith('ен') && !feminine ? [plain, { stem: stem.slice(0, -2) + 'н', endings: M_SOFT }] : [plain]
}

function plural(lemma: string): Paradigm {
  const stem = lemma.slice(0, -1)
  switch (last(lemma)) {
    case 'ы':
      return [{ stem, endings: PL_HARD }]
    case 'а':
      return [{ stem, endings: PL_A }]
    case 'и':
      break
    default:
      return unchanging(lemma)
  }
  if (endsInSibilant(stem)) return [{ stem, endings: PL_SIBILANT }]
  if (!endsInVelar(stem)) return [{ stem, endings: PL_SOFT }]
  const before = stem.slice(0, -1)
  const feminine = last(stem) === 'к' && endsInConsonant(before)
  const genitive = before + (endsInSibilant(before) ? 'ек' : 'ок')
  return [{ stem, endings: PL_VELAR }, ...(feminine ? [{ stem: genitive, endings: NO_ENDING }] : [])]
}
