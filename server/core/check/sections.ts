/** Cuts an act into sections (an article, or the text outside articles) and each section into sentences that inherit their lead-in and tail. */
import type { Act, Provision } from '../act/tree.js'
import type { Vocabulary, Word } from '../lexicon/vocabulary.js'
import { spelling } from '../rules/phrase.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import { endsSentence, tokenize } from '../text/tokens.js'
import type { Sentence } from './sentence.js'

/** A part of the act that is reviewed as a whole: an article, or a group of provisions without one. Offsets are in the normalised text. */
export interface Section extends Range {
  readonly headings: readonly Range[]
  /** Blocks and provisions in reading order. */
  readonly blocks: readonly Range[]
  readonly provisions: readonly Provision[]
}

/** The sections of an act in order. Parts and chapters give their headings to the articles inside. */
export function sections(act: Act): readonly Section[] {
  const found: Section[] = []
  const loose = (blocks: readonly Range[], provisions: readonly Provision[], headings: readonly Range[]): void => {
    if (blocks.length === 0 && provisions.length === 0) return
    const starts = [...blocks, ...provisions].map((range) => range.start)
    const ends = [...blocks, ...provisions].map((range) => range.end)
    found.push({ start: min(starts), end: max(ends), headings, blocks, provisions })
  }
  const group = (blocks: readonly Range[], children: readonly Provision[], headings: readonly Range[]): void => {
    let pending: Provision[] = []
    let before = blocks
    const flush = (): void => {
      loose(before, pending, headings)
      before = []
      pending = []
    }
    for (const child of children) {
      if (child.kind === 'part' || child.kind === 'chapter') {
        flush()
        group(child.blocks, child.children, child.heading ? [...headings, child.heading] : headings)
      } else if (child.kind === 'article') {
        flush()
        const own = child.heading ? [...headings, child.heading] : headings
        found.push({ start: child.start, end: child.end, headings: own, blocks: child.blocks, provisions: child.children })
      } else pending.push(child)
    }
    flush()
  }
  group(act.blocks, act.children, act.title ? [act.title] : [])
  return found
}

const min = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)
const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0)

interface Tokens {
  words: Word[]
  starts: number[]
  ends: number[]
}

const noTokens = (): Tokens => ({ words: [], starts: [], ends: [] })

/** A sentence is cut at this many tokens, so that no text without full stops makes matching slow. */
const longestSentence = 300
/** Of a long lead-in the last words count: they carry the subject and the modality. */
const longestLeadIn = 90
const longestTail = 40

/** The sentences of a section, headings first. Linear in the length of the section times the depth of its enumerations, which is bounded by the lead-in limit. */
export function sentencesOf(section: Section, text: string, vocabulary: Vocabulary, language: Language): readonly Sentence[] {
  const found: Sentence[] = []
  const add = (leadIn: Tokens, own: Tokens, tail: Tokens, isHeading: boolean): void => {
    if (own.words.length === 0) return
    found.push({
      words: [...leadIn.words, ...own.words, ...tail.words],
      starts: [...leadIn.starts, ...own.starts, ...tail.starts],
      ends: [...leadIn.ends, ...own.ends, ...tail.ends],
      ownFrom: leadIn.words.length,
      ownTo: leadIn.words.length + own.words.length,
      isHeading,
    })
  }
  const read = (range: Range): Tokens[] => split(range, text, vocabulary, language)

  const walk = (blocks: readonly Range[], children: readonly Provision[], inherited: Tokens, inheritedTail: Tokens): void => {
    let leadIn = inherited
    let childIndex = 0
    let seenChild = false
    const tails = tailBlocks(blocks, children, text)
    const tailTokens = tails.length > 0 ? limit(first(read(tails[0] as Range)), longestTail, false) : kazakhTail(children, text, read, language)
    const visitChildren = (until: number): void => {
      for (; childIndex < children.length; childIndex++) {
        const child = children[childIndex]
        if (!child || child.start >= until) break
        seenChild = true
        const isLast = childIndex === children.length - 1
        const tail = tails.length > 0 || !isLast ? joinTail(tailTokens, inheritedTail) : inheritedTail
        if (child.heading) for (const own of read(child.heading)) add(noTokens(), own, noTokens(), true)
        walk(child.blocks, child.children, leadIn, tail)
      }
    }
    for (const block of blocks) {
      visitChildren(block.start)
      const parts = read(block)
      const open = opensEnumeration(block, text) && hasChildAfter(children, block)
      parts.forEach((own, i) => {
        const inheritsLeadIn = !seenChild && i === 0 && block === blocks[0]
        const isTail = seenChild && tails.includes(block) && i === 0
        const before = inheritsLeadIn ? inherited : isTail ? leadIn : noTokens()
        add(before, own, inheritsLeadIn && parts.length === 1 && !open ? inheritedTail : noTokens(), false)
      })
      if (!seenChild && children.length > 0) {
        const last = parts.at(-1)
        leadIn = open && last ? limit(join(parts.length === 1 ? inherited : noTokens(), last), longestLeadIn, true) : blocks[0] === block ? noTokens() : leadIn
      }
    }
    if (blocks.length === 0) leadIn = inherited
    visitChildren(Infinity)
  }

  for (const heading of section.headings) for (const own of read(heading)) add(noTokens(), own, noTokens(), true)
  walk(section.blocks, section.provisions, noTokens(), noTokens())
  return found
}

function hasChildAfter(children: readonly Provision[], block: Range): boolean {
  const last = children.at(-1)
  return last !== undefined && last.start >= block.end
}

/** A block that does not end a sentence opens the enumeration that follows it. */
function opensEnumeration(block: Range, text: string): boolean {
  const last = lastVisible(block, text)
  return last !== '.' && last !== '!' && last !== '?' && last !== ';'
}

function lastVisible(range: Range, text: string): string {
  let at = range.end - 1
  while (at >= range.start && /\s/.test(text[at] ?? '')) at--
  return text[at] ?? ''
}

const lowerCase = /\p{Ll}/u

/** Blocks after the children that go on with the sentence of the lead-in: they begin in lower case. */
function tailBlocks(blocks: readonly Range[], children: readonly Provision[], text: string): readonly Range[] {
  const last = children.at(-1)
  if (!last) return []
  return blocks.filter((block) => block.start >= last.start && lowerCase.test(text[block.start] ?? ''))
}

const kazakhPredicates: ReadonlySet<string> = new Set([
  'құқылы', 'тиіс', 'міндетті', 'салынады', 'берілмейді', 'болмайды', 'болады', 'алмайды', 'алады', 'жоқ', 'бар', 'емес', 'жатады', 'табылады', 'етілмейді',
])

/** A Kazakh enumeration ends with the predicate of all its items, after the last one. */
function kazakhTail(
  children: readonly Provision[],
  text: string,
  read: (range: Range) => Tokens[],
  language: Language,
): Tokens {
  const last = children.at(-1)
  const block = last?.children.length === 0 ? last.blocks.at(-1) : undefined
  if (language !== 'kk' || children.length < 2 || !block || lastVisible(block, text) !== '.') return noTokens()
  const sentence = read(block).at(-1)
  if (!sentence) return noTokens()
  let end = sentence.words.length
  while (end > 0 && !sentence.words[end - 1]?.isWord) end--
  if (!kazakhPredicates.has(sentence.words[end - 1]?.text ?? '')) return noTokens()
  const start = Math.max(0, end - 2)
  return { words: sentence.words.slice(start, end), starts: sentence.starts.slice(start, end), ends: sentence.ends.slice(start, end) }
}

const first = (tokens: readonly Tokens[]): Tokens => tokens[0] ?? noTokens()

function limit(tokens: Tokens, most: number, fromEnd: boolean): Tokens {
  if (tokens.words.length <= most) return tokens
  const [from, to] = fromEnd ? [tokens.words.length - most, tokens.words.length] : [0, most]
  return { words: tokens.words.slice(from, to), starts: tokens.starts.slice(from, to), ends: tokens.ends.slice(from, to) }
}

function join(a: Tokens, b: Tokens): Tokens {
  if (a.words.length === 0) return b
  if (b.words.length === 0) return a
  return { words: [...a.words, ...b.words], starts: [...a.starts, ...b.starts], ends: [...a.ends, ...b.ends] }
}

const joinTail = (a: Tokens, b: Tokens): Tokens => limit(join(a, b), longestTail, false)

/** Tokens of a block, grouped into sentences. */
function split(range: Range, text: string, vocabulary: Vocabulary, language: Language): Tokens[] {
  const found: Tokens[] = []
  let current = noTokens()
  let before = ''
  tokenize(text, range.start, range.end, (start, end, isWord) => {
    const word = vocabulary.word(spelling(text.slice(start, end)), isWord)
    current.words.push(word)
    current.starts.push(start)
    current.ends.push(end)
    const full = current.words.length >= longestSentence
    if (full || (!isWord && endsSentence(text, start, range.end, before, language))) {
      found.push(current)
      current = noTokens()
    }
    before = isWord ? word.text : ''
  })
  if (current.words.length > 0) found.push(current)
  return found
}
