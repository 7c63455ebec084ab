/** Says for each Convention whether the country has ratified it, and where that was seen. */
import type { Language } from '../core/text/language.js'
import { said, type PaperDraft } from './facts.js'
import { paragraph, run, type Paragraph } from './paper.js'
import type { Facts } from './template-parts.js'

interface RatificationWords {
  readonly ratified: string
  readonly notRatified: string
  readonly given: string
  readonly unknown: string
  readonly seenIn: string
  readonly countryNotGiven: string
}

/** One line for each Convention; a place to fill in where no country was given. */
export function ratificationLines(
  { draft: { ruleSet }, country }: PaperDraft,
  language: Language,
  words: RatificationWords,
  facts: Facts,
): readonly Paragraph[] {
  if (!country) return [paragraph('body', ...said(words.countryNotGiven, facts, language))]
  return Object.entries(ruleSet.conventions).map(([id, { title }]) => {
    const { status = 'unknown', given = false, sources = [] } = country.conventions[id] ?? {}
    const known = { ratified: words.ratified, 'not-ratified': words.notRatified, unknown: words.unknown }[status]
    // A country that is known only by what the user says of it has no name.
    const text = said(known, { ...facts, country: facts.country ?? '–', convention: title[language] }, language)
    const titles = sources.map((source) => ruleSet.ratifications.sources[source]?.title[language] ?? source).join('; ')
    return paragraph(
      'item',
      ...text,
      ...(given ? [run(' '), ...said(words.given, { ...facts, convention: title[language] }, language)] : []),
      ...(titles === '' ? [] : [run(' '), ...said(words.seenIn, { sources: titles }, language)]),
    )
  })
}
