/** The whole pipeline: text → normalised text → act → passages → matches → findings. */
import { isComplete } from './act/complete.js'
import { parseAct } from './act/parse.js'
import type { Act } from './act/tree.js'
import { setUp, type Blueprint, type CompiledLanguage } from './check/blueprint.js'
import { blueprintOf } from './check/compile.js'
import { createMatcher, type Matched } from './check/matcher.js'
import { passages } from './check/passages.js'
import { absencesIn, type LocatedTrace } from './check/safeguards.js'
import { absenceFindings } from './findings/absence.js'
import type { Finding } from './findings/finding.js'
import { toFindings } from './findings/make.js'
import type { Reader } from './findings/message.js'
import type { RuleSet } from './rules/ruleset.js'
import { languageByScript, languageOf, type Language } from './text/language.js'
import { normalise, type NormalisedText } from './text/normalise.js'

export interface ReviewOptions {
  /** Language of passages too short to tell; `auto` takes that of the draft. */
  readonly language?: Language | 'auto'
  /** Language of messages. */
  readonly reader?: Reader
  /** Source texts that make one package with the draft: they are not reviewed, but what they provide for is not missing. */
  readonly alongside?: readonly (string | NamedText)[]
}

export interface NamedText {
  /** Under which messages speak of it; without a name a text is known by its title. */
  readonly name: string
  readonly source: string
}

export interface Review {
  /** In the order of the text. */
  readonly findings: readonly Finding[]
  readonly languages: readonly Language[]
  readonly wholeAct: boolean
  readonly act: Act
  readonly draft: NormalisedText
}

export interface Reviewer {
  /** Reviews a draft; sections unchanged since an earlier call are not matched again. Never throws on any text. */
  readonly review: (source: string, options?: ReviewOptions) => Review
  /** The rules and the lexicon as compiled for a language, for `explain`. */
  readonly compiled: (language: Language) => CompiledLanguage
  readonly ruleSet: RuleSet
}

/**
 * `blueprint` hands over what a build has compiled; without it the rules are compiled here, which takes longer.
 * @throws CompileError on first use of a language whose rules are broken
 */
export function createReviewer(
  ruleSet: RuleSet,
  blueprint: (language: Language) => Blueprint = (language) => blueprintOf(ruleSet, language),
): Reviewer {
  const languages = new Map<Language, CompiledLanguage>()
  const compiled = (language: Language): CompiledLanguage => {
    const known = languages.get(language) ?? setUp(blueprint(language), ruleSet.field)
    languages.set(language, known)
    return known
  }
  const matcher = createMatcher(ruleSet, compiled)
  const read = (source: string, language: Language | 'auto') => {
    const draft = normalise(source)
    const { text } = draft
    const main = language === 'auto' ? (languageOf(text) ?? languageByScript(text)) : language
    const act = parseAct(text, main)
    const reviewed = passages(act, text, main)
    return { draft, act, reviewed, ...matcher.match(reviewed, text, act.wholeAct) }
  }
  return {
    ruleSet,
    compiled,
    review(source, { language = 'auto', reader = 'auto', alongside = [] } = {}) {
      const { draft, act, reviewed, matches, traces } = read(source, language)
      const findings = [...toFindings(matches, act, draft, ruleSet, reader)]
      if (isComplete(act, draft.text)) {
        const beside = alongside.map((text) => readBeside(text, (other) => read(other, 'auto')))
        const found = new Set(matches.map(({ rule }) => rule))
        const besideTraces = beside.map((text) => text.traces)
        const names = beside.map(({ name }) => name)
        const absences = absencesIn(traces, besideTraces, found, ruleSet)
        findings.push(...absenceFindings(absences, act, draft, ruleSet, reader, names))
        findings.sort((a, b) => a.range.start - b.range.start)
      }
      return {
        findings,
        languages: [...new Set(reviewed.map((passage) => passage.language))],
        wholeAct: act.wholeAct,
        act,
        draft,
      }
    },
  }
}

type Reading = Matched & { readonly act: Act; readonly draft: NormalisedText }

/** A text that is consulted, with the name under which messages speak of it. */
function readBeside(
  text: string | NamedText,
  read: (source: string) => Reading,
): { readonly name: string; readonly traces: readonly LocatedTrace[] } {
  const { act, draft, traces } = read(typeof text === 'string' ? text : text.source)
  if (typeof text !== 'string') return { name: text.name, traces }
  const { start, end } = act.title ?? { start: 0, end: 0 }
  return { name: draft.text.slice(start, end).replaceAll(/\s+/g, ' ').trim(), traces }
}
