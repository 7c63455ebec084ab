/** Puts Latin letters that were typed inside Cyrillic words («кәсiподақ») back into the right alphabet. */

// Column by column the letters look alike. Latin lower-case «h» is drawn like Kazakh «һ», capital «H» like «Н».
const latinLetters = 'aceopxykhiəɵëABCEHIKMOPTXYƏƟË'
const cyrillicLetters = 'асеорхукһіәөёАВСЕНІКМОРТХУӘӨЁ'

const toCyrillic = new Map([...latinLetters].map((letter, at) => [letter, cyrillicLetters.charAt(at)]))
const toLatin = new Map([...cyrillicLetters].map((letter, at) => [letter, latinLetters.charAt(at)]))

const isLatin = /[A-Za-z\u00c0-\u024f\u0259\u0275]/
const isCyrillic = /[\u0400-\u052f]/
/** A Latin letter beside a Cyrillic one, or a lone one that looks Cyrillic. */
const suspicious = /[A-Za-z\u00c0-\u024f\u0259\u0275](?:(?=[\u0400-\u052f])|(?<=[\u0400-\u052f].)|(?<= [acoky])(?= ))/g
const single = /(?<=[\u0400-\u052f] )[acoky](?= [\u0400-\u052f])/g
const kazakh = /[әғқңөұүһі]/i
const roman = /^(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/

/**
 * Writes every mixed word in one alphabet; the length does not change. Cyrillic wins; a word that has letters
 * only Latin has («strikе») and Roman numerals («XІ») become Latin; what fits neither is left. A one-letter
 * word («c», «o») is changed only between two Cyrillic words.
 */
export function unmixWords(text: string): string {
  if (!isCyrillic.test(text)) return text
  const pieces: string[] = []
  let done = 0
  let hasSingle = false
  suspicious.lastIndex = 0
  for (let match = suspicious.exec(text); match; match = suspicious.exec(text)) {
    let start = match.index
    let end = start + 1
    if (text.charAt(start - 1) === ' ' && text.charAt(end) === ' ') {
      hasSingle = true
      continue
    }
    while (start > done && isLetter(text.charAt(start - 1))) start--
    while (end < text.length && isLetter(text.charAt(end))) end++
    pieces.push(text.slice(done, start), inOneAlphabet(text.slice(start, end)))
    done = end
    suspicious.lastIndex = end
  }
  const unmixed = done === 0 ? text : pieces.join('') + text.slice(done)
  return !hasSingle ? unmixed : unmixed.replace(single, (letter) => toCyrillic.get(letter) ?? letter)
}

function inOneAlphabet(word: string): string {
  const latin = rewritten(word, toLatin, isCyrillic)
  if (latin !== undefined && roman.test(latin)) return latin
  const cyrillic = rewritten(word, toCyrillic, isLatin)
  if (cyrillic === undefined) return latin ?? word
  // Capital «Y» is drawn like Kazakh «Ү» and like Russian «У»: the rest of the word decides.
  return word.includes('Y') && kazakh.test(cyrillic) ? withKazakhY(word, cyrillic) : cyrillic
}

function withKazakhY(word: string, cyrillic: string): string {
  return [...cyrillic].map((letter, at) => (word.charAt(at) === 'Y' ? 'Ү' : letter)).join('')
}

/** `undefined` when a letter of the foreign alphabet has no look-alike. */
function rewritten(word: string, table: ReadonlyMap<string, string>, foreign: RegExp): string | undefined {
  let result = ''
  for (const letter of word) {
    const other = foreign.test(letter) ? table.get(letter) : letter
    if (other === undefined) return undefined
    result += other
  }
  return result
}

function isLetter(letter: string): boolean {
  return isLatin.test(letter) || isCyrillic.test(letter)
}
