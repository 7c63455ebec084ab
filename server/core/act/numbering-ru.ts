/** Russian numbering words: «Статья 13.», «Глава 2», «Раздел I», «Часть первая», «§ 1», «Приложение». */
import { isLetter, wordAt } from './characters.js'
import { type WordKind, headingMark } from './heading-words.js'
import type { Mark } from './mark.js'

const numbered =
  /(?:(статья|глава|подраздел|раздел|часть|параграф)[ \t\u00a0]+|(§)[ \t\u00a0]*)(?:№[ \t\u00a0]*)?(\d{1,7}(?:[-.\u2011]\d{1,3})*|[IVXLCІХ]{1,8}(?:[-.]\d{1,3})?|(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ый|ой|ий|ая|ья))/iy
const generalPart = /(общая|особенная|заключительная)[ \t]+часть$/i
const annex = /приложение(?:[ \t\u00a0]+(?:(?:№|N)[ \t\u00a0]*)?(\d{1,3}))?/iy

/** Genitives with which «Статья 13 Закона …» goes on: a sentence about another act, not a heading. */
const aboutAnotherAct =
  /^(?:Закона|Кодекса|Конституции|Федерального|Трудового|Гражданского|Уголовного|Налогового|Конвенции|Устава)/

const kinds: Readonly<Record<string, WordKind>> = {
  статья: { kind: 'article', rank: 0, special: false },
  часть: { kind: 'division', rank: 0, special: false },
  раздел: { kind: 'division', rank: 1, special: false },
  подраздел: { kind: 'division', rank: 2, special: false },
  глава: { kind: 'division', rank: 3, special: false },
  параграф: { kind: 'division', rank: 4, special: false },
  '§': { kind: 'division', rank: 4, special: false },
}
const schedule: WordKind = { kind: 'division', rank: 0, special: true }

/** Reads a Russian heading at `start`. Offsets in UTF-16 code units. */
export function russianHeading(text: string, start: number, end: number): Mark | undefined {
  if (text.charCodeAt(start) === 0xa7) return announced(text, start, end)
  // A look at two letters spares most lines the look at a word.
  switch (smallAt(text, start)) {
    case 0x441: // ст…
      return smallAt(text, start + 1) === 0x442 ? announced(text, start, end) : undefined
    case 0x433: // гл…
      return smallAt(text, start + 1) === 0x43b ? announced(text, start, end) : undefined
    case 0x440: // ра…
    case 0x447: // ча…
      return smallAt(text, start + 1) === 0x430 ? announced(text, start, end) : undefined
    case 0x43f: // п…
      return announced(text, start, end) ?? announcedAnnex(text, start, end)
    case 0x43e: // о…
    case 0x437: // з…
      return generalPartHeading(text, start, end)
    default:
      return undefined
  }
}

/** The code of a Russian letter, as if it were small. */
function smallAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0x410 && code < 0x430 ? code + 0x20 : code
}

function announced(text: string, start: number, end: number): Mark | undefined {
  const first = text.charCodeAt(start) === 0xa7 ? '§' : wordAt(text, start, end, 10)
  if (!kinds[first]) return undefined
  numbered.lastIndex = start
  const match = numbered.exec(text)
  const word = match && kinds[(match[1] ?? match[2] ?? '').toLowerCase()]
  if (!match || !word || numbered.lastIndex > end) return undefined
  const number = match[3] ?? ''
  if (isLetter(text.charCodeAt(numbered.lastIndex))) return undefined
  const mark = headingMark(text, { start, end: start + match[0].length }, end, number, word)
  if (mark && mark.textStart < end && text.charAt(mark.label.end - 1) !== '.') {
    if (aboutAnotherAct.test(text.slice(mark.textStart, mark.textStart + 20))) return undefined
  }
  return mark
}

function generalPartHeading(text: string, start: number, end: number): Mark | undefined {
  if (end - start > 40) return undefined
  const match = generalPart.exec(text.slice(start, end))
  if (match?.index !== 0) return undefined
  const number = (match[1] ?? '').toLowerCase()
  return { kind: 'division', rank: 0, special: false, number, readings: [], label: { start, end }, textStart: end }
}

function announcedAnnex(text: string, start: number, end: number): Mark | undefined {
  if (wordAt(text, start, end, 11) !== 'приложение') return undefined
  annex.lastIndex = start
  const match = annex.exec(text)
  if (!match || start + match[0].length > end) return undefined
  const labelEnd = start + match[0].length
  const rest = text.slice(labelEnd, Math.min(end, labelEnd + 4)).trimStart()
  if (rest !== '' && !rest.startsWith('к ') && !rest.startsWith('.')) return undefined
  return headingMark(text, { start, end: rest.startsWith('к') ? end : labelEnd }, end, match[1] ?? '', schedule)
}
