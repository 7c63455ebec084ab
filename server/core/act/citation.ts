/** Says where a provision stands, the way lawyers of each language cite it, and finds the provisions around an offset. */
import { rangeAt } from '../text/ordered.js'
import type { Language } from '../text/language.js'
import type { Act, Provision, Unit } from './tree.js'

/**
 * The citation of the innermost provision of `path` (outermost first): «ст. 13 п. 2», «13-бап 2-тармақ 3) тармақша», “s. 13(2)(a)”.
 * Parts and chapters are named only where no smaller unit is; an empty path is the preamble. `language` is that of the words, not of
 * the act: a section of an English act is «ст. 13» in Russian, a статья is “art. 13” in English. Returns an empty string for headings
 * without a number.
 */
export function cite(path: readonly Unit[], language: Language): string {
  if (path.length === 0) return preamble[language]
  const units = path.filter((provision) => provision.kind !== 'part' && provision.kind !== 'chapter')
  if (units.length > 0)
    return (language === 'en' ? english(units) : units.map(unitWords[language])).join(language === 'en' ? '' : ' ')
  const numbered = path.findLast((provision) => provision.number !== '')
  return numbered ? divisionWords[language](numbered) : ''
}

const preamble: Readonly<Record<Language, string>> = { ru: 'преамбула', kk: 'кіріспе', en: 'preamble' }

const divisionWords: Readonly<Record<Language, (division: Unit) => string>> = {
  ru: ({ kind, number }) => (kind === 'part' ? `разд. ${number}` : `гл. ${number}`),
  kk: ({ kind, number }) => (kind === 'part' ? `${number}-бөлім` : `${number}-тарау`),
  en: ({ kind, number }) => (kind === 'part' ? `pt. ${number}` : `ch. ${number}`),
}

const unitWords: Readonly<Record<'ru' | 'kk', (unit: Unit) => string>> = {
  ru: ({ kind, number, ordinal }) => {
    if (number === '') return kind === 'paragraph' ? `ч. ${ordinal ?? 1}` : `абз. ${ordinal ?? 1}`
    if (kind === 'article') return `ст. ${number}`
    if (kind === 'paragraph') return `п. ${number}`
    return kind === 'item' ? `пп. ${number}` : `${number})`
  },
  kk: ({ kind, number, ordinal }) => {
    if (number === '') return kind === 'paragraph' ? `${ordinal ?? 1}-бөлік` : `${ordinal ?? 1}-абзац`
    if (kind === 'article') return `${number}-бап`
    if (kind === 'paragraph') return `${number}-тармақ`
    return kind === 'item' ? `${number}) тармақша` : `${number})`
  },
}

function english(units: readonly Unit[]): readonly string[] {
  return units.map(({ kind, number, ordinal, section }, i) => {
    if (kind === 'article') return `${section ? 's.' : 'art.'} ${number}`
    if (number !== '') return `(${number})`
    return `${i > 0 ? ', ' : ''}para. ${ordinal ?? 1}`
  })
}

/**
 * The provisions that contain `offset` (UTF-16 code units of the normalised text), outermost first; empty for the title, the preamble
 * and text after the last provision. Takes logarithmic time per level.
 */
export function provisionPath(act: Pick<Act, 'children'>, offset: number): readonly Provision[] {
  const path: Provision[] = []
  for (let found = rangeAt(act.children, offset); found; found = rangeAt(found.children, offset)) path.push(found)
  return path
}
