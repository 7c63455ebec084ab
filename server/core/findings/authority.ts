/** The authorities of a rule as they are cited, and how far each was checked. */
import type { RuleSet } from '../rules/ruleset.js'
import type { Authority, Rule } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import type { CitedAuthority, Verification } from './finding.js'

/** The rule's authorities in its order, verified ones first; what may not be printed is left out. */
export function authoritiesOf(rule: Rule, ruleSet: RuleSet): readonly CitedAuthority[] {
  const cited = rule.authorities.flatMap((id) => {
    const authority = ruleSet.authorities[id]
    return authority ? citedAs(authority, rule.criterion) : []
  })
  return [...cited.filter((authority) => authority.verified), ...cited.filter((authority) => !authority.verified)]
}

/** The authority as it is cited for a criterion; empty for one that may not be printed. */
export function citedAs(authority: Authority, criterion: string): readonly CitedAuthority[] {
  if (!authority.url || authority.print === false) return []
  const verification = verificationOf(authority, criterion)
  const says = authority.points?.[criterion]?.says ?? authority.says
  return [
    {
      title: titleOf(authority),
      url: authority.url,
      verified: verification === 'read' || verification === 'restated',
      verification,
      ...(says !== undefined && { says }),
    },
  ]
}

/** The first verified authority, else the authentic text of the first Convention. */
export function urlOf(rule: Rule, ruleSet: RuleSet): string {
  const verified = authoritiesOf(rule, ruleSet).find((authority) => authority.verified)
  if (verified) return verified.url
  const [convention = ''] = (rule.conventions[0] ?? '').split('/')
  return ruleSet.conventions[convention]?.url ?? ''
}

/** True where no view of the supervisory bodies was verified for the rule; a remark on the drafting rests on no Convention at all. */
export function restsOnTextAlone(rule: Rule, ruleSet: RuleSet): boolean {
  if (rule.basis === 'drafting') return false
  const views = rule.authorities.filter((id) => ruleSet.authorities[id]?.body !== 'Convention')
  return !authoritiesOf({ ...rule, authorities: views }, ruleSet).some(({ verified }) => verified)
}

/** What a finding that rests on the text alone says of itself. */
export const textAloneNote: Readonly<Record<Language, string>> = {
  en: '[The finding rests on the text of the Convention alone: no view of the supervisory bodies was verified.]',
  ru: '[Замечание основано только на тексте Конвенции: позиция контрольных органов не проверена.]',
  kk: '[Ескертпе тек Конвенцияның мәтініне негізделген: бақылау органдарының ұстанымы тексерілмеген.]',
}

function verificationOf({ verified, secondary, conclusionSeen, points }: Authority, criterion: string): Verification {
  if (!verified) return 'unseen'
  if (!(points?.[criterion]?.conclusionSeen ?? conclusionSeen ?? true)) return 'subject'
  return secondary ? 'restated' : 'read'
}

/** The number that NORMLEX still prints of the older edition stands in brackets; that of an article is in the title already. */
function titleOf({ title, body, paragraph }: Authority): string {
  if (paragraph === undefined || body === 'Convention') return title
  return paragraph.startsWith('2006 Digest') && !title.includes('Digest')
    ? `${title} (${paragraph})`
    : `${title}, ${paragraph.replace(/^2006 Digest, /, '')}`
}
