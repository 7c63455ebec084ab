/** What a review has looked at: Convention → article → criterion, each with its findings or with what their absence means. */
import type { Finding } from '../core/findings/finding.js'
import type { Review } from '../core/review.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Criterion, Patterns, Rule } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import { coverageWords } from './coverage-words.js'

/**
 * `found`: there are findings. `hidden`: there are, and the settings or a decision keep them from being shown. `clean`: looked at, nothing found.
 * `not-applicable`: the act does not deal with the matter. `not-checked`: for the reason given.
 */
export type CoverageState = 'found' | 'hidden' | 'clean' | 'not-applicable' | 'not-checked'

export interface CriterionCoverage {
  readonly id: string
  readonly title: string
  readonly state: CoverageState
  /** Why it is not applicable or not checked, or what was left out though nothing was found. */
  readonly reason?: string
  readonly findings: readonly Finding[]
}

export interface ArticleCoverage {
  /** `C087/2`; `R129` where a whole instrument is meant. */
  readonly id: string
  /** In our own words, where there is a summary. */
  readonly summary?: string
  /** None where no criterion rests on the article. */
  readonly criteria: readonly CriterionCoverage[]
}

export interface InstrumentCoverage {
  /** `C087` */
  readonly id: string
  readonly title?: string
  readonly articles: readonly ArticleCoverage[]
}

export interface Coverage {
  readonly instruments: readonly InstrumentCoverage[]
  /** Each criterion once. */
  readonly criteria: readonly CriterionCoverage[]
  /** Of rules outside the list of criteria: remarks on the drafting, rules of the workspace. */
  readonly others: readonly Finding[]
}

/** `findings` are those that are shown; `review` has all of them. A criterion stands under every article that it rests on. */
export function coverageOf(review: Review, findings: readonly Finding[], ruleSet: RuleSet, reader: Language): Coverage {
  const entries = Object.entries(ruleSet.criteria ?? {})
  const known = new Map(
    entries.map(([id, one]) => [id, coverageOfCriterion(id, one, review, findings, ruleSet, reader)]),
  )
  const rests = entries.flatMap(([id, { conventions }]) => conventions.map((article) => ({ id, article })))
  const articles = [...new Set([...Object.keys(ruleSet.articles), ...rests.map(({ article }) => article)])]
  const instruments = [...new Set([...Object.keys(ruleSet.conventions), ...articles.map(instrumentOf)])]
  return {
    instruments: instruments.map((instrument) => {
      const title = ruleSet.conventions[instrument]?.title[reader]
      const own = articles.filter((article) => instrumentOf(article) === instrument)
      return {
        id: instrument,
        ...(title !== undefined && { title }),
        articles: own.map((article) => {
          const summary = ruleSet.articles[article]?.[reader]
          const criteria = rests.flatMap((rest) => (rest.article === article ? (known.get(rest.id) ?? []) : []))
          return { id: article, ...(summary !== undefined && { summary }), criteria }
        }),
      }
    }),
    criteria: [...known.values()],
    others: findings.filter(({ criterion }) => !known.has(criterion)),
  }
}

export const instrumentOf = (article: string): string => article.split('/')[0] ?? article

function coverageOfCriterion(
  id: string,
  criterion: Criterion,
  review: Review,
  shown: readonly Finding[],
  ruleSet: RuleSet,
  reader: Language,
): CriterionCoverage {
  const words = coverageWords[reader]
  const about = { id, title: criterion.title[reader] }
  const findings = shown.filter((finding) => finding.criterion === id)
  if (findings.length > 0) return { ...about, state: 'found', findings }
  const none = (state: CoverageState, reason?: string): CriterionCoverage => ({
    ...about,
    state,
    ...(reason !== undefined && { reason }),
    findings: [],
  })
  if (review.findings.some((finding) => finding.criterion === id)) return none('hidden', words.hiddenBecause)

  const rules = ruleSet.rules.filter((rule) => rule.criterion === id)
  if (rules.length === 0) return none('not-checked', criterion.notChecked?.[reader] ?? words.noRule)
  if (review.languages.length === 0) return none('not-checked', words.nothingRead)
  const reasons = new Map((review.overrides ?? []).flatMap(({ rule, off, reason }) => (off ? [[rule, reason]] : [])))
  const isOff = (rule: Rule): boolean => reasons.has(rule.id)
  const switchedOff = rules.filter(isOff).map((rule) => words.switchedOff(rule.id, reasons.get(rule.id) ?? ''))
  const active = rules.filter((rule) => !isOff(rule))
  if (active.length === 0) return none('not-checked', switchedOff.join(' '))
  const silent = review.languages.filter((language) => !active.some((rule) => readsIn(rule, language)))
  if (silent.length > 0) return none('not-checked', words.noWords(silent))

  const safeguards = active.filter(({ safeguard }) => safeguard !== undefined)
  if (safeguards.length > 0) {
    const { safeguards: lookedFor } = review
    if (!lookedFor) return none('not-checked', words.wholeActOnly)
    if (!safeguards.some((rule) => lookedFor.has(rule.id))) return none('not-applicable', words.noTopic)
  }
  return none('clean', switchedOff.length > 0 ? switchedOff.join(' ') : undefined)
}

function readsIn({ when, safeguard }: Rule, language: Language): boolean {
  const has = (patterns: Patterns | undefined): boolean =>
    (patterns?.every?.length ?? 0) > 0 || (patterns?.[language]?.length ?? 0) > 0
  return has(when) || (safeguard?.topic.every(has) ?? false)
}
