/** What a difference says to its reader. */
import { cite } from '../act/citation.js'
import type { Language } from '../text/language.js'
import type { Concordance, Difference, DifferenceFix } from './difference.js'
import { differenceWords, type DifferenceTitle } from './message-words.js'

type Languages = readonly [Language, Language]

export const languagesOf = ({ texts: [one, other] }: Pick<Concordance, 'texts'>): Languages => [
  one.language,
  other.language,
]

/** Short, without a full stop: the heading of a diagnostic. */
export const titleOf = (difference: Difference, reader: Language): string =>
  differenceWords[reader].titles[kindOf(difference)]

/** The title, then what each text says and where, citations in the language of the reader. Ends with a full stop. */
export function messageOf(difference: Difference, languages: Languages, reader: Language): string {
  const sides = ([0, 1] as const).map((side) => sideOf(difference, side, languages[side], reader))
  return `${titleOf(difference, reader)}: ${sides.join(', ')}.`
}

/** What one of the texts says, and where: a sentence without a full stop, for what stands beside that place. */
export function sayingOf(difference: Difference, side: 0 | 1, languages: Languages, reader: Language): string {
  return asTitle(sideOf(difference, side, languages[side], reader))
}

/** The title of a fix: what it writes, and after which text. */
export function fixTitle({ side, edit }: DifferenceFix, languages: Languages, reader: Language): string {
  return asTitle(differenceWords[reader].fix(languages[side === 0 ? 1 : 0], edit.newText))
}

const asTitle = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function kindOf({ kind, about }: Difference): DifferenceTitle {
  if (kind === 'omission' && about === 'word') return 'word'
  return kind === 'number' && (about === 'period' || about === 'share') ? about : kind
}

function sideOf(difference: Difference, side: 0 | 1, language: Language, reader: Language): string {
  const words = differenceWords[reader]
  const { kind, places, about } = difference
  const { says, path } = places[side]
  const inText = words.inText(language, path.length === 0 ? '' : cite(path, reader))
  const sign = kind === 'modality' || kind === 'negation' ? about?.split('/')[side] : undefined
  const named =
    sign === 'may' || sign === 'must' || sign === 'exempt' || sign === 'not' ? `${words.signs[sign]} – ` : ''
  if (kind === 'omission' && about !== 'word') return inText
  if (says !== '') return `${inText} – ${named}${words.says(says)}`
  return `${inText} ${words.silent[kindOf(difference)] ?? words.silent.other}`
}
