/** Short names of unions and agreements in an act that has said the full name: «союз» under a title of trade unions, “organisation” that is defined so. */
import type { Act } from '../act/tree.js'
import type { Vocabulary, Word } from '../lexicon/vocabulary.js'
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
  new RegExp(
    `(?:профессиональн|профсоюз|(?:организаци|объединени)\\p{L}*\\s+(?:работник|трудящ))[^.;\\n]{0,60}далее[^);\\n]{0,20}${name}`,
    'iu',
  )
/** “x” means … of workers; occupational x of workers (hereinafter “x”). */
const defined = (name: string): RegExp =>
  new RegExp(
    `["“]${name}["”]\\s+means\\s[^.;]{0,160}(?:workers|employees|workmen|wage-earners|working\\s+(?:people|persons|men))` +
      `|(?:occupational|workers['’]?|labou?r|industrial)\\s+${name}s?[^.;\\n]{0,60}(?:here(?:in)?after|referred\\s+to\\s+as)[^);\\n]{0,20}${name}`,
    'iu',
  )
const otherEnglish = /^\s+(?:of|by|for)(?!\p{L})/iu

const russianUnions =
  /профсоюз|профессиональн\p{L}+\s+(?:союз|объединени|организаци)|(?:свобод|прав)\p{L}*\s+(?:(?:\p{L}+\s+)?на\s+)?объединени|(?:союз|организаци|объединени)\p{L}*\s+(?:работник|трудящ)/iu

const shortNames: Readonly<Record<Language, readonly ShortName[]>> = {
  ru: [
    {
      begins: /^союз(?!н)/u,
      full: 'профсоюз',
      title: russianUnions,
      definition: shortened('союз'),
      before:
        /(?:таможенн|евразийск|экономическ|потребительск|кредитн|творческ|европейск|советск|брачн|профессиональн)\p{L}*\s+$/iu,
      after: /^\s+(?:работодател|предпринимател|потребител|адвокат|писател|юрист|государств|республик|совет)/iu,
    },
    {
      begins: /^объединени/u,
      full: 'профобъединени',
      title: /профессиональн\p{L}+\s+объединени|объединени\p{L}*\s+(?:работник|трудящ)(?!\p{L}*\s+в\s)/iu,
      definition: shortened('объединени'),
      before: /(?:общественн|политическ|прав\p{L}*\s+на|свобод)\p{L}*\s+$/iu,
      after: /^\s+(?:в\s|работодател|предпринимател|профсоюз|союз|профессиональн)/iu,
    },
    {
      begins: /^организаци/u,
      full: 'профорганизаци',
      definition: shortened('организаци'),
      before: /(?:международн|вышестоящ|общественн)\p{L}*\s+$/iu,
      after: /^\s+работодател/iu,
    },
    {
      begins: /^договор(?=(?:а|у|ом|е|ы|ов|ам|ами|ах)?$)/u,
      full: 'колдоговор',
      title: russianUnions,
      heading: /^(?:глава|раздел|статья)[^\n]*(?:переговор|договор)/imu,
      definition: /коллективн\p{L}+\s+договор[^.;\n]{0,60}далее[^);\n]{0,20}договор/iu,
      before:
        /(?:вид|трудов|гражданск|гражданско-правов|международн|ученическ|срочн|учредительн|письменн|страхов|коллективн)\p{L}*\s+$/iu,
      after: /^\s+(?:займ|найм|аренд|подряд|возмездн|купли|оказани|гражданско|о\s+членств)/iu,
    },
  ],
  kk: [
    {
      begins: /^ода[қғ]/u,
      full: 'кәсіпода',
      title: /кәсіп(?:тік\s+)?ода[қғ]/iu,
      definition: /кәсіп(?:тік\s+)?ода[қғ][^.;\n]{0,60}бұдан әрі[^);\n]{0,20}ода[қғ]/iu,
      before: /(?:кеден|еуразия\p{L}*|экономикалық|кәсіптік)\s+$/iu,
    },
  ],
  en: [
    {
      begins: /^organi[sz]ation/u,
      full: 'union',
      title:
        /(?:workers|employees|labou?r|industrial|staff|occupational)['’]*\s+organi[sz]ations|organi[sz]ations\s+of\s+(?:workers|employees)/iu,
      definition: defined('organi[sz]ation'),
      before: /(?:international|employers['’]*|management|governmental)\s+$/iu,
      after: otherEnglish,
    },
    {
      begins: /^association/u,
      full: 'union',
      title: /(?:workers|employees|labou?r|industrial|staff|occupational)['’]*\s+associations/iu,
      definition: defined('association'),
      before: /(?:international|employers['’]*|freedom\s+of)\s+$/iu,
      after: otherEnglish,
    },
    { begins: /^combination/u, full: 'union', definition: defined('combination'), after: otherEnglish },
    { begins: /^societ/u, full: 'union', definition: defined('society') },
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
