/** Regular expressions over the letters that drafts are written in: V8 takes tens of milliseconds to prepare one for all letters of Unicode. */

/** Latin with its accented letters, and Cyrillic with those of Kazakh. */
const alphabets: readonly (readonly [number, number])[] = [
  [0x41, 0x24f],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
]

const isSmall = (character: string): boolean => character !== character.toUpperCase()
const isCapital = (character: string): boolean => character !== character.toLowerCase()

/** What may stand for a property in brackets. */
const ranges: ReadonlyMap<string, string> = new Map([
  [String.raw`\p{L}`, rangesOf((character) => isSmall(character) || isCapital(character))],
  [String.raw`\p{Ll}`, rangesOf(isSmall)],
  [String.raw`\p{Lu}`, rangesOf(isCapital)],
  [String.raw`\p{N}`, String.raw`\d`],
])

/** The same expression with `\p{L}`, `\p{Ll}` and `\p{Lu}` for letters of the Latin and Cyrillic alphabets, and `\p{N}` for digits. */
export function alphabetic({ source, flags }: RegExp): RegExp {
  let isInBrackets = false
  const written = source.replaceAll(/\\p\{\w+\}|\\.|[[\]]/gs, (part) => {
    if (part === '[' || part === ']') isInBrackets = part === '['
    const range = ranges.get(part)
    if (range === undefined) return part
    return isInBrackets ? range : `[${range}]`
  })
  return new RegExp(written, flags)
}

function rangesOf(belongs: (character: string) => boolean): string {
  let found = ''
  for (const [first, last] of alphabets) {
    for (let code = first; code <= last; code++) {
      if (!belongs(String.fromCharCode(code))) continue
      const from = code
      while (code < last && belongs(String.fromCharCode(code + 1))) code++
      found += from === code ? String.fromCharCode(code) : `${String.fromCharCode(from)}-${String.fromCharCode(code)}`
    }
  }
  return found
}
