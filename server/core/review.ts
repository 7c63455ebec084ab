/** The whole pipeline: text → normalised text → act → sentences → matches → findings. */
import { cite, provisionPath } from './act/citation.js'
import { parseAct } from './act/parse.js'
import type { Act } from './act/tree.js'
import { check, type Match } from './check/check.js'
import { compile, type CompiledLanguage } from './check/compile.js'
import { matches as occurs } from './check/match.js'
import { passages, type Passage } from './check/passages.js'
import { sentencesOf, type Section } from './check/sections.js'
import { createView } from './check/view.js'
import type { Finding } from './findings/finding.js'
import { fingerprint } from './findings/fingerprint.js'
import { fixesOf } from './findings/fix.js'
import { authoritiesOf, messageOf, readerOf, urlOf, type Reader } from './findings/message.js'
import type { RuleSet } from './rules/ruleset.js'
import { languageOf, type Language } from './text/language.js'
import { normalise, type NormalisedText } from './text/normalise.js'

export interface ReviewOptions {
  /** Language of a draft too short to tell; `auto` finds it. */
  readonly language?: Language | 'auto'
  /** Language of messages. */
  readonly reader?: Reader
}

export interface Review {
  readonly findings: readonly Finding[]
  readonly languages: readonly Language[]
  readonly wholeAct: boolean
  readonly act: Act
  readonly draft: NormalisedText
}

export interface Reviewer {
  /** Reviews a draft; sections unchanged since an earlier call are not matched again. Never throws on any text. */
  readonly review: (source: string, options?: ReviewOptions) => Review
  readonly compiled: (language: Language) => CompiledLanguage
  readonly ruleSet: RuleSet
}

/** A match with offsets from the start of its section. */
type CachedMatches = readonly Match[]

const cachedSections = 20_000

/** @throws CompileError on first use of a language whose rules are broken */
export function createReviewer(ruleSet: RuleSet): Reviewer {
  const languages = new Map<Language, CompiledLanguage>()
  const compiled = (language: Language): CompiledLanguage => {
    let known = languages.get(language)
    if (!known) languages.set(language, (known = compile(ruleSet, language)))
    return known
  }
  let cache = new Map<string, CachedMatches>()
  const matchesOf = (passage: Passage, text: string): CachedMatches => {
    const key = cacheKey(passage, text)
    let known = cache.get(key)
    if (!known) {
      const language = compiled(passage.language)
      const sentences = sentencesOf(passage.section, text, language.vocabulary, passage.language)
      known = check(sentences, ruleSet, language).map((match) => shift(match, -passage.section.start))
      if (cache.size >= cachedSections) cache = new Map()
      cache.set(key, known)
    }
    return known
  }

  return {
    ruleSet,
    compiled,
    review(source, options = {}) {
      const draft = normalise(source)
      const { text } = draft
      const main = options.language && options.language !== 'auto' ? options.language : (languageOf(text) ?? 'en')
      const act = parseAct(text, main)
      const reviewed = passages(act, text, main)
      const located = reviewed.flatMap((passage) =>
        matchesOf(passage, text).map((match) => ({ match: shift(match, passage.section.start), passage })),
      )
      const counts = new Map<string, number>()
      const findings = located
        .filter(({ match, passage }) => inRightAct(match, passage, reviewed, act, text, compiled))
        .sort((a, b) => a.match.start - b.match.start || a.match.rule - b.match.rule)
        .map(({ match, passage }) => toFinding(match, passage.language, act, draft, ruleSet, options.reader ?? 'auto', counts))
      return { findings, languages: [...new Set(reviewed.map((passage) => passage.language))], wholeAct: act.wholeAct, act, draft }
    },
  }
}

function cacheKey({ section, language }: Passage, text: string): string {
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

/** Some rules speak only where the act deals with their topic; a fragment gets the benefit of the doubt. */
function inRightAct(
  match: Match,
  passage: Passage,
  all: readonly Passage[],
  act: Act,
  text: string,
  compiled: (language: Language) => CompiledLanguage,
): boolean {
  if (match.act.length === 0 || !act.wholeAct) return true
  const language = compiled(passage.language)
  return match.act.every((node) =>
    all.some(
      ({ section, language: other }) =>
        other === passage.language &&
        sentencesOf(section as Section, text, language.vocabulary, other).some((sentence) => occurs(node, createView(sentence, language))),
    ),
  )
}

function toFinding(
  match: Match,
  language: Language,
  act: Act,
  draft: NormalisedText,
  ruleSet: RuleSet,
  readerOption: Reader,
  counts: Map<string, number>,
): Finding {
  const rule = ruleSet.rules[match.rule]
  if (!rule) throw new Error(`no rule number ${match.rule}`)
  const reader = readerOf(readerOption, language)
  const path = provisionPath(act, match.start)
  const range = { start: draft.toSource(match.start), end: draft.toSource(match.end) }
  const passage = draft.text.slice(match.sentenceStart, match.sentenceEnd)
  const key = `${rule.id}\n${passage}`
  const occurrence = counts.get(key) ?? 0
  counts.set(key, occurrence + 1)
  return {
    rule: rule.id,
    criterion: rule.criterion,
    severity: match.severity,
    basis: rule.basis,
    conventions: rule.conventions,
    citation: cite(path, language),
    language,
    range,
    text: draft.source.slice(range.start, range.end),
    title: rule.title[reader],
    message: messageOf(rule, reader),
    url: urlOf(rule, ruleSet),
    authorities: authoritiesOf(rule, ruleSet),
    fixes: fixesOf(rule, match, path, draft, language, reader),
    fingerprint: fingerprint(rule.id, passage, occurrence),
  }
}
