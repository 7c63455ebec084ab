/** Reads Cyrillic encodings of one byte a letter, and tells them apart by the letters that they make. */
import type { Decoded } from './decode.js'

const cyrillic = ['windows-1251', 'koi8-r', 'ibm866'] as const

/**
 * The letters by which KZ-1048, the Kazakh standard of 2002, differs from windows-1251: as windows-1251 shows them, and what they are.
 * Source: RFC-registered charset KZ-1048 (STRK1048-2002), https://www.iana.org/assignments/charset-reg/KZ-1048
 */
const shown = 'ЌЋќћЎўЈҐЄЇґєјЅѕї'
const meant = 'ҚҺқһҰұӘӨҒҮөғәҢңү'

/** The ten most frequent letters of Russian, which Kazakh shares. */
const frequent = /[оеаинтсрвл]/g
const lettersOnly = /\p{L}/gu
/** Letters of windows-1251 that neither Russian nor Kazakh has, and the signs that other encodings leave inside words. */
const foreign = /[ЂЃѓЉЊЋЏђљњћџЌќЎўЈҐЄЇґєјЅѕї]|(?<=[а-яё])[†‡‰¤µ¶¦¬±°‹›€™®©·](?=[а-яё])/g

/** Nothing where no encoding makes text of it. Never throws. */
export function decodeEightBit(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  // Quotation marks, dashes and the sign of a section, where the text itself is English.
  const latin = decodedAs('windows-1252', bytes)
  if (share(latin, /[A-Za-z]/g) > 0.97) return { text: latin }
  const named = cyrillic.find((label) => label === declared?.toLowerCase())
  const candidates = (named ? [named] : cyrillic).map((label) => ({ label, text: decodedAs(label, bytes) }))
  const best = candidates.reduce((one, other) => (score(other.text) > score(one.text) ? other : one))
  if (score(best.text) < 0.4) return undefined
  if (best.label !== 'windows-1251') return { text: best.text }
  return withKazakhLetters(best.text)
}

function decodedAs(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes)
}

/** How many of the letters are frequent small ones: about two thirds in Russian, half in Kazakh, few in the wrong encoding. */
function score(text: string): number {
  return share(text, frequent)
}

function share(text: string, pattern: RegExp): number {
  const letters = count(text, lettersOnly)
  return letters === 0 ? 0 : count(text, pattern) / letters
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}

/** windows-1251 has no Kazakh letters: what is no Russian letter is one of KZ-1048, or of a font that only its author had. */
function withKazakhLetters(text: string): Decoded {
  const strange = share(text, foreign)
  if (strange < 0.005) return { text }
  const kazakh = text.replace(new RegExp(`[${shown}]`, 'g'), (letter) => meant[shown.indexOf(letter)] ?? letter)
  const remaining = share(kazakh, foreign)
  // These two come in every Kazakh sentence, and windows-1251 shows them as letters of the Balkans.
  if (kazakh.includes('қ') && kazakh.includes('ә') && remaining < 0.005) return { text: kazakh }
  return {
    problem:
      'its Kazakh letters cannot be read: windows-1251 has none, and the font or encoding that was used is not known; open it where they are shown well and save it as UTF-8',
  }
}
