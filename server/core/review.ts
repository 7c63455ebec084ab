/** The whole pipeline: text → normalised text → act → passages → matches → findings. */
import { isComplete } from './act/complete.js'
import { consolidate, type Consolidated } from './act/consolidate.js'
import { actInForce, type ActInForce } from './act/in-force.js'
import { parseAct } from './act/parse.js'
import type { Act } from './act/tree.js'
import { inOrder, search } from './check/search.js'
import { setUp, type Blueprint, type CompiledLanguage } from './check/blueprint.js'
import { matchesInContext } from './check/in-context.js'
import { createGuarantees } from './check/guarantees.js'
import { createMatcher } from './check/matcher.js'
import { passages } from './check/passages.js'
import { lossesIn } from './check/repealed.js'
import { absencesIn, owedBy } from './check/safeguards.js'
import { absenceFindings } from './findings/absence.js'
import type { Finding } from './findings/finding.js'
import { toFindings } from './findings/make.js'
import { repealFindings } from './findings/repealed.js'
import type { AppliedOverride } from './findings/override.js'
import type { Reader } from './findings/message.js'
import type { RuleSet } from './rules/ruleset.js'
import { languageOf, languageOfDraft, type Language } from './text/language.js'
import { createNormaliser, normalise, type NormalisedText } from './text/normalise.js'

export interface ReviewOptions {
  /** Language of passages too short to tell; `auto` takes that of the draft. */
  readonly language?: Language | 'auto'
  /** Language of messages. */
  readonly reader?: Reader
  /**
   * Source texts that make one package with the draft: they are not reviewed, but what they provide for is not missing, and what the draft amends
   * in them is read there.
   */
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
  /** What the workspace of the draft has switched off or graded otherwise; missing where it says nothing. */
  readonly overrides?: readonly AppliedOverride[]
  /** The articles of the acts `alongside` that the draft changes, before and after: what a repeal takes away can be seen there. */
  readonly consolidated: readonly Consolidated[]
  /** The rules whose safeguard was looked for, because the draft deals with its topic; missing where no absence was judged. */
  readonly safeguards?: ReadonlySet<string>
}

/** A part of a safeguard, its topic, or the reference to another act for it. */
export interface SafeguardTrace {
  /** Id of the rule. */
  readonly rule: string
  readonly role: 'topic' | 'part' | 'elsewhere'
  /** Number of the part or of the topic. */
  readonly part: number
  /** Where its article begins: an offset of the normalised text. */
  readonly start: number
}

export interface Reviewer {
  /** Reviews a draft; sections unchanged since an earlier call are not matched again. Never throws on any text. */
  readonly review: (source: string, options?: ReviewOptions) => Review
  /** What the text has of the safeguards that whole acts must contain, each trace once, where it first stands; to compare versions. */
  readonly safeguardsIn: (source: string, language?: Language | 'auto') => readonly SafeguardTrace[]
  /** The rules and the lexicon as compiled for a language, for `explain`. */
  readonly compiled: (language: Language) => CompiledLanguage
  readonly ruleSet: RuleSet
}

/** `blueprint` hands over the rules as compiled for a language; it is asked when the language is first met. */
export function createReviewer(ruleSet: RuleSet, blueprint: (language: Language) => Blueprint): Reviewer {
  const languages = new Map<Language, CompiledLanguage>()
  const compiled = (language: Language): CompiledLanguage => {
    const known = languages.get(language) ?? setUp(blueprint(language), ruleSet.field)
    languages.set(language, known)
    return known
  }
  const matcher = createMatcher(ruleSet, compiled)
  const known = new Map<string, ActInForce>()
  /** The acts in force stay the same from one keystroke to the next. */
  const remembered = (source: string, main: Language): ActInForce => {
    const found = known.get(source) ?? readInForce(source, main)
    if (known.size >= rememberedActs) known.clear()
    known.set(source, found)
    return found
  }
  const guarantees = createGuarantees(matcher)
  const clean = createNormaliser()
  const read = (source: string, language: Language | 'auto', isAlone: boolean) => {
    const draft = clean(source)
    const { text } = draft
    const main = language === 'auto' ? languageOfDraft(text) : language
    const act = parseAct(text, main)
    const reviewed = passages(act, text, main)
    return { draft, main, act, reviewed, ...matcher.match(reviewed, text, act, act.amendments.length > 0 && !isAlone) }
  }
  return {
    ruleSet,
    compiled,
    safeguardsIn: (source, language = 'auto') =>
      guarantees
        .inAct(remembered(source, language === 'auto' ? 'en' : language))
        // An instruction that repeals speaks of what goes.
        .filter(({ section }) => !section.decisive)
        .flatMap(({ rule, role, part, section }) => {
          const id = ruleSet.rules[rule]?.id
          return role === 'place' || id === undefined ? [] : [{ rule: id, role, part, start: section.start }]
        }),
    review(source, { language = 'auto', reader = 'auto', alongside = [] } = {}) {
      const { draft, main, act, reviewed, matches: own, traces } = read(source, language, alongside.length === 0)
      const { text } = draft
      const isWhole = isComplete(act, text)
      const needed = act.amendments.length > 0 || isWhole ? alongside : []
      const beside = needed.map((one) => ({ name: nameOf(one), inForce: remembered(sourceOf(one), main) }))
      const inForce = beside.map((one) => one.inForce)
      const consolidated = consolidate(act.amendments, text, inForce)
      const inContext = matchesInContext(consolidated, own, matcher, main)
      const matches = inOrder([...own, ...inContext, ...search(ruleSet, act, text, reviewed)])
      const found = new Set(matches.map(({ rule }) => rule))
      const bill = { text, amendments: act.amendments, traces, consolidated, found }
      const losses = lossesIn(bill, inForce, guarantees, ruleSet)
      const findings = [...toFindings(matches, act, draft, ruleSet, reader)]
      findings.push(...repealFindings(losses, act, draft, main, ruleSet, reader, nameIn(beside)))
      if (isWhole) {
        const spoken = new Set([...found, ...losses.map(({ rule }) => rule)])
        const absences = absencesIn(traces, inForce.map(guarantees.inAct), spoken, ruleSet)
        const names = beside.map((one) => one.name ?? titleOf(one.inForce))
        findings.push(...absenceFindings(absences, act, draft, ruleSet, reader, names))
      }
      findings.sort((a, b) => a.range.start - b.range.start)
      return {
        findings,
        languages: [...new Set(reviewed.map((passage) => passage.language))],
        wholeAct: act.wholeAct,
        act,
        draft,
        consolidated,
        ...(isWhole && {
          safeguards: new Set([...owedBy(traces, ruleSet)].flatMap((index) => ruleSet.rules[index]?.id ?? [])),
        }),
      }
    },
  }
}

const rememberedActs = 20

/** An act in force, cleaned and parsed as a draft is. */
function readInForce(source: string, main: Language): ActInForce {
  const { text } = normalise(source)
  const language = languageOf(text) ?? main
  return actInForce(parseAct(text, language), text, language)
}

const sourceOf = (text: string | NamedText): string => (typeof text === 'string' ? text : text.source)
const nameOf = (text: string | NamedText): string | undefined => (typeof text === 'string' ? undefined : text.name)

/** How findings call an act in force: by its title, or by the name under which it was given. */
function nameIn(
  beside: readonly { readonly name: string | undefined; readonly inForce: ActInForce }[],
): (inForce: ActInForce) => string {
  return (inForce) => {
    const title = titleOf(inForce)
    return title === '' ? (beside.find((one) => one.inForce === inForce)?.name ?? '') : title
  }
}

function titleOf({ act, text }: ActInForce): string {
  const { start, end } = act.title ?? { start: 0, end: 0 }
  return text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
}
