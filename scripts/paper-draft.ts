/** Reviews a text for a paper, as the command line does, for tests and for the sample papers. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { applyDecisions, staleDecisions, type Decision } from '../server/core/findings/decision.js'
import { countryOf, forCountry } from '../server/core/findings/ratification.js'
import type { Reviewer } from '../server/core/review.js'
import type { Language } from '../server/core/text/language.js'
import type { PaperDraft } from '../server/papers/facts.js'
import { paperKinds, readTemplateOf, type PaperKind, type Templates } from '../server/papers/templates.js'

export interface DraftFacts {
  readonly path: string
  readonly reader: Language
  /** `KZ` */
  readonly country?: string
  readonly decisions?: readonly Decision[]
  readonly date?: string
}

export function paperDraft(source: string, reviewer: Reviewer, facts: DraftFacts): PaperDraft {
  const { path, reader, decisions = [], date } = facts
  const { ruleSet } = reviewer
  const country = facts.country === undefined ? undefined : countryOf(facts.country, ruleSet.ratifications)
  const review = reviewer.review(source, { reader })
  const all = country
    ? review.findings.map((finding) => forCountry(finding, country, ruleSet.ratifications, reader))
    : review.findings
  const { open, decided } = applyDecisions(all, decisions)
  const stale = staleDecisions(decisions, review.findings)
  return {
    draft: { path, review, findings: open, decided, stale, hidden: 0, ruleSet },
    hash: createHash('sha256').update(source).digest('hex'),
    version: '0.0.0',
    ...(date !== undefined && { date }),
    ...(country && { country }),
  }
}

/** The templates of Tripartite, as written. @throws Error where one has a mistake */
export function readTemplates(): Templates {
  const read = <Kind extends PaperKind>(kind: Kind): Templates[Kind] => {
    const file = `templates/${kind}.yaml`
    const { value, problems } = readTemplateOf(kind, readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'), file)
    if (!value) throw new Error(problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'))
    return value
  }
  return Object.fromEntries(paperKinds.map((kind) => [kind, read(kind)])) as unknown as Templates
}
