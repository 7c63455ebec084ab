/** Words of one text that the other renders in two ways: known words of labour law, counted over the provisions that have them. */
import { alphabetic } from '../text/alphabetic.js'
import { addTo } from '../text/grouped.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import type { Difference } from './difference.js'
import type { Both, Texts } from './leftovers.js'
import type { Pairing } from './pairing.js'
import type { Passage } from './parallel-text.js'
import { placeOf } from './place.js'

/** One idea, and the words that a careful draft uses only one of. */
type Renderings = Readonly<Record<Language, readonly string[]>>

const ideas: readonly Renderings[] = [
  { ru: ['работник', 'трудящ'], kk: ['қызметкер', 'жұмыскер', 'еңбекші'], en: ['worker', 'employee'] },
  { ru: ['работодател', 'нанимател'], kk: ['жұмыс беруші', 'жалдаушы'], en: ['employer', 'hirer'] },
  {
    ru: ['профсоюз', 'профессиональн\\p{L}+ союз'],
    kk: ['кәсіподақ', 'кәсіптік одақ'],
    en: ['trade union', 'labou?r union'],
  },
  { ru: ['забастовк', 'стачк'], kk: ['ереуіл', 'жұмыс тастау'], en: ['strike', 'work stoppage'] },
  { ru: ['устав(?!н)'], kk: ['жарғы', 'устав'], en: ['charter', 'statutes'] },
  { ru: ['посредник'], kk: ['медиатор', 'делдал', 'бітістіруші'], en: ['mediator', 'conciliator'] },
  { ru: ['взнос'], kk: ['жарна', 'төлем'], en: ['dues', 'contribution', 'subscription'] },
  {
    ru: ['коллективн\\p{L}+ договор'],
    kk: ['ұжымдық шарт', 'ұжымдық келісім'],
    en: ['collective agreement', 'collective contract'],
  },
]
/** A word in fewer provisions is no habit of the draft. */
const leastProvisions = 3

const patternOf = (word: string): RegExp => alphabetic(new RegExp(`(?<!\\p{L})${word}\\p{L}*`, 'giu'))
const patterns = ideas.map((idea) => ({
  ru: idea.ru.map(patternOf),
  kk: idea.kk.map(patternOf),
  en: idea.en.map(patternOf),
}))

/** By the passage of the first text in which the rarer rendering first stands. Once for each word. Linear. */
export function termDifferences(
  texts: Texts,
  { rows }: Pick<Pairing, 'rows'>,
): ReadonlyMap<Passage, readonly Difference[]> {
  const found = new Map<Passage, Difference[]>()
  for (const idea of patterns) {
    for (const side of [0, 1] as const) {
      const difference = twoWays(texts, rows, idea, side)
      if (difference) addTo(found, difference.passage, difference.difference)
    }
  }
  return found
}

interface Use {
  readonly passage: Passage
  readonly places: Both<Range>
}

/** The word of text `side`, alone in its provision, against the words that alone stand for it in the other text. */
function twoWays(
  texts: Texts,
  rows: Pairing['rows'],
  idea: Readonly<Record<Language, readonly RegExp[]>>,
  side: 0 | 1,
): { readonly passage: Passage; readonly difference: Difference } | undefined {
  const elsewhere = side === 0 ? 1 : 0
  const uses = new Map<string, Use[]>()
  for (const row of rows) {
    const [passage, own, other] = [row[0], row[side], row[elsewhere]]
    if (!passage || !own || !other) continue
    const words = wordsOf(texts, side, own, idea)
    const equals = wordsOf(texts, elsewhere, other, idea)
    const [word, equal] = [words[0], equals[0]]
    if (!word || !equal || words.length !== 1 || equals.length !== 1) continue
    const key = `${word.index}/${equal.index}`
    const places: Both<Range> = side === 0 ? [word, equal] : [equal, word]
    addTo(uses, key, { passage, places })
  }
  const habits = [...uses].filter(([, list]) => list.length >= leastProvisions)
  const rarest = habits
    .filter(([key]) => habits.some(([another]) => another !== key && another.split('/')[0] === key.split('/')[0]))
    .sort((a, b) => a[1].length - b[1].length)[0]?.[1][0]
  if (!rarest) return undefined
  const [one, other] = rarest.places
  return {
    passage: rarest.passage,
    difference: {
      kind: 'term',
      severity: 'information',
      places: [placeOf(texts[0], one), placeOf(texts[1], other)],
      fixes: [],
    },
  }
}

/** The words of an idea that a passage has, each where it first stands. */
function wordsOf(
  texts: Texts,
  side: 0 | 1,
  { own }: Passage,
  idea: Readonly<Record<Language, readonly RegExp[]>>,
): readonly (Range & { readonly index: number })[] {
  const { draft, language } = texts[side]
  return idea[language].flatMap((pattern, index) => {
    for (const { start, end } of own) {
      pattern.lastIndex = 0
      const match = pattern.exec(draft.text.slice(start, end))
      if (match) return [{ start: start + match.index, end: start + match.index + match[0].length, index }]
    }
    return []
  })
}
