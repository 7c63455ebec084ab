/** Words for one topic, as far as drafters begin a provision with them: the lexicon has them under one concept. */
import type { Language } from '../text/language.js'
import type { Lexicon } from './schema.js'

/** Lists of phrases in small letters: what is said of one phrase of a list is said of the others. */
export type Topics = Readonly<Record<Language, readonly (readonly string[])[]>>

/** Most concepts hold words that merely stand in the same place of a sentence; in these they mean the same. */
export const topicConcepts = [
  'strike',
  'lockout',
  'picket',
  'minimum-service',
  'union',
  'federation',
  'employers-organization',
  'rules',
  'dissolve',
  'bargaining',
  'conciliation',
] as const

/** Read from the lexicons once, when rules are compiled, because a compiled rule set has none. */
export function topicsOf({ ru, kk, en }: Readonly<Record<Language, Lexicon>>): Topics {
  return { ru: phrasesOf(ru), kk: phrasesOf(kk), en: phrasesOf(en) }
}

/** Only plain words and phrases; a remark on the word class (`strike:noun`) is for the lexicon. */
function phrasesOf({ concepts }: Lexicon): readonly (readonly string[])[] {
  return topicConcepts
    .map((concept) => [
      ...new Set(
        (concepts[concept] ?? [])
          .map((phrase) => phrase.replace(/:\w+$/, ''))
          .filter((phrase) => /^\p{L}[\p{L}_’'-]*$/u.test(phrase))
          .map((phrase) => phrase.replaceAll('_', ' ').toLowerCase()),
      ),
    ])
    .filter((phrases) => phrases.length > 1)
}
