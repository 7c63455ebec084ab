/** A stretch of instructions: its quotations, its orders, and the provisions and acts that it names. */
import type { Language } from '../text/language.js'
import { keyOf } from '../text/key.js'
import { firstIndex } from '../text/ordered.js'
import type { Range } from '../text/range.js'
import { amendedAct } from './amended-act.js'
import type { Mention, Neighbour, Order, Part } from './amending-grammar.js'
import { grammars } from './amending-grammars.js'
import { readNewText, type ParseQuoted } from './new-text.js'
import { masked, quotationsIn, type Quotation } from './quoted.js'
import type { Act, AmendedAct, NewText } from './tree.js'

export interface Quoted extends Quotation {
  readonly part: Part
}

/** What the words of a stretch say, wherever it stands: all offsets count from its start. */
interface Reading {
  readonly words: string
  /** The words with nothing readable between quotation marks. */
  readonly masked: string
  readonly quotations: readonly Quoted[]
  readonly language: Language
  readonly orders: readonly Order[]
  /** By where it was looked for them, since several ask for the same. */
  readonly mentions: Map<string, readonly Mention[]>
  readonly acts: Map<string, AmendedAct | undefined>
  /** The new texts, by where they stand. */
  readonly texts: Map<string, Act>
}

/** A stretch of instructions, which begins at `offset` of the text. */
export interface Stretch extends Reading {
  readonly text: string
  readonly offset: number
  readonly parse: ParseQuoted
}

/** Reads stretches of one text. */
export type StretchReader = (range: Range) => Stretch

/** Prepares to read stretches of a text: `languages` are those of its orders, the likeliest first; `parse` is how it parses what it quotes in `main`. */
export type StretchReaders = (
  text: string,
  languages: readonly Language[],
  main: Language,
  parse: ParseQuoted,
) => StretchReader

/** For one text after the other: a stretch that the one before had as well is not read again. */
export function createStretchReaders(): StretchReaders {
  let last = new Map<string, Reading>()
  return (text, languages, main, parse) => {
    const before = last
    const now = new Map<string, Reading>()
    last = now
    const head = `${main} ${languages.join(' ')}`
    return ({ start, end }) => {
      const key = keyOf(head, text.slice(start, end))
      const reading = now.get(key) ?? before.get(key) ?? read(key.slice(head.length + 1), languages)
      now.set(key, reading)
      return { ...reading, text, offset: start, parse }
    }
  }
}

function read(words: string, languages: readonly Language[]): Reading {
  const quotations = quotationsIn(words, 0, words.length)
  const hidden = masked(words, 0, words.length, quotations)
  let language = languages[0] ?? 'en'
  let orders: readonly Order[] = []
  for (const one of languages) {
    orders = grammars[one].orders(hidden, 0, hidden.length)
    if (orders.length > 0) {
      language = one
      break
    }
  }
  const parts = withParts(hidden, quotations, language)
  return {
    words,
    masked: hidden,
    quotations: parts,
    language,
    orders,
    mentions: new Map(),
    acts: new Map(),
    texts: new Map(),
  }
}

function withParts(hidden: string, quotations: readonly Quotation[], language: Language): readonly Quoted[] {
  const { part, verbLast } = grammars[language]
  const found: Quoted[] = []
  let neighbour: Neighbour | undefined
  for (const quotation of verbLast ? quotations.toReversed() : quotations) {
    const { start, end } = quotation
    neighbour = { start, end, part: part(hidden, quotation, neighbour) }
    found.push({ ...quotation, part: neighbour.part })
  }
  return verbLast ? found.reverse() : found
}

/** The quotations that lie in `from`–`to` of the stretch, with their places in the text. */
export function quotedIn({ quotations, offset }: Stretch, from: number, to: number): readonly Quoted[] {
  const found: Quoted[] = []
  let at = firstIndex(quotations.length, (i) => quotations[i]!.start >= from)
  for (let one = quotations[at]; one && one.end <= to; one = quotations[++at]) found.push(placed(one, offset))
  return found
}

function placed(one: Quoted, offset: number): Quoted {
  const repeated = one.repeated.map((at) => at + offset)
  return { ...one, ...moved(one, offset), inner: moved(one.inner, offset), repeated }
}

/** The act that `from`–`to` of the stretch names first, with its place in the text. */
export function actIn(stretch: Stretch, from: number, to: number): AmendedAct | undefined {
  const { words, masked, offset, quotations, language, acts } = stretch
  const place = `${from} ${to}`
  const named = acts.has(place)
    ? acts.get(place)
    : amendedAct(masked.slice(from, to), words, from, quotations, language)
  acts.set(place, named)
  return named && { ...moved(named, offset), cited: named.cited }
}

/** The tree of a new text that the stretch quotes. */
export function newTextIn({ text, offset, parse, texts }: Stretch, range: Range, marks: readonly number[]): NewText {
  const place = `${range.start - offset} ${range.end - offset}`
  const parseOnce: ParseQuoted = (quoted) => {
    const known = texts.get(place) ?? parse(quoted)
    texts.set(place, known)
    return known
  }
  return readNewText(text, range, marks, parseOnce)
}

const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by })

/** How far back the bracket may open in which a gazette is cited, in UTF-16 code units. */
const bracketReach = 400

/** The provisions that a stretch names, without those inside brackets: gazettes have articles too. */
export function mentionsIn({ masked, language, mentions }: Stretch, from: number, to: number): readonly Mention[] {
  const place = `${from} ${to}`
  const known = mentions.get(place)
  if (known) return known
  const found = grammars[language].mentions(masked, from, to).filter(({ start }) => {
    const before = masked.slice(Math.max(0, start - bracketReach), start)
    return before.lastIndexOf('(') <= before.lastIndexOf(')')
  })
  mentions.set(place, found)
  return found
}
