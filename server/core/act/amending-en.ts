/** Amending instructions in English: “Section 8 is amended by substituting …”, “is repealed”, “for “x” substitute “y””. */
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

const be = '(?:is|are|be|shall\\s+be|is\\s+hereby|are\\s+hereby|was|were)'
const object =
  '(?=\\s*[—–:]|\\s+(?:the\\s+(?:words?|following|figures?|expression)|[“"«‘]|(?:sub-?)?sections?\\b|(?:sub-?)?paragraphs?\\b|clauses?\\b|[^.;]{0,60}\\bthe\\s+following))'
const order = alphabetic(
  new RegExp(
    '(?<![\\p{L}-])(?:' +
      [
        // Replaced whole or in words: the text that follows decides.
        `(${be}\\s+(?:repealed|deleted|omitted|revoked)\\s+and\\s+(?:the\\s+following\\s+(?:[\\w-]+\\s+)?(?:is\\s+)?)?(?:replaced|substituted)(?:\\s+therefor)?|(?:repealing|deleting|omitting)\\s+and\\s+(?:replacing|substituting)|${be}\\s+(?:replaced|substituted)|there\\s+${be}\\s+substituted|(?:substituting|replacing)|(?:substitute|read)${object})`,
        `(there\\s+${be}\\s+(?:inserted|added)|${be}\\s+(?:inserted|added)|(?:inserting|adding)|(?:insert|add)${object})`,
        `(${be}\\s+(?:repealed|deleted|omitted|revoked|struck\\s+out)|(?:repealing|deleting|omitting|revoking|striking\\s+out)|(?:repeal|delete|omit|leave\\s+out)${object})`,
      ].join('|') +
      ')(?!\\p{L})',
    'giu',
  ),
)

const printed = '(?:\\d+[A-Z]{0,2}(?:\\s?\\([0-9a-zA-Z]{1,4}\\))*|(?:\\s?\\([0-9a-zA-Z]{1,4}\\))+)'
const mention = alphabetic(
  new RegExp(
    `(?<!\\p{L})(sub-?section|section|sub-?paragraph|paragraph|sub-?clause|clause|article|regulation)s?\\s*(${printed}(?:\\s*(?:,|and|or|to)\\s*${printed})*)`,
    'giu',
  ),
)
const onePrinted = alphabetic(new RegExp(printed, 'gu'))
const depths: Readonly<Record<string, number>> = {
  article: 1,
  section: 1,
  regulation: 1,
  subsection: 2,
  paragraph: 4,
  clause: 4,
  subparagraph: 5,
  subclause: 5,
}
const kindAt: Readonly<Record<number, Unit['kind']>> = { 1: 'article', 2: 'paragraph', 4: 'item', 5: 'subitem' }
const deeper: readonly number[] = [1, 2, 4, 5]

function mentions(masked: string, from: number, to: number): readonly Mention[] {
  const found: Mention[] = []
  for (const match of matchesIn(mention, masked, from, to)) {
    const start = match.index
    if (/(?:after|before|following)\s+$/iu.test(masked.slice(Math.max(from, start - 11), start))) continue
    const word = (match[1] ?? '').toLowerCase().replace('-', '')
    const numbers = writtenOut(match[2] ?? '').match(onePrinted) ?? []
    const end = start + match[0].length
    for (const [depth, units] of levelsOf(word, numbers)) found.push({ start, end, depth, units })
  }
  return found
}

/** `9(1)(b)` is an article, its paragraph and its item; `(2)` alone is what the word says. */
function levelsOf(word: string, numbers: readonly string[]): ReadonlyMap<number, readonly Unit[]> {
  const levels = new Map<number, Unit[]>()
  for (const number of numbers) {
    const parts = number.match(/[0-9a-zA-Z]+/g) ?? []
    const isWhole = /^\d/.test(number)
    let at = deeper.indexOf(isWhole ? 1 : (depths[word] ?? 2))
    for (const part of parts) {
      const depth = deeper[at++] ?? 5
      const unit: Unit = {
        kind: kindAt[depth] ?? 'subitem',
        number: part,
        ...(depth === 1 && word !== 'article' ? { section: true as const } : {}),
      }
      const known = levels.get(depth)
      if (!known) levels.set(depth, [unit])
      else if (!known.some((other) => other.number === part)) known.push(unit)
    }
  }
  return levels
}

const changes = ['substitute', 'insert', 'repeal'] as const

function orders(masked: string, from: number, to: number): readonly Order[] {
  const found: Order[] = []
  for (const match of matchesIn(order, masked, from, to)) {
    const change = changes[match.slice(1).findIndex(Boolean)] ?? 'repeal'
    const one = { start: match.index, end: match.index + match[0].length, change }
    const last = found.at(-1)
    // “by deleting “x” and substituting “y””: one change.
    const joins = last?.change === 'repeal' && change === 'substitute'
    const between = last ? masked.slice(last.end, one.start) : ''
    if (joins && /\b(?:and|by)\s+(?:by\s+)?$/.test(between) && !/\bsubsection|\bparagraph/.test(between)) {
      found[found.length - 1] = { ...last, change: 'substitute' }
    } else found.push(one)
  }
  return found
}

const words = '(?:\\s+(?:the|these))?(?:\\s+(?:words?|figures?|expressions?|phrase|numbers?)(?:\\s+and\\s+\\w+)?)?'
const oldBefore = alphabetic(
  new RegExp(
    `(?:(?<!\\p{L})for${words}|(?:replacing|deleting|omitting|out|delete|omit|repealing)${words})[\\s,]*$`,
    'iu',
  ),
)
const afterBefore = alphabetic(new RegExp(`(?<!\\p{L})after${words}\\s*$`, 'iu'))
const beforeBefore = alphabetic(new RegExp(`(?<!\\p{L})before${words}\\s*$`, 'iu'))
const newBefore = alphabetic(
  new RegExp(
    `(?:(?<!\\p{L})(?:with|by)${words}|(?:substituting|substitute|substituted|read|inserting|insert|inserted|adding|add|added|therefor)${words})[\\s,:]*$`,
    'iu',
  ),
)
const plainWords = alphabetic(/(?<!\p{L})the\s+(?:words?|figures?|expressions?|phrase)(?:\s+and\s+\w+)?\s*$/iu)
/** “The words “x” are deleted”, “is replaced by”. */
const goesAfter =
  /^\s*(?:in\s+\w+[^.;]{0,40})?(?:is|are|shall\s+be)\s+(?:hereby\s+)?(?:repealed|deleted|omitted|replaced|struck)/iu

function part(masked: string, { start, end }: Range, neighbour: Neighbour | undefined): Part {
  const before = masked.slice(Math.max(0, start - neighbourhood), start)
  if (afterBefore.test(before)) return 'after'
  if (beforeBefore.test(before)) return 'before'
  if (oldBefore.test(before)) return 'old'
  if (newBefore.test(before)) return 'new'
  const after = masked.slice(end, end + neighbourhood)
  if (plainWords.test(before)) return goesAfter.test(after) ? 'old' : 'new'
  const between = neighbour ? masked.slice(neighbour.end, start) : 'x'
  if (/^,?$/u.test(between.trim()) && /^\s*(?:is|are|shall)\s/u.test(after)) return 'new'
  return /^\s*(?:,|and|or)\s*$/u.test(between) && neighbour ? neighbour.part : 'none'
}

const beginning = alphabetic(
  /^[\s,—–-]*(?:(?:and|or)\s+)?(?:in|at|after|before|for|by|immediately|the\s+(?:following|words?|principal|figures?|expression|long\s+title|heading|marginal|proviso|\w+\s+schedule|definition|said|[\w ]{0,60}(?:act|code|ordinance|law)\b)|there|(?:sub-?)?sections?|(?:sub-?)?paragraphs?|(?:sub-?)?clauses?|articles?|regulations?|schedules?|parts?|chapters?|insert|omit|delete|substitute|repeal|add|inserting|omitting|deleting|substituting|repealing|adding|replacing|striking)(?!\p{L})/iu,
)

export const englishAmending: AmendingGrammar = {
  sign: /repeal(?:ed|ing| )|substitut|insert|omit(?:t| )|Omit |delet|replac(?:ed|ing)|adding|added| add [“"t]|Add |revok(?:ed|ing)|str(?:iking|uck) out|leave out/g,
  orders,
  mentions,
  part,
  mayInstruct: (clause) => beginning.test(clause),
  verbLast: false,
}
