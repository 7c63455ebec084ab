/** Reads Cyrillic encodings of one byte a letter, and tells them apart by the letters that they make. */
import type { Decoded } from './decode.js'

const cyrillic = ['windows-1251', 'KOI8-R', 'IBM866'] as const

/**
 * The letters by which KZ-1048, the Kazakh standard of 2002, differs from windows-1251: as windows-1251 shows them, and what they are.
 * Source: RFC-registered charset KZ-1048 (STRK1048-2002), https://www.iana.org/assignments/charset-reg/KZ-1048
 */
const shown = 'ЌЋќћЎўЈҐЄЇґєјЅѕї'
const meant = 'ҚҺқһҰұӘӨҒҮөғәҢңү'

/** The ten most frequent letters of Russian, which Kazakh shares. */
const frequent = /[оеаинтсрвл]/g
/** Of the letters that are no Latin ones, they are about two thirds in Russian, half in Kazakh, and few in the wrong encoding. */
const leastScore = 0.4
const letters = /\p{L}/gu
const foreignLetters = /[^\P{L}A-Za-z]/gu
/** Letters of windows-1251 that neither Russian nor Kazakh has, and the signs that other encodings leave inside words. */
const strangeLetters = /[ЂЃѓЉЊЋЏђљњћџЌќЎўЈҐЄЇґєјЅѕї]|(?<=[а-яё])[†‡‰¤µ¶¦¬±°‹›€™®©·](?=[а-яё])/g

/** Nothing where no encoding makes text of it. Never throws. */
export function decodeEightBit(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  const named = cyrillic.find((label) => label.toLowerCase() === declared?.toLowerCase())
  if (!named) {
    const text = new TextDecoder('windows-1251').decode(bytes)
    if (share(text, /[A-Za-z]/g, letters) > 0.97) return { text: withLatinLetters(text), encoding: 'windows-1252' }
  }
  const candidates = (named ? [named] : cyrillic).map((label) => {
    const text = new TextDecoder(label).decode(bytes)
    return { label, text, score: share(text, frequent, foreignLetters) }
  })
  const best = candidates.reduce((one, other) => (other.score > one.score ? other : one))
  if (!named && best.score < leastScore) return undefined
  if (best.label !== 'windows-1251') return { text: best.text, encoding: best.label }
  return withKazakhLetters(best.text)
}

/** English, with quotation marks, dashes and signs that windows-1251 and windows-1252 have at the same places, and perhaps a name in French. */
function withLatinLetters(text: string): string {
  return text.replace(/[А-я]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x0410 + 0xc0))
}

function share(text: string, pattern: RegExp, of: RegExp): number {
  const all = count(text, of)
  return all === 0 ? 0 : count(text, pattern) / all
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}

/** windows-1251 has no Kazakh letters: what is no Russian letter is one of KZ-1048, or of a font that only its author had. */
function withKazakhLetters(text: string): Decoded {
  const lost = share(text, strangeLetters, letters)
  if (lost < 0.005) return { text, encoding: 'windows-1251' }
  const kazakh = text.replace(new RegExp(`[${shown}]`, 'g'), (letter) => meant[shown.indexOf(letter)] ?? letter)
  const remaining = share(kazakh, strangeLetters, letters)
  // These two come in every Kazakh sentence, and windows-1251 shows them as letters of the Balkans.
  if (kazakh.includes('қ') && kazakh.includes('ә') && remaining < 0.005) return { text: kazakh, encoding: 'KZ-1048' }
  return {
    problem:
      'its Kazakh letters cannot be read: windows-1251 has none, and the font or encoding that was used is not known; open it where they are shown well and save it as UTF-8',
  }
}
