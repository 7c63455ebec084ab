/** Short names of unions and agreements in an act that has said the full name: «союз» under a title of trade unions, “organisation” that is defined so. */
import type { Act } from '../act/tree.js'
import type { Vocabulary, Word } from '../lexicon/vocabulary.js'
import { alphabetic } from '../text/alphabetic.js'
import type { Language } from '../text/language.js'

interface ShortName {
  /** Its beginning, in small letters. */
  readonly begins: RegExp
  /** What stands for its beginning in the full name: «союзам» → «профсоюзам». */
  readonly full: string
  /** Of a title under which the short name needs no definition. */
  readonly title?: RegExp
  /** What must stand in a heading of the act as well. */
  readonly heading?: RegExp
  /** Of the definition that makes it the short name. */
  readonly definition: RegExp
  /** Of the words just before or after it where it is something else. */
  readonly before?: RegExp
  readonly after?: RegExp
}

const shortened = (name: string): RegExp =>
  alphabetic(
    new RegExp(
      `(?:профессиональн|профсоюз|(?:организаци|объединени)\\p{L}*\\s+(?:работник|трудящ))[^.;\\n]{0,60}далее[^);\\n]{0,20}${name}|${explained(name)}`,
      'iu',
    ),
  )
/** «союз – объединение трудящихся, …» among the definitions. */
const explained = (name: string): string =>
  `(?<=\\n|[)»"]\\s*)[«"]?${name}\\p{L}*[»"]?\\s+[–—-]\\s+(?:\\p{L}+\\s+)?(?:союз|организаци|объединени)\\p{L}*\\s+(?:лиц|работник|трудящ|занят)`
/** “x” means … of workers; occupational organizations of workers (hereinafter “x”). */
const defined = (name: string): RegExp =>
  new RegExp(
    `["“](?:the\\s+)?${name}["”]\\s+means\\s[^.;]{0,160}(?:workers|employees|workmen|wage-earners|working\\s+(?:people|persons|men))|` +
      `(?:unions?|organi[sz]ations?\\s+of\\s+(?:workers|employees)|(?:workers|employees|labou?r|occupational|industrial)['’]*\\s+(?:organi[sz]ation|association)s?)[^.;\\n]{0,60}(?:here(?:in)?after|referred\\s+to\\s+as)[^.;)\\n]{0,30}["“](?:the\\s+)?${name}`,
    'iu',
  )
const otherEnglish = alphabetic(/^\s+(?:of|by|for)(?!\p{L})/iu)

const russianUnions = alphabetic(
  /профсоюз|профессиональн\p{L}+\s+(?:союз|объединени|организаци)|(?:свобод|прав)\p{L}*\s+(?:(?:\p{L}+\s+)?на\s+)?объединени|(?:союз|организаци|объединени)\p{L}*\s+(?:работник|трудящ)/iu,
)

const shortNames: Readonly<Record<Language, readonly ShortName[]>> = {
  ru: [
    {
      begins: /^союз(?!н)/u,
      full: 'профсоюз',
      title: russianUnions,
      definition: shortened('союз'),
      before: alphabetic(
        /(?:таможенн|евразийск|экономическ|потребительск|кредитн|творческ|европейск|советск|брачн|профессиональн)\p{L}*\s+$/iu,
      ),
      after: /^\s+(?:работодател|предпринимател|потребител|адвокат|писател|юрист|государств|республик|совет)/iu,
    },
    {
      begins: /^объединени/u,
      full: 'профобъединени',
      title: alphabetic(/профессиональн\p{L}+\s+объединени|объединени\p{L}*\s+(?:работник|трудящ)(?!\p{L}*\s+в\s)/iu),
      definition: shortened('объединени'),
      before: alphabetic(/(?:общественн|политическ|прав\p{L}*\s+на|свобод)\p{L}*\s+$/iu),
      after: /^\s+(?:в\s|работодател|предпринимател|профсоюз|союз|профессиональн)/iu,
    },
    {
      begins: /^организаци/u,
      full: 'профорганизаци',
      definition: shortened('организаци'),
      before: alphabetic(/(?:международн|вышестоящ|общественн)\p{L}*\s+$/iu),
      after: /^\s+работодател/iu,
    },
    {
      begins: /^центр(?=(?:а|у|ом|е)?$)/u,
      full: 'профцентр',
      definition:
        /(?:^|\n)[«"]?центр[»"]?\s+[–—-]\s+[^;\n]{0,60}(?:проф)?союзов|профсоюз[^.;\n]{0,60}далее[^);\n]{0,20}центр/iu,
      before: alphabetic(
        /(?:учебн|торгов|медицинск|финансов|культурн|информационн|международн|национальн|профсоюзн)\p{L}*\s+$/iu,
      ),
    },
    {
      begins: /^договор(?=(?:а|у|ом|е|ы|ов|ам|ами|ах)?$)/u,
      full: 'колдоговор',
      title: russianUnions,
      heading: /^(?:глава|раздел|статья)[^\n]*(?:переговор|договор)/imu,
      definition: alphabetic(/коллективн\p{L}+\s+договор[^.;\n]{0,60}далее[^);\n]{0,20}договор/iu),
      before: alphabetic(
        /(?:вид|трудов|гражданск|гражданско-правов|международн|ученическ|срочн|учредительн|письменн|страхов|коллективн)\p{L}*\s+$/iu,
      ),
      after: /^\s+(?:займ|найм|аренд|подряд|возмездн|купли|оказани|гражданско|о\s+членств)/iu,
    },
  ],
  kk: [
    {
      begins: /^ода(?=[қғ])/u,
      full: 'кәсіпода',
      title: /кәсіп(?:тік\s+)?ода[қғ]/iu,
      definition: /кәсіп(?:тік\s+)?ода[қғ][^.;\n]{0,60}бұдан әрі[^);\n]{0,20}ода[қғ]/iu,
      before: alphabetic(/(?:кеден|еуразия\p{L}*|экономикалық|кәсіптік)\s+$/iu),
    },
  ],
  en: [
    {
      begins: /^organi[sz]ation/u,
      full: 'union',
      title:
        /(?:workers|employees|labou?r|industrial|staff|occupational)['’]*\s+organi[sz]ations|organi[sz]ations\s+of\s+(?:workers|employees)/iu,
      definition: defined('organi[sz]ations?'),
      before: /(?:international|employers['’]*|management|governmental)\s+$/iu,
      after: otherEnglish,
    },
    {
      begins: /^association/u,
      full: 'union',
      title: /(?:workers|employees|labou?r|industrial|staff|occupational)['’]*\s+associations/iu,
      definition: defined('associations?'),
      before: /(?:international|employers['’]*|freedom\s+of)\s+$/iu,
      after: otherEnglish,
    },
    { begins: /^combination/u, full: 'union', definition: defined('combinations?'), after: otherEnglish },
    { begins: /^societ(?:y|ies)/u, full: 'union', definition: defined('societ(?:y|ies)') },
    {
      begins: /^bod(?:y|ies)/u,
      full: 'union',
      definition: defined('bod(?:y|ies)'),
      before:
        /(?:administrative|competent|elected|executive|govern(?:ing|ment|mental)|judicial|legislative|other|public|regulatory|representative|state|statutory|supervisory)\s+$/iu,
      after: /^\s+(?:corporate|of|by|for)(?!\w)/iu,
    },
  ],
}

/** Definitions stand at the beginning of an act; in UTF-16 code units. */
const beginning = 6_000
/** How far around the name its surroundings are read, in UTF-16 code units. */
const around = 24

/** The short names that hold in an act. */
export interface ShortNames {
  /** Tells acts with different names apart. */
  readonly key: string
  /** The vocabulary of an act that uses them. */
  readonly over: (vocabulary: Vocabulary) => Vocabulary
}

/** The names that the act gives unions by its title or at its beginning; nothing where it has none. */
export function shortNamesIn({ title, amending }: Act, text: string, language: Language): ShortNames | undefined {
  const opening = text.slice(0, beginning)
  // A bill names the act that it amends in its instructions.
  const heading = amending ? opening : title ? text.slice(title.start, title.end) : ''
  const names = shortNames[language].filter(
    (name) =>
      name.definition.test(opening) || (name.title?.test(heading) === true && name.heading?.test(text) !== false),
  )
  if (names.length === 0) return undefined
  return { key: names.map(({ begins }) => begins.source).join(' '), over: (vocabulary) => reading(vocabulary, names) }
}

function reading(vocabulary: Vocabulary, names: readonly ShortName[]): Vocabulary {
  const known = new Map<Word, Word>()
  const nameOf = ({ text: word }: Word, text: string, start: number, end: number): ShortName | undefined => {
    const name = names.find(({ begins }) => begins.test(word))
    if (!name || name.before?.test(text.slice(Math.max(0, start - around), start)) === true) return undefined
    return name.after?.test(text.slice(end, end + around)) === true ? undefined : name
  }
  const inFull = (word: Word, { begins, full }: ShortName): Word => {
    const written = word.text.replace(begins, full)
    const named = vocabulary.word(written, 0, written.length, true)
    return { ...word, lemmas: [...word.lemmas, ...named.lemmas], forms: [...word.forms, ...named.forms] }
  }
  return {
    word(text, start, end, isWord) {
      const word = vocabulary.word(text, start, end, isWord)
      const name = isWord ? nameOf(word, text, start, end) : undefined
      if (!name) return word
      const made = known.get(word) ?? inFull(word, name)
      known.set(word, made)
      return made
    },
  }
}
