/** What a finding says to its reader. */
import type { RuleSet } from '../rules/ruleset.js'
import type { Rule } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import type { CitedAuthority } from './finding.js'

/** The language of messages: that of the draft, or one for all. */
export type Reader = 'auto' | Language

export const readerOf = (reader: Reader, language: Language): Language => (reader === 'auto' ? language : reader)

/** What the provision does, what the standard requires, how to redraft: three short parts in one paragraph. */
export function messageOf(rule: Rule, reader: Language): string {
  return `${rule.does[reader]} ${rule.standard[reader]} ${rule.advice[reader]}`
}

/** The rule's authorities in its order, verified ones first. */
export function authoritiesOf(rule: Rule, ruleSet: RuleSet): readonly CitedAuthority[] {
  const cited = rule.authorities.flatMap((id) => {
    const authority = ruleSet.authorities[id]
    if (!authority?.url || authority.print === false) return []
    return [{ title: authority.title, url: authority.url, verified: authority.verified }]
  })
  return [...cited.filter((authority) => authority.verified), ...cited.filter((authority) => !authority.verified)]
}

/** The first verified authority, else the authentic text of the first Convention. */
export function urlOf(rule: Rule, ruleSet: RuleSet): string {
  const verified = authoritiesOf(rule, ruleSet).find((authority) => authority.verified)
  if (verified) return verified.url
  const [convention = ''] = (rule.conventions[0] ?? '').split('/')
  return ruleSet.conventions[convention]?.url ?? ''
}
