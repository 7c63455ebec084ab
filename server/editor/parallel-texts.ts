/** Which other drafts may be the parallel text of one, the likeliest first. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { articlesOf } from '../core/act/articles.js'
import { parseAct } from '../core/act/parse.js'
import { languageOf, type Language } from '../core/text/language.js'
import { normalise } from '../core/text/normalise.js'
import { isDecisionsFile, nameOf } from './decisions.js'
import { keyOf } from './draft-files.js'
import { fileBehind } from './word-texts.js'

export interface ParallelText {
  readonly uri: string
  /** Missing for a file that is not open: its name alone speaks for it. */
  readonly language?: Language
  readonly articles?: number
}

/** What the names of parallel texts differ in. */
const languageTag = /^(?:ru|rus|kk|kz|kaz|qaz|en|eng|рус|русский|каз|қаз|казахский|қазақша|анг|англ)$/iu
const ending = /(?:\.law)?\.(?:law|md|txt|docx)$/i

/**
 * Open documents in another language that have articles, and of the files `beside`, by their addresses, those with the same name that are not open: first
 * what has the same name, then what has about as many articles. Empty where the draft is not open.
 */
export function parallelTextsOf(
  uri: string,
  documents: readonly TextDocument[],
  beside: readonly string[],
): readonly ParallelText[] {
  const own = documents.find((one) => one.uri === uri)
  if (!own) return []
  const name = nameWithoutLanguage(uri)
  const isNamesake = (other: string): boolean => nameWithoutLanguage(other) === name
  const language = languageOf(own.getText())
  const articles = articlesIn(own, language ?? 'en')
  const open = documents.flatMap((document) => {
    const its = document.uri === uri || isDecisionsFile(document.uri) ? undefined : languageOf(document.getText())
    if (its === undefined || its === language) return []
    const count = articlesIn(document, its)
    return count > 0 ? [{ uri: document.uri, language: its, articles: count }] : []
  })
  const distance = (one: (typeof open)[number]): number => Math.abs(one.articles - articles)
  const ordered = open.sort((a, b) => distance(a) - distance(b) || (a.uri < b.uri ? -1 : 1))
  const known = new Set(documents.map((document) => keyOf(fileBehind(document.uri))))
  const files = beside.filter((file) => ending.test(nameOf(file)) && isNamesake(file) && !known.has(keyOf(file)))
  return [
    ...ordered.filter((one) => isNamesake(one.uri)),
    ...files.sort().map((file) => ({ uri: file })),
    ...ordered.filter((one) => !isNamesake(one.uri)),
  ]
}

const articlesIn = (document: TextDocument, language: Language): number =>
  articlesOf(parseAct(normalise(document.getText()).text, language).children).length

/** `bill` of `bill.kk.law.md` and of `Bill (kaz).docx`; of `ru.law` and `kk.law` nothing is left, which is the same as well. */
function nameWithoutLanguage(uri: string): string {
  return nameOf(fileBehind(uri))
    .replace(ending, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !languageTag.test(word))
    .join(' ')
}
