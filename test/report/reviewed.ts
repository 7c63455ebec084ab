/** Reviews a text with the rules of the product, as a report receives it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { applyDecisions, type Decision } from '../../server/core/findings/decision.js'
import { countryOf, forCountry } from '../../server/core/findings/ratification.js'
import type { Reader } from '../../server/core/findings/message.js'
import type { Country } from '../../server/core/rules/ruleset.js'
import type { ReviewedDraft } from '../../server/report/draft.js'
import { reviewer, ruleSet } from '../rule-set.js'

export const kazakhstan: Country = countryOf('KZ', ruleSet.ratifications) ?? {
  name: { en: '', ru: '', kk: '' },
  conventions: {},
}

export function reviewed(
  path: string,
  source: string,
  {
    reader = 'auto',
    country,
    decisions = [],
  }: { reader?: Reader; country?: Country; decisions?: readonly Decision[] } = {},
): ReviewedDraft {
  const review = reviewer.review(source, { reader })
  const all = country
    ? review.findings.map((finding) => forCountry(finding, country, ruleSet.ratifications, reader))
    : review.findings
  const { open, decided } = applyDecisions(all, decisions)
  return { path, review, findings: open, decided, stale: [], hidden: 0, ruleSet }
}

/** `restrictive.ru` */
export function example(name: string): ReviewedDraft {
  const path = `examples/${name}.law.md`
  return reviewed(path, readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'))
}

export const exampleNames = ['restrictive', 'conforming'].flatMap((kind) =>
  ['ru', 'kk', 'en'].map((language) => `${kind}.${language}`),
)
