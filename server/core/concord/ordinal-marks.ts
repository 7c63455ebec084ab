/** Ordinal numbers in words that are no reference: «первой декады», «бірінші онкүндік», “the second ballot”. */
import { alternativeOf } from '../act/references/match-at.js'
import { alphabetic } from '../text/alphabetic.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import type { Mark } from './mark.js'

/** From the second on; “first” is also «алғашқы», «впервые», and is compared only against another number. */
const stems: Readonly<Record<Language, readonly string[]>> = {
  ru: 'перв(?!ичн|онач) втор(?!ичн) трет(?:ь(?!и\\s+лиц|его\\s+лиц)|ий) четверт(?:ый|ого|ой|ому|ым|ом|ую|ое) пят(?:ый|ого|ой|ому|ым|ом|ую|ое) шест(?:ой|ого|ому|ым|ом|ую|ое) седьм восьм(?:ой|ого|ому|ым|ом|ую|ое) девят(?:ый|ого|ой|ому|ым|ом|ую|ое) десят(?:ый|ого|ой|ому|ым|ом|ую|ое)'.split(
    ' ',
  ),
  kk: 'бірінші екінші үшінші(?!\\s+тұлға) төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы'.split(' '),
  en: 'first second third(?!\\s+part) fourth fifth sixth seventh eighth ninth tenth'.split(' '),
}

const patternOf = (language: Language): RegExp =>
  alphabetic(
    new RegExp(
      `(?<![\\p{L}-])(?:${stems[language].map((stem) => `(${stem})`).join('|')})${language === 'en' ? '\\b' : '\\p{L}*'}`,
      'giu',
    ),
  )
const patterns: Readonly<Record<Language, RegExp>> = {
  ru: patternOf('ru'),
  kk: patternOf('kk'),
  en: patternOf('en'),
}

/** In order; the key is the number. `offset` is that of `words` in the whole text. */
export function ordinalsIn(words: string, { start }: Range, language: Language): readonly Mark[] {
  return Array.from(words.matchAll(patterns[language]), (match): Mark => {
    const number = alternativeOf(match, 1) + 1
    return { start: start + match.index, end: start + match.index + match[0].length, key: String(number) }
  })
}
