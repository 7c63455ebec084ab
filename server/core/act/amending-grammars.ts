/** What each language tells the reader of amending instructions. */
import type { Language } from '../text/language.js'
import { englishAmending } from './amending-en.js'
import type { AmendingGrammar } from './amending-grammar.js'
import { kazakhAmending } from './amending-kk.js'
import { russianAmending } from './amending-ru.js'

export const grammars: Readonly<Record<Language, AmendingGrammar>> = {
  ru: russianAmending,
  kk: kazakhAmending,
  en: englishAmending,
}
