/** How authorities and Conventions are written in a report. */
import type { CitedAuthority, Finding } from '../core/findings/finding.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import { authorityTitle } from './authority-title.js'
import { phrases, type Phrases } from './phrases.js'

/** How many authorities a finding shows; `tripartite explain` shows all. */
export const shownAuthorities = 3

/** One line each. */
export function authorityLines(authorities: readonly CitedAuthority[], ruleSet: RuleSet, language: Language): string[] {
  return authorities.map((authority) => `${authorityWords(authority, ruleSet, language)} ${authority.url}`)
}

/** Without its address; a reference that nobody has seen says so in words, so that it also shows without colour. */
export function authorityWords(
  { title, verified, verification }: CitedAuthority,
  { ratifications }: RuleSet,
  language: Language,
): string {
  const { text } = authorityTitle(title, language, ratifications)
  return `${verified ? '✓' : '?'} ${text} (${phrases[language].verification[verification]})`
}

/** “Convention No. 87, Arts 2, 7 (according to the supervisory bodies)”; `articles` are such as `C087/2`. */
export function conventionsLine(
  articles: readonly string[],
  basis: Finding['basis'],
  ruleSet: RuleSet,
  words: Phrases,
): string {
  const byConvention = new Map<string, string[]>()
  for (const article of articles) {
    const [convention = '', number] = article.split('/')
    byConvention.set(convention, [...(byConvention.get(convention) ?? []), ...(number === undefined ? [] : [number])])
  }
  const names = [...byConvention].map(([id, numbers]) =>
    words.convention(ruleSet.conventions[id]?.number ?? Number(id.slice(1)), numbers),
  )
  return names.length === 0 ? words.basis[basis] : `${names.join('; ')} (${words.basis[basis]})`
}
