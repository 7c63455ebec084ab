/** Text that an amending bill quotes: its articles are not articles of the bill. */
import { createPlaceFinder } from '../text/places.js'
import { closesQuotation, opensQuotation } from './characters.js'
import type { Line } from './lines.js'

/** How many lines a quotation may have before its opening mark is taken for a slip of the pen. */
const reach = 600

/** How much of a line's end decides whether it announces amended text, in UTF-16 code units. */
const announcementReach = 240

const replacing = /(?:replac|add|insert|substitut|amend)[^:]*[:—–-]$/i

/**
 * Returns a function that tells the last line of the quotation which line `first` opens and leaves open, or `first` when it leaves none
 * open; `from` is where the text of that line begins. All calls together stay linear in the length of the text.
 */
export function quotationFinder(text: string, lines: readonly Line[]): (first: number, from: number) => number {
  const announced = announcedQuotations(text)
  let nextAnnounced = 0
  let budget = 4 * text.length
  return (first, from) => {
    const line = lines[first]
    if (!line) return first
    while (nextAnnounced < announced.length && (announced[nextAnnounced] ?? 0) < from) nextAnnounced++
    const inside = announced[nextAnnounced] ?? line.end
    const begins = opensQuotation(text.charCodeAt(from)) ? from : inside < line.end ? inside : -1
    let depth = begins < 0 ? 0 : openQuotations(text, begins, line.end, 0)
    let fallback = first
    for (let i = first + 1; depth > 0 && budget > 0 && i < lines.length && i < first + reach; i++) {
      const next = lines[i]
      if (!next) break
      budget -= next.end - next.start
      depth = openQuotations(text, next.start, next.end, depth)
      if (endsQuotation(text, next)) {
        if (depth <= 0) return i
        if (fallback === first) fallback = i
      }
    }
    return fallback
  }
}

const announcements = createPlaceFinder('[:—] ?[«“„"]', '', 3)

/** The offsets of quotation marks that stand after a colon or a dash, in order. */
function announcedQuotations(text: string): readonly number[] {
  return announcements(text).map((at) => (text.charCodeAt(at + 1) === 32 ? at + 2 : at + 1))
}

function openQuotations(text: string, from: number, end: number, depthBefore: number): number {
  let depth = depthBefore
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code < 34 || (code > 34 && code < 0xab)) continue
    if (code === 0xab || code === 0x201e) depth++
    else if (code === 0xbb || code === 0x201d) depth--
    else if (code === 34) depth += depth > 0 && !startsWord(text, i, from) ? -1 : 1
    // “ opens in English and closes in Russian.
    else if (code === 0x201c) depth += startsWord(text, i, from) ? 1 : -1
  }
  return depth
}

function startsWord(text: string, at: number, from: number): boolean {
  if (at === from) return true
  const before = text.charCodeAt(at - 1)
  return before === 32 || before === 40 || before === 91 || before === 0xa0 || before === 0x2014 || before === 0xab
}

/** True when the line ends with a closing quotation mark, perhaps before punctuation. */
export function endsQuotation(text: string, line: Line): boolean {
  for (let i = line.end - 1; i >= line.start && i > line.end - 4; i--) {
    const code = text.charCodeAt(i)
    if (closesQuotation(code)) return true
    if (code !== 46 && code !== 59 && code !== 44 && code !== 41) return false
  }
  return false
}

/** True when the text that ends at `end` announces amended text without quotation marks, as Canadian bills do. */
export function announcesAmendment(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  if (last !== 58 && last !== 0x2014) return false
  const tail = text.slice(Math.max(start, end - announcementReach), end)
  return tail.includes('following') && replacing.test(tail)
}
