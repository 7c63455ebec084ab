/** Finds the alternatives and exceptions of a rule that none of its examples needs. */
import { compileParts } from '../server/core/check/compiled-parts.js'
import type { Finding } from '../server/core/findings/finding.js'
import { createReviewer } from '../server/core/review.js'
import { onlyWith } from '../server/core/rules/needed-concepts.js'
import type { RuleSet } from '../server/core/rules/ruleset.js'
import type { Pattern, Patterns, Rule } from '../server/core/rules/schema.js'
import { failuresOf } from '../server/core/rules/examples.js'

/** A part of a rule, and the rule without it. */
interface Part {
  /** `when.ru.2`, `when.every.0.none.1` */
  readonly path: string
  readonly source: string
  readonly without: Rule
}

/** A part without which all examples of the rule still give what they should; two that stand in for each other are both listed. */
export interface Unneeded {
  readonly rule: string
  readonly path: string
  readonly source: string
  /** True where a labelled case needs it nevertheless. */
  readonly inCases: boolean
}

/** `texts` are those of labelled cases. */
export function unneededParts(rule: Rule, ruleSet: RuleSet, texts: readonly string[] = []): readonly Unneeded[] {
  const parts = partsOf(rule)
  // All variants of the rule stand in one rule set, so that its concepts are compiled, and its examples read, once.
  const variants = parts.map(({ without }, i): Rule => ({ ...without, id: `${rule.id}-${i}` }))
  const { ruleSet: compiling, blueprints } = compileParts(onlyWith([rule, ...variants], ruleSet))
  const reviewer = createReviewer(compiling, (language) => blueprints[language])
  const reviews = texts.map((text) => reviewer.review(text).findings)
  const foundBy = (id: string): string => reviews.map((findings) => gradesOf(findings, id)).join()
  const usual = foundBy(rule.id)
  return parts.flatMap(({ path, source }, i) => {
    const variant = compiling.rules.find(({ id }) => id === `${rule.id}-${i}`)
    // Without the part the rule is none at all, or an example fails.
    if (!variant || failuresOf(variant, reviewer).length > 0) return []
    return [{ rule: rule.id, path, source, inCases: foundBy(variant.id) !== usual }]
  })
}

/** The severities of what a rule finds in one text. */
const gradesOf = (findings: readonly Finding[], rule: string): string =>
  findings.flatMap((finding) => (finding.rule === rule ? [finding.severity] : [])).join('+')

function partsOf(rule: Rule): readonly Part[] {
  const keys = ['when', 'unless'] as const
  return keys.flatMap((key) =>
    (['every', 'ru', 'kk', 'en'] as const).flatMap((language) => {
      const patterns = rule[key]?.[language] ?? []
      const withList = (list: readonly Pattern[]): Rule => ({
        ...rule,
        [key]: { ...rule[key], [language]: list } satisfies Patterns,
      })
      return patterns.flatMap((pattern, i) => [
        { path: `${key}.${language}.${i}`, source: textOf(pattern), without: withList(patterns.toSpliced(i, 1)) },
        ...exceptionsIn(pattern).map(({ path, source, without }) => ({
          path: `${key}.${language}.${i}${path}`,
          source,
          without: withList(patterns.with(i, without)),
        })),
      ])
    }),
  )
}

interface Exception {
  readonly path: string
  readonly source: string
  readonly without: Pattern
}

/** The entries of `none` in a pattern and in its parts. */
function exceptionsIn(pattern: Pattern): readonly Exception[] {
  if (typeof pattern === 'string') return []
  const { none = [] } = pattern
  const own = none.map((exception, i) => ({
    path: `.none.${i}`,
    source: textOf(exception),
    without: { ...pattern, none: none.toSpliced(i, 1) },
  }))
  const inner = (['all', 'any'] as const).flatMap((key) => {
    const parts = pattern[key] ?? []
    return parts.flatMap((part, i) =>
      exceptionsIn(part).map(({ path, source, without }) => ({
        path: `.${key}.${i}${path}`,
        source,
        without: { ...pattern, [key]: parts.with(i, without) },
      })),
    )
  })
  return [...own, ...inner]
}

const textOf = (pattern: Pattern): string => (typeof pattern === 'string' ? pattern : JSON.stringify(pattern))
