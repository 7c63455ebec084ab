/** Amending instructions in Russian: «пункт 1 статьи 8 изложить в следующей редакции», «слова «…» заменить словами «…»». */
import { alphabetic } from '../text/alphabetic.js'
import type { Range } from '../text/range.js'
import {
  matchesIn,
  neighbourhood,
  writtenOut,
  type AmendingGrammar,
  type Mention,
  type Neighbour,
  type Order,
  type Part,
} from './amending-grammar.js'
import type { Unit } from './tree.js'

const order = alphabetic(
  /(?<!\p{L})(?:(изложить)|(дополнить)|(заменить)|(исключить|призна(?:ть|ется|ются)\s+утратившим?[ийе]?\s+силу|призна(?:ть|ется|ются)\s+утратившей\s+силу|считать\s+утратившим?[ийе]?\s+силу|отменить))(?!\p{L})/giu,
)

const ordinals = ['перв', 'втор', 'трет', 'четверт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят']
const ordinal = '(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят)\\p{Ll}+'
const number = `(?:\\d+(?:-\\d+)*(?:\\.\\d+)*\\)?|[а-я]\\)|${ordinal})`
const mention = alphabetic(
  new RegExp(
    `(?<!\\p{L})(глав|стать|стат|ст\\.|подпункт|пп\\.|пункт|п\\.|част|ч\\.|абзац)(\\p{Ll}*)\\s*(${number}(?:\\s*(?:,|и|–|—)\\s*${number})*)(?![\\p{L}])`,
    'giu',
  ),
)
/** «в первом абзаце», «третью часть». */
const ordinalFirst = alphabetic(new RegExp(`(?<!\\p{L})(${ordinal})\\s+(част|абзац)\\p{Ll}*`, 'giu'))
const numberOnly = alphabetic(new RegExp(number, 'giu'))

const levels: Readonly<Record<string, { readonly depth: number; readonly kind: Unit['kind'] }>> = {
  глав: { depth: 0, kind: 'chapter' },
  стать: { depth: 1, kind: 'article' },
  стат: { depth: 1, kind: 'article' },
  'ст.': { depth: 1, kind: 'article' },
  пункт: { depth: 2, kind: 'paragraph' },
  'п.': { depth: 2, kind: 'paragraph' },
  част: { depth: 2, kind: 'paragraph' },
  'ч.': { depth: 2, kind: 'paragraph' },
  подпункт: { depth: 4, kind: 'item' },
  'пп.': { depth: 4, kind: 'item' },
  абзац: { depth: 6, kind: 'item' },
}
const unnumbered: ReadonlySet<string> = new Set(['част', 'ч.', 'абзац'])

function unitOf(word: string, written: string): Unit {
  const { kind } = levels[word] ?? { kind: 'paragraph' }
  const at = ordinals.findIndex((beginning) => written.toLowerCase().startsWith(beginning))
  const plain = at >= 0 ? String(at + 1) : written.replace(')', '')
  return unnumbered.has(word) ? { kind, number: '', ordinal: parseInt(plain, 10) } : { kind, number: plain }
}

function mentions(masked: string, from: number, to: number): readonly Mention[] {
  const found: Mention[] = []
  const add = (start: number, end: number, word: string, numbers: readonly string[]): void => {
    const before = masked.slice(Math.max(from, start - 10), start)
    if (/(?:после|перед)\s+$/iu.test(before)) return
    const level = levels[word]
    if (level) found.push({ start, end, depth: level.depth, units: numbers.map((one) => unitOf(word, one)) })
  }
  for (const match of matchesIn(mention, masked, from, to)) {
    const numbers = Array.from(writtenOut(match[3] ?? '').matchAll(numberOnly), ([one]) => one)
    add(match.index, match.index + match[0].length, (match[1] ?? '').toLowerCase(), numbers)
  }
  for (const match of matchesIn(ordinalFirst, masked, from, to)) {
    add(match.index, match.index + match[0].length, (match[2] ?? '').toLowerCase(), [match[1] ?? ''])
  }
  found.sort((a, b) => a.start - b.start)
  // «пункт 2 части 1» and «часть первая пункта 2»: what is named first lies inside what is named next.
  return found.map((one, i) =>
    one.depth === 2 && found.slice(i + 1).some((later) => later.depth === 2) ? { ...one, depth: 3 } : one,
  )
}

const changes = ['replace', 'insert', 'substitute', 'repeal'] as const

function orders(masked: string, from: number, to: number): readonly Order[] {
  return matchesIn(order, masked, from, to).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    change: changes[match.slice(1).findIndex(Boolean)] ?? 'repeal',
  }))
}

const oldBefore = alphabetic(/(?<!\p{L})(?:слова|слово|цифры|цифру|предложение|предложения|знак|выражение)\s*$/iu)
const newBefore = alphabetic(
  /(?<!\p{L})(?:словами|словом|цифрами|цифрой|предложением|предложениями|знаком|выражением)(?:\s+следующего\s+содержания:?)?\s*$/iu,
)
const afterBefore = alphabetic(/(?<!\p{L})после\s+(?:слова|слов|цифры|цифр|предложения)\s*$/iu)
const beforeBefore = alphabetic(/(?<!\p{L})перед\s+(?:словом|словами)\s*$/iu)

function part(masked: string, { start }: Range, neighbour: Neighbour | undefined): Part {
  const before = masked.slice(Math.max(0, start - neighbourhood), start)
  if (afterBefore.test(before)) return 'after'
  if (beforeBefore.test(before)) return 'before'
  if (oldBefore.test(before)) return 'old'
  if (newBefore.test(before)) return 'new'
  return neighbour && /^\s*(?:,|и)\s*$/u.test(masked.slice(neighbour.end, start)) ? neighbour.part : 'none'
}

/** How an instruction begins; a norm that happens to contain «исключить» begins with its subject. */
const beginning =
  /^[\s,–—-]*(?:и\s+)?(?:внести|в|во|из|по|со?\s+(?:дня|даты|момента)|после|перед|дополнить|исключить|заменить|изложить|признать|признаются|считать|отменить|наименовани|заголов|назван|преамбул|глав|стат|пункт|подпункт|част|абзац|слов|цифр|предложени|перв|втор|трет|четверт|последн|закон|кодекс|ст\.|п\.|пп\.|ч\.|приложени|раздел|[«"“„])/iu
const modal = alphabetic(
  /(?<!\p{L})(?:вправе|может|могут|обязан[аоы]?|должен|должн[аоы]|следует|необходимо|требовать|предложить|чтобы|решение)\s+(?:\p{L}+\s+){0,3}$/iu,
)

export const russianAmending: AmendingGrammar = {
  sign: /сключить|аменить|ополнить|зложить|тратившим|тратившей|тменить/g,
  orders,
  mentions,
  part,
  mayInstruct: (clause, beforeVerb) => beginning.test(clause) && !modal.test(beforeVerb),
  verbLast: false,
}
