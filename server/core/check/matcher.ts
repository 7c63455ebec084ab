/** Matches the passages of a draft, and remembers what it found in each so that an edit costs one section. */
import type { Act } from '../act/tree.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Language } from '../text/language.js'
import { check } from './check.js'
import type { CompiledLanguage } from './blueprint.js'
import { inField, type Speaks } from './field.js'
import type { Passage } from './passages.js'
import type { Match } from './place.js'
import { createReadings, type Readings } from './readings.js'
import { createReferred, type Related } from './referred.js'
import { createTraced, type LocatedTrace, type Trace } from './safeguards.js'
import { createSectionKeys } from './section-keys.js'
import type { Sentence } from './sentence.js'
import { shortNamesIn, type ShortNames } from './short-names.js'
import type { View } from './view.js'

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
  /** Traces that nobody has wanted yet. */
  readonly untried: readonly Trace[]
}

export interface Matched {
  /** In the order of the text. */
  readonly matches: readonly LocatedMatch[]
  /** In the order of the text. */
  readonly traces: readonly LocatedTrace[]
}

export interface Matcher {
  /**
   * In the order of the text. In a whole act or an amending bill, rules that ask for a topic of the act are held to it. Without `everyTrace`, traces that
   * tell `absencesIn` no more than earlier ones may be left out.
   */
  readonly match: (passages: readonly Passage[], text: string, act: Act, everyTrace?: boolean) => Matched
}

/** Beyond these only the sections of the text at hand are remembered. */
const rememberedSections = 2_000

export function createMatcher(ruleSet: RuleSet, compiled: (language: Language) => CompiledLanguage): Matcher {
  let memory = new Map<string, Known>()
  const keysOf = createSectionKeys()
  const lookedInto = new Map<string, readonly View[]>()

  const learn = (key: string, { section }: Passage, readings: Readings, isWanted: (trace: Trace) => boolean): Known => {
    const parts = partsOf(readings.sentences(section)).map((part) => check(part, ruleSet, readings, isWanted))
    const counts = ({ rule }: Match): boolean => !section.removes || ruleSet.rules[rule]?.safeguard !== undefined
    const known: Known = {
      matches: parts.flatMap(({ matches }) => matches.filter(counts).map((match) => shift(match, -section.start))),
      topics: new Set(parts.flatMap(({ topics }) => [...topics])),
      traces: parts.flatMap(({ traces }) => traces),
      untried: parts.flatMap(({ untried }) => untried),
    }
    memory.set(key, known)
    return known
  }

  return {
    match(passages, text, act, everyTrace = true) {
      const isWhole = act.wholeAct || act.amending
      const referred = createReferred(act, text, compiled, lookedInto)
      const names = new Map<Language, ShortNames | undefined>()
      const namesIn = (language: Language): ShortNames | undefined => {
        if (isWhole && !names.has(language)) names.set(language, shortNamesIn(act, text, language))
        return names.get(language)
      }
      const read = isWhole ? readingOf(passages, text, compiled) : passages
      const keys = keysOf(read, text, (language) => namesIn(language)?.key ?? '')
      const readings = new Map<Language, Readings>()
      const readingsIn = (language: Language): Readings => {
        const own = readings.get(language) ?? createReadings(text, compiled(language), namesIn(language))
        readings.set(language, own)
        return own
      }
      const traced = createTraced()
      const isWanted = everyTrace ? () => true : traced.isNew
      const used = read.map((passage, at) => {
        const key = keys[at]!
        const remembered = memory.get(key)
        const section =
          remembered && !remembered.untried.some(isWanted)
            ? remembered
            : learn(key, passage, readingsIn(passage.language), isWanted)
        if (passage.section.isArticle) traced.add(section.traces)
        return { key, passage, section }
      })
      if (memory.size > rememberedSections) memory = new Map(used.map(({ key, section }) => [key, section]))
      const known = used.map(({ passage, section }) => ({ passage, ...section }))
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

/** What is worth reading of the passages. */
function readingOf(
  passages: readonly Passage[],
  text: string,
  compiled: (language: Language) => CompiledLanguage,
): readonly Passage[] {
  const readers = new Map<Language, Speaks>()
  return passages.flatMap((passage) => {
    const speaks = readers.get(passage.language) ?? compiled(passage.language).field(text)
    readers.set(passage.language, speaks)
    const section = inField(passage.section, speaks, text)
    return section ? [{ ...passage, section }] : []
  })
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
