/** Adds to a reviewer what a workspace has of its own: rules, and overrides of rules. */
import { applyOverrides } from '../findings/override.js'
import type { Finding } from '../findings/finding.js'
import { createReviewer, type Reviewer } from '../review.js'
import { together } from '../rules/together.js'
import type { LocalRules } from './local-rules.js'

/** Reviews with the built-in rules and, in a second reading, with those of the workspace. `folder` is its name, for remarks. */
export function withLocalRules(builtIn: Reviewer, local: LocalRules, folder = '.tripartite'): Reviewer {
  const { ruleSet, blueprints, overrides } = local
  const own = ruleSet.rules.length > 0 ? createReviewer(ruleSet, (language) => blueprints[language]) : undefined
  return {
    ruleSet: together(builtIn.ruleSet, ruleSet),
    compiled: builtIn.compiled,
    safeguardsIn: (source, language) => [
      ...builtIn.safeguardsIn(source, language),
      ...(own?.safeguardsIn(source, language) ?? []),
    ],
    review(source, options = {}) {
      const review = builtIn.review(source, options)
      const more = (own?.review(source, options).findings ?? []).map((finding) => ({
        ...finding,
        local: true as const,
      }))
      const findings = inOrder([...review.findings, ...more])
      if (overrides.length === 0) return { ...review, findings }
      const { findings: left, applied } = applyOverrides(
        findings,
        overrides,
        options.reader ?? 'auto',
        `${folder}/overrides.yaml`,
      )
      return { ...review, findings: left, overrides: applied }
    },
  }
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.range.start - b.range.start)
