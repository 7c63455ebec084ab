/** Which act an instruction amends, by the name that the bill gives it. */
import { alphabetic } from '../text/alphabetic.js'
import type { Language } from '../text/language.js'
import type { AmendedAct } from './tree.js'
import type { Quotation } from './quoted.js'

/** Longer titles are left out of citations, in UTF-16 code units. */
const longestTitle = 90
/** How far after the word «Закон» its title may begin: the name of the State stands between. */
const titleReach = 90

const russian = alphabetic(
  /(?<!\p{L})(?<!настоящ\p{Ll}{2,4}\s)((?:\p{Lu}\p{Ll}+(?:ый|ой|ий|ом|ем|ого|его|ому|ему)\s+){0,2})([Кк]одекс|[Зз]акон)(а|у|е|ом|ы|ов|ам|ами|ах)?(?!\p{L})(\s+об?\s+(?:\p{Ll}+\s?){1,4})?/gu,
)
const kazakh = alphabetic(
  /(?:(Заң)(?<=[»”"]\s*(?:\d{4}\s+жылғы\s+\d{1,2}\s+\p{Ll}+\s+)?(?:Қазақстан\s+Республикасы(?:ның)?\s+)?Заң)\p{Ll}*|(\p{Lu}\p{Ll}+(?:\s+\p{Ll}+){0,3}\s+[Кк]одекс)(\p{Ll}*))/gu,
)
const english = alphabetic(
  /(?<!\p{L})(?:the\s+)?(principal\s+Act|(?:\p{Lu}[\p{L}'’]*|of|and|on)(?:\s+(?:\p{Lu}[\p{L}'’]*|\(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,9}\s?\)|of|and|on|the|for)){0,24}\s+(?:Act|Code|Ordinance|Law)(?:,?\s+\d{4})?)(?!\p{L})/gu,
)

/** The act named first in a masked stretch that begins at `offset` of the text; quotations are those of the stretch, in offsets of the text. */
export function amendedAct(
  maskedText: string,
  text: string,
  offset: number,
  quotations: readonly Quotation[],
  language: Language,
): AmendedAct | undefined {
  if (language === 'ru') return russianAct(maskedText, text, offset, quotations)
  if (language === 'kk') return kazakhAct(maskedText, text, offset, quotations)
  for (const match of maskedText.matchAll(english)) {
    const name = (match[1] ?? '').replace(/^(?:(?:of|and|on|[Tt]he)\s+)+/, '').replace(/\s+/g, ' ')
    const start = offset + match.index
    return { start, end: start + match[0].length, cited: `the ${name}` }
  }
  return undefined
}

function russianAct(
  maskedText: string,
  text: string,
  offset: number,
  quotations: readonly Quotation[],
): AmendedAct | undefined {
  for (const match of maskedText.matchAll(russian)) {
    const start = offset + match.index
    const end = start + match[0].length
    const adjectives = (match[1] ?? '').trim()
    if (/кодекс/iu.test(match[2] ?? '')) {
      const genitive = adjectives.replace(/(?:ый|ой|ий|ом|ем|ого|его|ому|ему)(?=\s|$)/gu, 'ого')
      return { start, end, cited: genitive ? `${genitive} кодекса` : `Кодекса${(match[4] ?? '').trimEnd()}` }
    }
    const title = quotations.find((one) => one.start >= end - 1 && one.start - end < titleReach)
    const words = title && text.slice(title.inner.start, title.inner.end)
    if (title && words !== undefined && /^Об?\s/u.test(words) && words.length <= longestTitle)
      return { start, end: title.end, cited: `Закона «${words}»` }
    const about = (match[4] ?? '').trimEnd()
    return { start, end, cited: about ? `Закона${about}` : 'закона' }
  }
  return undefined
}

function kazakhAct(
  maskedText: string,
  text: string,
  offset: number,
  quotations: readonly Quotation[],
): AmendedAct | undefined {
  for (const match of maskedText.matchAll(kazakh)) {
    const start = offset + match.index
    const end = start + match[0].length
    if (match[2] !== undefined)
      return { start, end, cited: match[2].replace(/\s+/g, ' ') + ((match[3] ?? '').startsWith('і') ? 'інде' : 'те') }
    const title = quotations.findLast((one) => one.end <= start)
    const words = title && text.slice(title.inner.start, title.inner.end)
    if (title && words !== undefined && words.length <= longestTitle && /туралы$/iu.test(words))
      return { start: title.start, end, cited: `«${words}» Заңда` }
    return { start, end, cited: 'Заңда' }
  }
  return undefined
}
