/** All forms of a Russian word from its dictionary form. */
import type { Paradigm } from '../paradigm.js'
import { adjective, shortAdjective, shortParticiple } from './adjective.js'
import { endings, table, unchanging, words } from './endings.js'
import { isListedNoun, isYodNoun, noun } from './noun.js'
import { isListedVerb, looksLikeInfinitive, verb } from './verb.js'

/**
 * How a Russian word inflects, for lemmas whose ending misleads.
 *
 * - `noun-m`, `noun-f`, `noun-n`: a noun of that gender; animacy does not matter, its forms are the same.
 * - `noun-pl`: a noun in the plural only: «деньги», «выборы».
 * - `adj`: adjective, participle or substantivised adjective: «отраслевой», «трудящийся», «служащий».
 * - `short`: a short form used as a predicate: «обязан», «должен».
 * - `verb`: an infinitive, conjugation found from it; `verb-1` («знать»: «знает»), `verb-2` («видеть»: «видит») force it.
 * - `fixed`: does not change: «вправе», «не».
 */
export type RussianClass =
  'noun-m' | 'noun-f' | 'noun-n' | 'noun-pl' | 'adj' | 'short' | 'verb' | 'verb-1' | 'verb-2' | 'fixed'

const FIXED =
  words(`а без более больше был бы в вместо во вправе все-таки для до его ее если еще же за и из из-за из-под или иначе их к
  как когда кроме ли либо лишь между менее меньше можно на над надо нельзя не нет ни никогда но о об однако около от перед
  по под после помимо посредством при про против путем ранее раньше с сверх свыше сразу среди так также там то только тогда у уже
  чем через чтобы это  прямо мимо само якобы вне внутри вокруг
  вопреки согласно всегда везде здесь где куда откуда почему зачем пока`)

const SHORT = words(
  'должен обязан правомочен неправомочен нужен согласен способен волен властен намерен вынужден достоин виновен ответствен ' +
    'свободен равен действителен недействителен законен незаконен подотчетен правоспособен дееспособен управомочен связан',
)

/** Nouns that end like an infinitive. */
const NOUNS_LIKE_VERBS = words(
  'часть власть область честь месть весть совесть повесть пасть смерть четверть треть сеть мать печать ' +
    'кровать тетрадь нить жесть лесть страсть сласть снасть масть напасть пропасть путь ртуть муть суть грань речь печь ночь дочь ' +
    'течь желчь память рукоять пять девять десять двадцать тридцать одиннадцать двенадцать тринадцать четырнадцать пятнадцать ' +
    'шестнадцать семнадцать восемнадцать девятнадцать',
)

/** Nouns in -ой, -ий are told apart by this: adjectives in -ий have one of these consonants before it. */
const BEFORE_ADJECTIVE_IY = 'кгхжшчщн'

const PRONOUNS = table<string>({
  он: 'он его ему им нем него нему ним она ее ей ею нее ней нею оно они их ими них ними',
  весь: 'весь всего всему всем вся всей всю все всех всеми',
  этот: 'этот этого этому этим этом эта этой эту это эти этих этими',
  тот: 'тот того тому тем том та той ту то те тех теми',
  сам: 'сам самого самому самим самом сама самой саму само сами самих самими',
  свой: 'свой своего своему своим своем своя своей свою свое свои своих своими',
  мой: 'мой моего моему моим моем моя моей мою мое мои моих моими',
  наш: 'наш нашего нашему нашим нашем наша нашей нашу наше наши наших нашими',
  ваш: 'ваш вашего вашему вашим вашем ваша вашей вашу ваше ваши ваших вашими',
  кто: 'кто кого кому кем ком',
  никто: 'никто никого никому никем',
  что: 'что чего чему чем',
  ничто: 'ничто ничего ничему ничем',
  один: 'один одного одному одним одном одна одной одну одно одни одних одними',
  два: 'два две двух двум двумя',
  оба: 'оба обе обоих обеих обоим обеим обоими обеими',
  три: 'три трех трем тремя',
  четыре: 'четыре четырех четырем четырьмя',
  третий: 'третий третьего третьему третьим третьем третья третьей третью третье третьи третьих третьими',
  чей: 'чей чьего чьему чьим чьем чья чьей чью чье чьи чьих чьими',
  себя: 'себя себе собой собою',
  каков: 'каков какова каково каковы',
})
const PRONOUN_PARADIGMS: ReadonlyMap<string, Paradigm> = new Map(
  [...PRONOUNS].map(([lemma, forms]) => [lemma, [{ stem: '', endings: endings(forms) }]]),
)

/**
 * The paradigm of a Russian lemma: lower case, dictionary form, «ё» written «е». Of a hyphenated word the last part inflects.
 * The class is guessed from the ending; a word that is no dictionary form stands for itself alone. Never throws; the lemma is
 * always among the forms.
 */
export function russianParadigm(lemma: string, wordClass?: RussianClass): Paradigm {
  const hyphen = lemma.lastIndexOf('-')
  if (hyphen > 0 && wordClass !== 'fixed' && !FIXED.has(lemma)) return hyphenated(lemma, hyphen, wordClass)
  const paradigm = inflect(lemma, wordClass)
  return has(paradigm, lemma) ? paradigm : [...paradigm, ...unchanging(lemma)]
}

function hyphenated(lemma: string, hyphen: number, wordClass: RussianClass | undefined): Paradigm {
  const first = lemma.slice(0, hyphen + 1)
  if (first === 'по-' || first === 'кое-') return unchanging(lemma)
  return russianParadigm(lemma.slice(hyphen + 1), wordClass).map(({ stem, endings }) => ({
    stem: first + stem,
    endings,
  }))
}

const has = (paradigm: Paradigm, form: string): boolean =>
  paradigm.some(({ stem, endings }) => form.startsWith(stem) && endings.has(form.slice(stem.length)))

function inflect(lemma: string, wordClass: RussianClass | undefined): Paradigm {
  switch (wordClass ?? guess(lemma)) {
    case 'noun-m':
      return noun(lemma, 'm')
    case 'noun-f':
      return noun(lemma, 'f')
    case 'noun-n':
      return noun(lemma, 'n')
    case 'noun-pl':
      return noun(lemma, 'pl')
    case 'noun':
      return noun(lemma)
    case 'adj':
      return adjective(lemma)
    case 'short':
      return isPassiveShort(lemma) ? shortParticiple(lemma) : shortAdjective(lemma)
    case 'verb':
      return verb(lemma)
    case 'verb-1':
      return verb(lemma, 1)
    case 'verb-2':
      return verb(lemma, 2)
    case 'pronoun':
      return PRONOUN_PARADIGMS.get(lemma) ?? unchanging(lemma)
    case 'fixed':
      return unchanging(lemma)
  }
}

const isPassiveShort = (lemma: string): boolean => !SHORT.has(lemma) && (lemma.endsWith('н') || lemma.endsWith('т'))

function guess(lemma: string): RussianClass | 'noun' | 'pronoun' {
  if (PRONOUN_PARADIGMS.has(lemma)) return 'pronoun'
  if (lemma.length < 3 || FIXED.has(lemma)) return 'fixed'
  if (SHORT.has(lemma)) return 'short'
  if (isListedNoun(lemma) || lemma === 'отдых' || NOUNS_LIKE_VERBS.has(lemma)) return 'noun'
  const two = lemma.slice(-2)
  const three = lemma.slice(-3)
  if (two === 'ся' || two === 'сь') return guessReflexive(lemma)
  if (two === 'ть' || two === 'ти' || two === 'чь') {
    return (looksLikeInfinitive(lemma) && !lemma.endsWith('ость') && !lemma.endsWith('есть')) || isListedVerb(lemma)
      ? 'verb'
      : 'noun'
  }
  if (isAdjective(lemma, two, three)) return 'adj'
  if (INFLECTED.has(two) || INFLECTED.has(three)) return 'fixed'
  if (three === 'щен' || three === 'чен' || lemma.endsWith('жден')) return 'short'
  if (lemma.length > 5 && two === 'но' && !NEUTERS.has(lemma)) return 'fixed'
  return isRussianLetter(lemma.slice(-1)) ? 'noun' : 'fixed'
}

const isRussianLetter = (letter: string): boolean => letter >= 'а' && letter <= 'я'

/** Nouns in -но; other words in -но are adverbs. */
const NEUTERS = words('полотно волокно бревно')

const INFLECTED = words('ого его ому ему ами ями ыми ими ых их ях ую юю')

function guessReflexive(lemma: string): RussianClass | 'noun' {
  if (/(?:ть|ти|чь)с[яь]$/u.test(lemma)) return 'verb'
  if (/(?:ий|ая|ее|ие)ся$/u.test(lemma)) return 'adj'
  return /(?:[тл]|ла|ло|ли)с[яь]$/u.test(lemma) ? 'fixed' : 'noun'
}

function isAdjective(lemma: string, two: string, three: string): boolean {
  switch (two) {
    case 'ый':
    case 'ой':
    case 'ая':
    case 'ые':
    case 'ое':
    case 'яя':
    case 'ее':
      return !isYodNoun(lemma)
    case 'ий':
      return BEFORE_ADJECTIVE_IY.includes(lemma.slice(-3, -2)) && !isYodNoun(lemma)
    case 'ие':
      return three === 'щие' || three === 'шие' || lemma === 'рабочие' || lemma === 'близкие'
    default:
      return false
  }
}
