/** Matches the passages of a draft, and remembers what it found in each so that an edit costs one section. */
import type { RuleSet } from '../rules/ruleset.js'
import type { Language } from '../text/language.js'
import { check } from './check.js'
import type { CompiledLanguage } from './compile.js'
import type { Passage } from './passages.js'
import type { Match } from './place.js'
import { sentencesOf } from './sentences.js'

export interface LocatedMatch extends Match {
  readonly language: Language
}

/** What is remembered of a section; offsets of matches count from its start. */
interface Known {
  readonly matches: readonly Match[]
  /** Sources of the patterns that some rules want somewhere in the act, as far as this section has them. */
  readonly topics: ReadonlySet<string>
}

export interface Matcher {
  /** In the order of the text. `wholeAct`: rules that ask for a topic of the act are held to it. */
  readonly match: (passages: readonly Passage[], text: string, wholeAct: boolean) => readonly LocatedMatch[]
}

const rememberedSections = 20_000

export function createMatcher(ruleSet: RuleSet, compiled: (language: Language) => CompiledLanguage): Matcher {
  let memory = new Map<string, Known>()

  const learn = ({ section, language }: Passage, text: string): Known => {
    const own = compiled(language)
    const { matches, topics } = check(sentencesOf(section, text, own.vocabulary, language), ruleSet, own)
    return { matches: matches.map((match) => shift(match, -section.start)), topics }
  }
  const recall = (passage: Passage, text: string): Known => {
    const key = keyOf(passage, text)
    const known = memory.get(key) ?? learn(passage, text)
    if (memory.size >= rememberedSections) memory = new Map()
    memory.set(key, known)
    return known
  }

  return {
    match(passages, text, wholeAct) {
      const known = passages.map((passage) => ({ passage, ...recall(passage, text) }))
      const topics = new Set(known.flatMap((section) => [...section.topics]))
      return known
        .flatMap(({ passage, matches }) =>
          matches.map((match) => ({ ...shift(match, passage.section.start), language: passage.language })),
        )
        .filter((match) => !wholeAct || match.act.every((node) => topics.has(node.source)))
        .sort((a, b) => a.start - b.start || a.rule - b.rule)
    },
  }
}

function keyOf({ section, language }: Passage, text: string): string {
  const headings = section.headings.map((heading) => text.slice(heading.start, heading.end)).join('\n')
  return `${language}\n${headings}\n${text.slice(section.start, section.end)}`
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
