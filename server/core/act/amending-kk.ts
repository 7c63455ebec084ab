/** Amending instructions in Kazakh: «8-баптың 1-тармағы мынадай редакцияда жазылсын», «деген сөздер … деген сөздермен ауыстырылсын». */
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
  /(?<!\p{L})(?:((?:мынадай\s+редакцияда\s+)?жазылсын|(?:мынадай\s+редакцияда\s+)?баяндалсын)|(толықтырылсын)|(ауыстырылсын)|(алы(?:нып|п)\s+тасталсын|алып\s+тастау\s+керек|күш(?:і|тері)\s+жой(?:ылды|ылған)\s+деп\s+танылсын|күшін\s+жойды\s+деп\s+танылсын|күші\s+жойылсын))(?!\p{L})/giu,
)

const number = '\\d+(?:-\\d+)*'
const list = `${number}(?:\\s*(?:,|және|мен|пен|–|—)\\s*${number}){0,60}`
const numbered = alphabetic(
  new RegExp(`(?<![\\d-])(${list})\\s*-\\s*(бап|баб|тармақ|тармағ|бөлік|бөліг|абзац|тарау)(\\p{Ll}*)`, 'giu'),
)
const itemNumber = `(?:${number}|[а-яәғқңөұүһі])\\)`
const items = alphabetic(
  new RegExp(
    `(?<![\\p{L}\\d-])(${itemNumber}(?:\\s*(?:,|және|мен|пен)\\s*${itemNumber}){0,60})\\s*-?тармақша(\\p{Ll}*)`,
    'giu',
  ),
)
const ordinals = [
  'бірінші',
  'екінші',
  'үшінші',
  'төртінші',
  'бесінші',
  'алтыншы',
  'жетінші',
  'сегізінші',
  'тоғызыншы',
  'оныншы',
]
const ordinal = alphabetic(new RegExp(`(?<!\\p{L})(${ordinals.join('|')})\\s+(бөлік|бөліг|абзац)(\\p{Ll}*)`, 'giu'))

const levels: Readonly<Record<string, { readonly depth: number; readonly kind: Unit['kind'] }>> = {
  тарау: { depth: 0, kind: 'chapter' },
  бап: { depth: 1, kind: 'article' },
  баб: { depth: 1, kind: 'article' },
  тармақ: { depth: 2, kind: 'paragraph' },
  тармағ: { depth: 2, kind: 'paragraph' },
  бөлік: { depth: 3, kind: 'paragraph' },
  бөліг: { depth: 3, kind: 'paragraph' },
  тармақша: { depth: 4, kind: 'item' },
  абзац: { depth: 6, kind: 'item' },
}
const unnumbered: ReadonlySet<string> = new Set(['бөлік', 'бөліг', 'абзац'])

function mentions(masked: string, from: number, to: number): readonly Mention[] {
  const found: Mention[] = []
  const add = (match: RegExpExecArray, word: string, numbers: readonly string[]): void => {
    const start = match.index
    const end = start + match[0].length
    const level = levels[word]
    if (!level || /^\s+(?:кейін|бұрын)/iu.test(masked.slice(end, Math.min(to, end + 8)))) return
    const units = numbers.map((one): Unit =>
      unnumbered.has(word)
        ? { kind: level.kind, number: '', ordinal: parseInt(one, 10) }
        : { kind: level.kind, number: one },
    )
    found.push({ start, end, depth: level.depth, units })
  }
  for (const match of matchesIn(numbered, masked, from, to)) {
    const word = (match[2] ?? '').toLowerCase()
    // «3-тармақша» is an item whose bracket was forgotten.
    const isItem = word === 'тармақ' && (match[3] ?? '').startsWith('ша')
    add(match, isItem ? 'тармақша' : word, writtenOut(match[1] ?? '').match(/\d+(?:-\d+)*/g) ?? [])
  }
  for (const match of matchesIn(items, masked, from, to)) {
    add(
      match,
      'тармақша',
      Array.from((match[1] ?? '').matchAll(/([\p{L}\d-]+)\)/gu), ([, one]) => one ?? ''),
    )
  }
  for (const match of matchesIn(ordinal, masked, from, to)) {
    add(match, (match[2] ?? '').toLowerCase(), [String(ordinals.indexOf((match[1] ?? '').toLowerCase()) + 1)])
  }
  return found.sort((a, b) => a.start - b.start)
}

const changes = ['replace', 'insert', 'substitute', 'repeal'] as const

function orders(masked: string, from: number, to: number): readonly Order[] {
  return matchesIn(order, masked, from, to).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    change: changes[match.slice(1).findIndex(Boolean)] ?? 'repeal',
  }))
}

const saying = '^\\s*(?:деген\\s+)?(?:сөз|цифр|сөйлем)\\p{Ll}*'
const anchorAfter = alphabetic(new RegExp(`${saying}\\s+(?:кейін|соң)`, 'iu'))
const anchorBefore = alphabetic(new RegExp(`${saying}\\s+(?:бұрын|дейін)`, 'iu'))
const newAfter = alphabetic(/^\s*(?:деген\s+)?(?:сөз|цифр|сөйлем)(?:дер|дар|тер|лар|лер)?[мбп]ен(?!\p{L})/iu)
const oldAfter = alphabetic(new RegExp(`${saying}(?!\\p{L})`, 'iu'))

function part(masked: string, { end }: Range, neighbour: Neighbour | undefined): Part {
  const after = masked.slice(end, end + neighbourhood)
  if (anchorAfter.test(after)) return 'after'
  if (anchorBefore.test(after)) return 'before'
  if (newAfter.test(after)) return 'new'
  if (oldAfter.test(after)) return 'old'
  return neighbour && /^\s*(?:,|және|мен|пен)\s*$/u.test(masked.slice(end, neighbour.start)) ? neighbour.part : 'none'
}

export const kazakhAmending: AmendingGrammar = {
  sign: /жазылсын|баяндалсын|толықтырылсын|ауыстырылсын|тасталсын|танылсын|жойылсын/g,
  orders,
  mentions,
  part,
  mayInstruct: () => true,
  verbLast: true,
}
