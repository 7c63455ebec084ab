/** Finds the references to provisions in a stretch of a draft. */
import type { Language } from '../../text/language.js'
import type { Range } from '../../text/range.js'
import { englishReferences } from './english.js'
import { kazakhReferences } from './kazakh.js'
import type { Reference } from './reference.js'
import { russianReferences } from './russian.js'

const readers: Readonly<Record<Language, (text: string) => readonly Reference[]>> = {
  ru: russianReferences,
  kk: kazakhReferences,
  en: englishReferences,
}

/** In order, without overlaps. `range` is in normalised text, as are the answers. Linear in its length; never throws. */
export function findReferences(text: string, range: Range, language: Language): readonly Reference[] {
  const { start } = range
  return readers[language](text.slice(start, range.end)).map((reference) => ({
    ...reference,
    start: start + reference.start,
    end: start + reference.end,
  }))
}
