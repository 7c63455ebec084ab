/** Tells the hyphens that a PDF puts at the ends of lines from those that belong to the words. */

/** What stays of a line that the next one goes on with, the space between them included. */
export type Joiner = (line: string, next: string) => string

const longestWord = 80
const word = /\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu

/**
 * A hyphen at the end of a line goes where the same text writes the word in one, and stays where it writes it with a hyphen, or where nothing is known.
 * `lines` are all lines of the text.
 */
export function joinerFor(lines: readonly string[]): Joiner {
  const words = new Set<string>()
  for (const line of lines) {
    // The last word of a line may be one half.
    const end = line.slice(-longestWord)
    const half = /(?<![\p{L}\u00ad\u2010\u2011-])[\p{L}\u00ad\u2010\u2011-]+[-\u00ad\u2010]\s*$/u.exec(end)?.[0] ?? ''
    const whole = line.slice(0, line.length - half.length)
    for (const [found] of whole.matchAll(word)) words.add(found.toLowerCase())
  }
  return (line, next) => {
    // “short- and long-term”: a word is left out, not broken.
    if (/^(?:and|or|и|или|және|немесе)\s/.test(next)) return `${line} `
    if (line.endsWith('\u00ad')) return line.slice(0, -1)
    const first = /(\p{L}+(?:-\p{L}+)*)[-\u2010]$/u.exec(line.slice(-longestWord))?.[1]
    if (first === undefined) return /[\p{L}\p{N}][-\u2010\u2011]$/u.test(line.slice(-2)) ? line : `${line} `
    const second = /^\p{Ll}+(?:-\p{L}+)*/u.exec(next)?.[0]
    if (second === undefined) return line
    const isOneWord = words.has((first + second).toLowerCase()) && !words.has(`${first}-${second}`.toLowerCase())
    return isOneWord ? line.slice(0, -1) : line
  }
}
