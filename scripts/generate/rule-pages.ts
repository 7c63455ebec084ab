/** The pages on the rules: one for each rule, and for each reader an index by Convention and article and a table of what is checked. */
import { coveragePage, coveragePath } from '../pages/coverage-page.js'
import { indexPage, indexPath } from '../pages/index-page.js'
import { indicatorsPage, indicatorsPath } from '../pages/indicators-page.js'
import { readers } from '../pages/page-words.js'
import { rulePage } from '../pages/rule-page.js'
import { readRules } from '../read-rules.js'

/** Pages of rules that no longer exist are stale. */
export const folders = ['docs/rules']

export function generate(): readonly { readonly path: string; readonly text: string }[] {
  const { ruleSet } = readRules()
  const rules = ruleSet.rules.filter((rule) => rule.when ?? rule.safeguard ?? rule.search)
  return [
    ...readers.map((reader) => ({ path: indexPath[reader], text: indexPage(rules, ruleSet, reader) })),
    ...readers.map((reader) => ({ path: coveragePath[reader], text: coveragePage(rules, ruleSet, reader) })),
    { path: indicatorsPath, text: indicatorsPage(rules, ruleSet) },
    ...rules.map((rule) => ({ path: rule.id, text: rulePage(rule, ruleSet) })),
  ].map(({ path, text }) => ({ path: `docs/rules/${path}.md`, text }))
}
