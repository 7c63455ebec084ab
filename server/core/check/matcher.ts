/** Matches the passages of a draft, and remembers what it found in each so that an edit costs one section. */
import type { RuleSet } from '../rules/ruleset.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import { check } from './check.js'
import type { CompiledLanguage } from './blueprint.js'
import type { Passage } from './passages.js'
import type { Match } from './place.js'
import type { LocatedTrace, Trace } from './safeguards.js'
import type { Sentence } from './sentence.js'
import { sentencesOf } from './sentences.js'

export interface LocatedMatch extends Match {
  readonly language: Language
}

/** What is remembered of a section; offsets of matches count from its start. */
interface Known {
  readonly matches: readonly Match[]
  /** Sources of the patterns that some rules want somewhere in the act, as far as this section has them. */
  readonly topics: ReadonlySet<string>
  readonly traces: readonly Trace[]
}

export interface Matched {
  /** In the order of the text. */
  readonly matches: readonly LocatedMatch[]
  /** In the order of the text. */
  readonly traces: readonly LocatedTrace[]
}

export interface Matcher {
  /** `wholeAct`: rules that ask for a topic of the act are held to it. */
  readonly match: (passages: readonly Passage[], text: string, wholeAct: boolean) => Matched
}

const rememberedSections = 20_000
const nothing: Known = { matches: [], topics: new Set(), traces: [] }

export function createMatcher(ruleSet: RuleSet, compiled: (language: Language) => CompiledLanguage): Matcher {
  let memory = new Map<string, Known>()

  /** Reads all sections before matching them, so that matching can start from the rarest words. */
  const learn = (passages: readonly (readonly [string, Passage])[], text: string, language: CompiledLanguage): void => {
    const read = passages.map(([key, { section }]) => ({
      key,
      start: section.start,
      sentences: sentencesOf(section, text, language.vocabulary, language.language),
    }))
    if (passages.length > 1) language.network.prepare(countLemmas(read, language))
    for (const { key, start, sentences } of read) {
      const { matches, topics, traces } = check(sentences, ruleSet, language)
      if (memory.size >= rememberedSections) memory = new Map()
      memory.set(key, { matches: matches.map((match) => shift(match, -start)), topics, traces })
    }
  }

  return {
    match(passages, text, wholeAct) {
      const keyed = (wholeAct ? inField(passages, text, compiled) : passages).map(
        (passage) => [keyOf(passage, text), passage] as const,
      )
      const unknown = keyed.filter(([key]) => !memory.has(key))
      for (const language of new Set(unknown.map(([, passage]) => passage.language))) {
        const own = unknown.filter(([, passage]) => passage.language === language)
        learn(own, text, compiled(language))
      }
      const known = keyed.map(([key, passage]) => ({ passage, ...(memory.get(key) ?? nothing) }))
      const topics = new Set(known.flatMap((section) => [...section.topics]))
      const matches = known
        .flatMap(({ passage, matches }) =>
          matches.map((match) => ({ ...shift(match, passage.section.start), language: passage.language })),
        )
        .filter((match) => !wholeAct || match.act.every((node) => topics.has(node.source)))
        .sort((a, b) => a.start - b.start || a.rule - b.rule)
      const traces = known.flatMap((one) => one.traces.map((trace) => ({ ...trace, ...one.passage })))
      return { matches, traces }
    },
  }
}

/** The passages that speak of the field, or stand under a heading that does. */
function inField(
  passages: readonly Passage[],
  text: string,
  compiled: (language: Language) => CompiledLanguage,
): readonly Passage[] {
  const readers = new Map<Language, (range: Range) => boolean>()
  return passages.filter(({ section, language }) => {
    const speaks = readers.get(language) ?? compiled(language).field(text)
    readers.set(language, speaks)
    return speaks(section) || section.headings.some(speaks)
  })
}

function keyOf({ section, language }: Passage, text: string): string {
  const headings = section.headings.map((heading) => text.slice(heading.start, heading.end)).join('\n')
  return `${language}\n${headings}\n${text.slice(section.start, section.end)}`
}

function countLemmas(
  read: readonly { readonly sentences: readonly Sentence[] }[],
  { lemmas }: CompiledLanguage,
): Uint32Array {
  const counts = new Uint32Array(lemmas.length)
  for (const { sentences } of read) {
    const words = sentences[0]?.tokens.words ?? []
    for (const word of words) for (const lemma of word.lemmas) counts[lemma] = (counts[lemma] ?? 0) + 1
  }
  return counts
}

function shift(match: Match, by: number): Match {
  return {
    ...match,
    start: match.start + by,
    end: match.end + by,
    sentenceStart: match.sentenceStart + by,
    sentenceEnd: match.sentenceEnd + by,
    number: match.number && { ...match.number, start: match.number.start + by, end: match.number.end + by },
    wording: match.wording && { ...match.wording, start: match.wording.start + by, end: match.wording.end + by },
  }
}
