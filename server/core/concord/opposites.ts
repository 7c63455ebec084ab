/** Words with the negation inside («незаконный», «тәуелсіз») where the other text has their opposite. */
import { alphabetic } from '../text/alphabetic.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import type { Difference } from './difference.js'
import type { Both, Texts } from './leftovers.js'
import type { Passage } from './parallel-text.js'
import { passagePlace, placeOf } from './place.js'

/** A quality, and its opposite. */
type Opposites = Readonly<Record<Language, readonly [quality: string, opposite: string]>>

const known: readonly Opposites[] = [
  {
    ru: ['законн', 'незаконн'],
    kk: ['заңды(?!\\s+тұлға)', 'заңсыз'],
    en: ['lawful|legal(?!\\s+(?:person|entit))', 'unlawful|illegal'],
  },
  {
    ru: ['правомерн', 'неправомерн'],
    kk: ['құқыққа сыйымды|заңды(?!\\s+тұлға)', 'құқыққа сыйымсыз|құқыққа қарсы|заңсыз'],
    en: ['lawful', 'unlawful|wrongful'],
  },
  { ru: ['зависим|подконтрольн', 'независим'], kk: ['тәуелді', 'тәуелсіз'], en: ['dependent', 'independent'] },
  {
    ru: ['коммерческ', 'некоммерческ'],
    kk: ['коммерциялық(?!\\s+емес)', 'коммерциялық емес'],
    en: ['commercial|for-profit', 'non-commercial|non-profit'],
  },
  { ru: ['действительн', 'недействительн'], kk: ['жарамды', 'жарамсыз'], en: ['valid', 'invalid|void'] },
  { ru: ['срочн', 'бессрочн'], kk: ['мерзімді', 'мерзімсіз'], en: ['fixed-term', 'indefinite|open-ended'] },
  {
    ru: ['платн', 'бесплатн|безвозмездн'],
    kk: ['ақылы', 'ақысыз|тегін|өтеусіз'],
    en: ['paid', 'free of charge|unpaid'],
  },
  {
    ru: ['обоснованн', 'необоснованн'],
    kk: ['негізді', 'негізсіз'],
    en: ['justified|well-founded', 'unjustified|unfounded'],
  },
  { ru: ['ограниченн', 'неограниченн'], kk: ['шектеулі', 'шектеусіз|шексіз'], en: ['limited', 'unlimited'] },
  { ru: ['добровольн', 'принудительн'], kk: ['ерікті', 'мәжбүр'], en: ['voluntar', 'forced|compulsor'] },
]

const beginning = (words: string): RegExp => alphabetic(new RegExp(`(?<!\\p{L})(?:${words})\\p{L}*`, 'giu'))
const patterns = known.map(({ ru, kk, en }): Readonly<Record<Language, Both<RegExp>>> => ({
  ru: [beginning(ru[0]), beginning(ru[1])],
  kk: [beginning(kk[0]), beginning(kk[1])],
  en: [beginning(en[0]), beginning(en[1])],
}))

/** One text has the quality once more, the other its opposite. */
export function oppositeDifferences(
  texts: Texts,
  passages: Both<Passage>,
  ranges: Both<readonly Range[]>,
): readonly Difference[] {
  return patterns.flatMap((pattern): readonly Difference[] => {
    const [one, other] = ([0, 1] as const).map((side) => {
      const { language, draft } = texts[side]
      return pattern[language].map((words) => placesOf(words, draft.text, ranges[side]))
    })
    const [quality = [], opposite = []] = one ?? []
    const [theirQuality = [], theirOpposite = []] = other ?? []
    const more = quality.length - theirQuality.length
    const moreOpposite = opposite.length - theirOpposite.length
    if (more * moreOpposite >= 0) return []
    const [first, second] = more > 0 ? [quality.at(-1), theirOpposite.at(-1)] : [opposite.at(-1), theirQuality.at(-1)]
    return [
      {
        kind: 'negation',
        severity: 'error',
        places: [
          first ? placeOf(texts[0], first) : passagePlace(texts[0], passages[0]),
          second ? placeOf(texts[1], second) : passagePlace(texts[1], passages[1]),
        ],
        fixes: [],
      },
    ]
  })
}

const placesOf = (words: RegExp, text: string, ranges: readonly Range[]): readonly Range[] =>
  ranges.flatMap((range) =>
    Array.from(text.slice(range.start, range.end).matchAll(words), (match) => ({
      start: range.start + match.index,
      end: range.start + match.index + match[0].length,
    })),
  )
