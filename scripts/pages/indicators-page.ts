/** The map from the criteria to the evaluation criteria in law of the Labour Rights Indicators (SDG indicator 8.8.2). */
import type { RuleSet } from '../../server/core/rules/ruleset.js'
import type { Rule } from '../../server/core/rules/schema.js'
import { link, list, paragraphs, plain } from './markdown.js'

/** Without `.md`, from `docs/rules/`. */
export const indicatorsPath = 'indicators'

export function indicatorsPage(rules: readonly Rule[], ruleSet: RuleSet): string {
  const criteria = Object.entries(ruleSet.criteria ?? {})
  const titles = [...new Set(criteria.flatMap(([, { lri }]) => (lri ? [lri.title] : [])))]
  const line = (id: string, title: string): string => {
    const rule = rules.find((one) => one.criterion === id)
    return rule ? link(title, `${rule.id}.md`) : `${plain(title)} (not checked)`
  }
  const sections = titles.flatMap((title) => {
    const own = criteria.filter(([, { lri }]) => lri?.title === title)
    const remembered = own.some(([, { lri }]) => lri?.known === 'memory')
    return [
      `## ${plain(title)}${remembered ? ' (from memory)' : ''}`,
      list(own.map(([id, criterion]) => line(id, criterion.title.en))),
    ]
  })
  const without = criteria.filter(([, { lri }]) => !lri).map(([id, { title }]) => line(id, title.en))
  return paragraphs(
    '# Criteria and the Labour Rights Indicators',
    'The Labour Rights Indicators code what the ILO textual sources say of freedom of association and collective bargaining, in law and in practice; SDG indicator 8.8.2 is computed from them. A finding in a draft shows where a source would be likely to be coded “in law” if the provision were enacted.',
    'A title marked “from memory” was written from memory and was not compared with the published list of evaluation criteria. It groups the criteria of this project; it is not to be cited.',
    ...sections,
    ...(without.length > 0 ? ['## Outside the Indicators', list(without)] : []),
  )
}
