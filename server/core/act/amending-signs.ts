/** Where a draft may order a change, told quickly by the beginnings of single words. */
import { hasKazakhLetter, type Language } from '../text/language.js'
import { createPlaceFinder, type PlaceFinder } from '../text/places.js'
import type { AmendingGrammar } from './amending-grammar.js'
import { grammars } from './amending-grammars.js'

/** In UTF-16 code units. */
const longestSign = 20

/** Where a draft has a word that may order a change, in order, and in which languages, the likeliest first. */
export interface Signs {
  readonly places: readonly number[]
  readonly languages: readonly Language[]
}

export function signsIn(text: string, main: Language): Signs {
  const places: number[] = []
  const languages = spoken[main].filter((language) => {
    if (language === 'kk' && !hasKazakhLetter(text)) return false
    const found = signFinders[language](text)
    for (const place of found) places.push(place)
    return found.length > 0
  })
  return { places: languages.length > 1 ? places.sort((a, b) => a - b) : places, languages }
}

const signFinders: Readonly<Record<Language, PlaceFinder>> = {
  ru: signFinder(grammars.ru),
  kk: signFinder(grammars.kk),
  en: signFinder(grammars.en),
}

function signFinder({ sign }: AmendingGrammar): PlaceFinder {
  return createPlaceFinder(sign.source, '', longestSign)
}

/** Bilingual drafts are in Russian and Kazakh. */
const spoken: Readonly<Record<Language, readonly Language[]>> = { ru: ['ru', 'kk'], kk: ['kk', 'ru'], en: ['en'] }
