/** Kazakh numbering words: «13-бап.», «2-тарау», «1-бөлім», «1-параграф», «Қосымша». */
import { isCyrillic, isDigit, isLetter, isSpace } from './characters.js'
import { type WordKind, headingMark } from './heading-words.js'
import type { Mark } from './mark.js'

// Official texts mix Latin i into Cyrillic words.
const numbered =
  /(\d{1,7}(?:[-.\u2011]\d{1,3})*|[IVXLC]{1,8})[ \t\u00a0]?[-–\u2011]?[ \t\u00a0]?(бап|тарау|кіші бөлім|б[өo]л[іi]м|параграф)/iy
const ordinal = /(бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|жалпы|ерекше)[ \t]+(бөлім|бөлік|тарау)/iy
const annex = /(?:(\d{1,3})-)?қосымша/iy

const kinds: Readonly<Record<string, WordKind>> = {
  бап: { kind: 'article', rank: 0, special: false },
  бөлік: { kind: 'division', rank: 0, special: false },
  бөлім: { kind: 'division', rank: 1, special: false },
  'кіші бөлім': { kind: 'division', rank: 2, special: false },
  тарау: { kind: 'division', rank: 3, special: false },
  параграф: { kind: 'division', rank: 4, special: false },
}
const schedule: WordKind = { kind: 'division', rank: 0, special: true }

/** Reads a Kazakh heading at `start`. Offsets in UTF-16 code units. */
export function kazakhHeading(text: string, start: number, end: number): Mark | undefined {
  const first = text.charAt(start).toLowerCase()
  if (first >= '0' && first <= '9' && !goesOnInWords(text, start)) return undefined
  if (first >= '0' && first <= '9') return announced(text, start, end, numbered, 1) ?? announcedAnnex(text, start, end)
  if ('беүтажiі'.includes(first)) return announced(text, start, end, ordinal, 1)
  return first === 'қ' ? announcedAnnex(text, start, end) : undefined
}

function announced(text: string, start: number, end: number, pattern: RegExp, group: number): Mark | undefined {
  pattern.lastIndex = start
  const match = pattern.exec(text)
  if (!match || start + match[0].length > end || isLetter(text.charCodeAt(start + match[0].length))) return undefined
  const name = (match[2] ?? '').toLowerCase().replace('i', 'і').replace('o', 'ө')
  const word = kinds[name]
  return word && headingMark(text, { start, end: start + match[0].length }, end, match[group] ?? '', word)
}

/** True when a letter follows the digits directly or after a hyphen or space: «13-1-бап», not «13. ». */
function goesOnInWords(text: string, start: number): boolean {
  for (let i = start; i < start + 14; i++) {
    const code = text.charCodeAt(i)
    if (isCyrillic(code)) return true
    if (!isDigit(code) && !isSpace(code) && code !== 45 && code !== 46 && code !== 0x2013 && code !== 0x2011)
      return false
  }
  return false
}

function announcedAnnex(text: string, start: number, end: number): Mark | undefined {
  annex.lastIndex = start
  const match = annex.exec(text)
  if (!match || start + match[0].length > end || isLetter(text.charCodeAt(start + match[0].length))) return undefined
  return headingMark(text, { start, end: start + match[0].length }, end, match[1] ?? '', schedule)
}
