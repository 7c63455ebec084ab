/** Cuts a section into sentences; in an enumeration every item inherits its lead-in, and its tail where the sentence goes on after the items. */
import { alphabetic } from '../text/alphabetic.js'
import type { Provision } from '../act/tree.js'
import type { Vocabulary } from '../lexicon/vocabulary.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import { endsSentence, tokenize } from '../text/tokens.js'
import type { Section } from './sections.js'
import type { Run, Sentence, Tokens } from './sentence.js'

/** A sentence is cut at this many tokens, so that no text without full stops makes matching slow. */
const longestSentence = 300
/** Of a long lead-in the last tokens count: they carry the subject and the modality. */
const longestLeadIn = 90
const longestTail = 40

const lowerCase = alphabetic(/\p{Ll}/u)

/** The sentences of a section, headings first. Linear: what an item inherits is bounded. `known` are headings read before; new ones are added. */
export function sentencesOf(
  section: Section,
  text: string,
  vocabulary: Vocabulary,
  language: Language,
  known = new Map<Range, readonly Sentence[]>(),
): readonly Sentence[] {
  const { decisive, leadIn = [], tail = [] } = section
  const tokens = noTokens()
  const found: Sentence[] = []
  const read = (range: Range, into = tokens): readonly Run[] => readSentences(range, text, into, vocabulary, language)
  const readHeading = (range: Range): readonly Sentence[] => {
    const isTitle = range === section.title
    const tokens = noTokens()
    return read(range, tokens).map((own) => ({
      tokens,
      leadIn: [],
      own,
      tail: [],
      isHeading: true,
      isTitle,
      decisive: undefined,
    }))
  }
  const heading = (range: Range): void => {
    const sentences = known.get(range) ?? readHeading(range)
    known.set(range, sentences)
    found.push(...sentences)
  }
  const add = (leadIn: readonly Run[], own: Run, tail: readonly Run[]): void => {
    found.push({ tokens, leadIn, own, tail, isHeading: false, isTitle: false, decisive })
  }

  /** Reads a provision (or the section itself) that inherits `leadIn` and `tail` from the enumeration it stands in. */
  const walk = (
    blocks: readonly Range[],
    children: readonly Provision[],
    leadIn: readonly Run[],
    tail: readonly Run[],
  ): void => {
    const parts = inReadingOrder(blocks, children)
    const lastChild = children.at(-1)
    const tailBlock = blocks.find(
      (block) => lastChild && block.start >= lastChild.end && lowerCase.test(text[block.start] ?? ''),
    )
    const tailRuns = tailBlock ? limitTail(read(tailBlock).slice(0, 1)) : lastChild ? kazakhTail(lastChild) : []
    let current = leadIn
    let isFirst = true
    for (const part of parts) {
      if ('kind' in part) {
        if (part.heading) heading(part.heading)
        const sharesTail = tailBlock !== undefined || (part !== lastChild && goesOn(part))
        walk(part.blocks, part.children, current, sharesTail ? limitTail([...tailRuns, ...tail]) : tail)
        continue
      }
      if (part === tailBlock) {
        for (const [i, own] of read(part).entries()) add(i === 0 ? current : [], own, [])
        continue
      }
      const runs = read(part)
      const inherits = isFirst && part === parts[0]
      const opens = children.length > 0 && !endsWithStop(part, text)
      runs.forEach((own, i) => add(inherits && i === 0 ? leadIn : [], own, inherits && i === 0 && !opens ? tail : []))
      const last = runs.at(-1)
      current = opens && last ? limitLeadIn(inherits && runs.length === 1 ? [...leadIn, last] : [last]) : []
      isFirst = false
    }
  }

  /** An item that does not end its sentence waits for the predicate after the last item. */
  const goesOn = (item: Provision): boolean => {
    const block = item.blocks.at(-1)
    return block !== undefined && !endsWithStop(block, text, /[.!?]/)
  }

  /** A Kazakh enumeration ends with the predicate of all its items, after the last one. */
  const kazakhTail = (last: Provision): readonly Run[] => {
    const block = last.children.length === 0 ? last.blocks.at(-1) : undefined
    if (language !== 'kk' || !block || !endsWithStop(block, text)) return []
    const sentence = read(block).at(-1)
    if (!sentence) return []
    let to = sentence.to
    while (to > sentence.from && tokens.words[to - 1]?.isWord === false) to--
    return kazakhPredicates.has(tokens.words[to - 1]?.text ?? '') ? [{ from: Math.max(sentence.from, to - 2), to }] : []
  }

  section.headings.forEach(heading)
  walk(
    section.blocks,
    section.provisions,
    limitLeadIn(leadIn.flatMap((range) => read(range))),
    limitTail(tail.flatMap((range) => read(range))),
  )
  return found
}

const noTokens = (): Tokens => ({ words: [], starts: [], ends: [] })

/** Predicates that close an enumeration; the word before them may belong to them («тыйым салынады»). */
const kazakhPredicates: ReadonlySet<string> = new Set(
  'құқылы тиіс міндетті салынады берілмейді болмайды болады алмайды алады жоқ бар емес жатады табылады етілмейді'.split(
    ' ',
  ),
)

function inReadingOrder(blocks: readonly Range[], children: readonly Provision[]): readonly (Range | Provision)[] {
  return children.length === 0 ? blocks : [...blocks, ...children].sort((a, b) => a.start - b.start)
}

/** A block that does not end a sentence opens the enumeration that follows it. */
export function endsWithStop(block: Range, text: string, stop = /[.!?;]/): boolean {
  let at = block.end - 1
  while (at > block.start && /\s/.test(text[at] ?? '')) at--
  return stop.test(text[at] ?? '')
}

/** The last tokens of a lead-in. */
function limitLeadIn(runs: readonly Run[]): readonly Run[] {
  let left = longestLeadIn
  const kept: Run[] = []
  for (const { from, to } of [...runs].reverse()) {
    if (left <= 0) break
    const start = Math.max(from, to - left)
    kept.unshift({ from: start, to })
    left -= to - start
  }
  return kept
}

/** The first tokens of a tail. */
function limitTail(runs: readonly Run[]): readonly Run[] {
  let left = longestTail
  const kept: Run[] = []
  for (const { from, to } of runs) {
    if (left <= 0) break
    const end = Math.min(to, from + left)
    kept.push({ from, to: end })
    left -= end - from
  }
  return kept
}

/** Appends the tokens of a block and returns its sentences. */
function readSentences(
  range: Range,
  text: string,
  tokens: Tokens,
  vocabulary: Vocabulary,
  language: Language,
): readonly Run[] {
  const runs: Run[] = []
  const { words, starts, ends } = tokens
  let from = words.length
  let before = ''
  tokenize(text, range.start, range.end, (start, end, isWord) => {
    const word = vocabulary.word(text, start, end, isWord)
    words.push(word)
    starts.push(start)
    ends.push(end)
    const isFull = words.length - from >= longestSentence
    if (isFull || (!isWord && endsSentence(text, start, range.end, before, language))) {
      runs.push({ from, to: words.length })
      from = words.length
    }
    before = isWord ? word.text : ''
  })
  if (words.length > from) runs.push({ from, to: words.length })
  return runs
}
