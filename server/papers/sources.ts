/** The authorities of a paper: cited where they are needed, listed once with their addresses. */
import type { CitedAuthority } from '../core/findings/finding.js'
import type { Ratifications } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import { phrases } from '../report/phrases.js'
import { authorityTitle } from '../report/authority-title.js'
import { heading, paragraph, run, type Block, type Paragraph, type Run } from './paper.js'

export interface Sources {
  /** As a finding cites it, with its number in the list: «✓ Комитет экспертов … (проверено) [3]». */
  readonly cite: (authority: CitedAuthority) => readonly Run[]
  /** Those cited so far, in order; verified and others apart. */
  readonly list: (verified: boolean) => readonly Paragraph[]
}

/** Numbers begin with 1. */
export function sourcesOf(language: Language, ratifications: Ratifications): Sources {
  const words = phrases[language]
  const numbers = new Map<string, { readonly number: number; readonly authority: CitedAuthority }>()
  const titleRuns = ({ title, url, verified }: CitedAuthority, isLink: boolean): readonly Run[] => {
    const shown = authorityTitle(title, language, ratifications)
    const own = shown.language === language ? {} : { language: shown.language }
    // What nobody has verified looks different without colour as well: a question mark, slanted.
    return [
      run(verified ? '✓ ' : '? '),
      run(shown.text, { ...own, ...(isLink && { link: url }), ...(!verified && { italic: true }) }),
    ]
  }
  return {
    cite(authority) {
      const key = `${authority.title} ${authority.url}`
      const known = numbers.get(key) ?? { number: numbers.size + 1, authority }
      numbers.set(key, known)
      return [...titleRuns(authority, true), run(` (${words.verification[authority.verification]}) [${known.number}]`)]
    },
    list: (verified) =>
      [...numbers.values()]
        .filter(({ authority }) => authority.verified === verified)
        .map(({ number, authority }) =>
          paragraph(
            'item',
            `[${number}] `,
            ...titleRuns(authority, false),
            ` (${words.verification[authority.verification]}). `,
            run(authority.url, { link: authority.url }),
          ),
        ),
  }
}

/** The list under its headings: what nobody has verified stands apart. None where nothing is cited. */
export function authorityList(
  sources: Sources,
  titles: { readonly title: string; readonly verified: string; readonly notVerified: string },
): readonly Block[] {
  const verified = sources.list(true)
  const others = sources.list(false)
  if (verified.length + others.length === 0) return []
  return [
    heading(1, titles.title),
    ...(verified.length > 0 ? [heading(2, titles.verified), ...verified] : []),
    ...(others.length > 0 ? [heading(2, titles.notVerified), ...others] : []),
  ]
}
