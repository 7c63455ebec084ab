/** Names structural elements in full words, as the first columns of comparative tables do. */
import { amendmentAt } from '../core/act/amendment.js'
import { targetsAt } from '../core/act/cite-amendment.js'
import { provisionPath } from '../core/act/citation.js'
import type { Act, Unit } from '../core/act/tree.js'
import type { Language } from '../core/text/language.js'

/** «Статья 6, пункт 1», «6-бап, 1-тармақ», “Section 6, subsection (1)”; the preamble for an empty path. */
export function elementOf(path: readonly Unit[], language: Language): string {
  const units = path.filter(({ kind }) => kind !== 'part' && kind !== 'chapter')
  const isSection = path.some(({ section }) => section === true)
  const named = (units.length > 0 ? units : path.slice(-1))
    .map((unit) => names[language](unit, isSection))
    .filter((name) => name !== '')
  if (named.length === 0) return preamble[language]
  const text = named.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The element at an offset of the normalised text; in an amending bill with the element of the amended act in brackets. */
export function elementAt(act: Act, offset: number, path: readonly Unit[], language: Language): string {
  const amendment = amendmentAt(act.amendments, offset)
  const own = elementOf(path, language)
  if (!amendment || amendment.annex) return own
  const targets = targetsAt(amendment, offset).map((target) => lower(elementOf(target, language)))
  if (targets.length === 0) return own
  const amended = amendment.act?.cited
  const about = language === 'kk' ? [amended, targets.join('; ')] : [targets.join('; '), amended]
  return `${own} (${about.filter((part) => part !== undefined).join(language === 'en' ? ' of ' : ' ')})`
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const preamble: Readonly<Record<Language, string>> = { ru: 'Преамбула', kk: 'Кіріспе', en: 'Preamble' }

/** In an English act of sections the paragraphs are subsections. */
const names: Readonly<Record<Language, (unit: Unit, isSection: boolean) => string>> = {
  ru: ({ kind, number, ordinal }) => {
    if (number === '') return ordinal === undefined ? '' : `${kind === 'paragraph' ? 'часть' : 'абзац'} ${ordinal}`
    return `${{ part: 'раздел', chapter: 'глава', article: 'статья', paragraph: 'пункт', item: 'подпункт', subitem: 'подпункт' }[kind]} ${number}${kind === 'item' || kind === 'subitem' ? ')' : ''}`
  },
  kk: ({ kind, number, ordinal }) => {
    if (number === '') return ordinal === undefined ? '' : `${ordinal}-${kind === 'paragraph' ? 'бөлік' : 'абзац'}`
    if (kind === 'item' || kind === 'subitem') return `${number}) тармақша`
    return `${number}-${{ part: 'бөлім', chapter: 'тарау', article: 'бап', paragraph: 'тармақ' }[kind]}`
  },
  en: ({ kind, number, ordinal, section }, isSection) => {
    if (number === '') return ordinal === undefined ? '' : `paragraph ${ordinal}`
    if (kind === 'article') return `${section ? 'section' : 'article'} ${number}`
    if (kind === 'paragraph') return isSection ? `subsection (${number})` : `paragraph ${number}`
    return kind === 'part' || kind === 'chapter' ? `${kind} ${number}` : `item (${number})`
  },
}

/** The path down to the provision at an offset of the normalised text, without what is smaller than an item. */
export function elementPath(act: Act, offset: number) {
  const path = provisionPath(act, offset)
  const small = path.findIndex(({ kind }) => kind === 'subitem')
  return small < 0 ? path : path.slice(0, small)
}
