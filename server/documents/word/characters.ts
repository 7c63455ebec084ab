/** The characters of an XML text and where each of them stands in the source. */
import type { XmlElement } from './xml.js'

export interface Characters {
  readonly text: string
  /** Offset in the source of the UTF-16 code unit `index` of `text`, or of its end; missing where the text cannot be divided. */
  readonly sourceOf?: (index: number) => number
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const token = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&(#x?[\da-f]+|\w+);|\r\n?/gi

/** The text of an element that holds nothing else, as Word reads it: outer white space counts only where `xml:space` says so. */
export function charactersOf(source: string, element: XmlElement): Characters {
  const raw = source.slice(element.contentStart, element.contentEnd)
  const at = element.contentStart
  const characters = /[&<\r]/.test(raw) ? decoded(raw, at) : { text: raw, sourceOf: (index: number) => at + index }
  return keepsSpace(element) ? characters : trimmed(characters)
}

function decoded(raw: string, at: number): Characters {
  const offsets: number[] = []
  let text = ''
  let done = 0
  const copy = (to: number): void => {
    text += raw.slice(done, to)
    for (; done < to; done++) offsets.push(at + done)
  }
  for (const match of raw.matchAll(token)) {
    const [whole, section, reference] = match
    copy(match.index)
    const written = section ?? (reference === undefined ? (whole.startsWith('\r') ? '\n' : '') : characterOf(reference))
    text += written
    // A section is not divided, so that only a character written by name or number needs its place.
    if (section === undefined) offsets.push(...Array.from({ length: written.length }, () => at + done))
    done += whole.length
  }
  copy(raw.length)
  // Sections and comments inside of a text are legal and never met; such a text is taken whole.
  return raw.includes('<') ? { text } : { text, sourceOf: (index) => offsets[index] ?? at + raw.length }
}

function characterOf(reference: string): string {
  if (!reference.startsWith('#')) return named[reference] ?? ''
  const code = /^#x/i.test(reference) ? parseInt(reference.slice(2), 16) : Number(reference.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function keepsSpace(element: XmlElement): boolean {
  for (let one: XmlElement | undefined = element; one; one = one.parent) {
    const space = one.attributes['xml:space']
    if (space !== undefined) return space === 'preserve'
  }
  return false
}

const isWhite = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13

function trimmed({ text, sourceOf }: Characters): Characters {
  let start = 0
  let end = text.length
  while (start < end && isWhite(text.charCodeAt(start))) start++
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--
  return { text: text.slice(start, end), ...(sourceOf && { sourceOf: (index: number) => sourceOf(start + index) }) }
}
