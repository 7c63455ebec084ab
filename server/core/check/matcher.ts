/** Matches the passages of a draft, and remembers what it found in each so that an edit costs one section. */
import type { Act } from '../act/tree.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import { check } from './check.js'
import type { CompiledLanguage } from './blueprint.js'
import type { Passage } from './passages.js'
import type { Match } from './place.js'
import { createReferred, type Related } from './referred.js'
import type { LocatedTrace, Trace } from './safeguards.js'
import type { Section } from './sections.js'
import type { Sentence } from './sentence.js'
import { sentencesOf } from './sentences.js'

export interface LocatedMatch extends Match {
  readonly language: Language
  /** Other provisions on which it depends. */
  readonly related: readonly Related[]
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
  /** In the order of the text. In a whole act or an amending bill, rules that ask for a topic of the act are held to it. */
  readonly match: (passages: readonly Passage[], text: string, act: Act) => Matched
}

const rememberedSections = 20_000
const nothing: Known = { matches: [], topics: new Set(), traces: [] }

export function createMatcher(ruleSet: RuleSet, compiled: (language: Language) => CompiledLanguage): Matcher {
  let memory = new Map<string, Known>()

  const learn = (key: string, { section }: Passage, text: string, language: CompiledLanguage): void => {
    const sentences = sentencesOf(section, text, language.vocabulary, language.language)
    const parts = partsOf(sentences).map((part) => check(part, ruleSet, language))
    const counts = ({ rule }: Match): boolean => !section.removes || ruleSet.rules[rule]?.safeguard !== undefined
    if (memory.size >= rememberedSections) memory = new Map()
    memory.set(key, {
      matches: parts.flatMap(({ matches }) => matches.filter(counts).map((match) => shift(match, -section.start))),
      topics: new Set(parts.flatMap(({ topics }) => [...topics])),
      traces: parts.flatMap(({ traces }) => traces),
    })
  }

  return {
    match(passages, text, act) {
      const isWhole = act.wholeAct || act.amending
      const referred = createReferred(act, text, compiled)
      const keyed = (isWhole ? inField(passages, text, compiled) : passages).map(
        (passage) => [keyOf(passage, text), passage] as const,
      )
      for (const [key, passage] of keyed) {
        if (!memory.has(key)) learn(key, passage, text, compiled(passage.language))
      }
      const known = keyed.map(([key, passage]) => ({ passage, ...(memory.get(key) ?? nothing) }))
      const topics = new Set(known.flatMap((section) => [...section.topics]))
      const matches = known
        .flatMap(({ passage, matches }) =>
          matches.map((match) => ({ ...shift(match, passage.section.start), language: passage.language })),
        )
        .filter((match) => !isWhole || match.act.every((topic) => topics.has(topic)))
        .flatMap((match) => {
          const related = referred.of(match, match.language)
          return related ? [{ ...match, related }] : []
        })
        .sort((a, b) => a.start - b.start || a.rule - b.rule)
      const traces = known.flatMap((one) => one.traces.map((trace) => ({ ...trace, ...one.passage })))
      return { matches, traces }
    },
  }
}

/** A section of more sentences, which no law has, is matched in parts, so that memory stays level. */
const longestSection = 2000

function partsOf(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const parts = Math.ceil(sentences.length / longestSection)
  return Array.from({ length: parts }, (_, i) => sentences.slice(i * longestSection, (i + 1) * longestSection))
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
    return speaks(section) || contextOf(section).some(speaks)
  })
}

function keyOf({ section, language }: Passage, text: string): string {
  const context = contextOf(section)
    .map((range) => text.slice(range.start, range.end))
    .join('\n')
  const decisive = section.decisive ? `\n${section.decisive.start - section.start}` : ''
  return `${language}\n${context}\n${text.slice(section.start, section.end)}${decisive}${section.removes ? '\nremoves' : ''}`
}

/** What a section is read with, besides its own text. */
const contextOf = ({ headings, leadIn = [], tail = [] }: Section): readonly Range[] =>
  leadIn.length + tail.length === 0 ? headings : [...headings, ...leadIn, ...tail]

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
