/** What a review has looked at and what it has not, so that silence is not taken for approval. */
import type { Language } from '../core/text/language.js'
import { coverageWords } from '../report/coverage-words.js'
import { coverageOf, type CoverageState, type CriterionCoverage } from '../report/coverage.js'
import type { ReviewedDraft } from '../report/draft.js'
import { said } from './facts.js'
import { heading, paragraph, type Block } from './paper.js'

interface CoverageTitles {
  readonly title: string
  readonly found: string
  readonly clean: string
  readonly notApplicable: string
  readonly notChecked: string
  readonly hidden: string
}

/** Each criterion once, by what became of it. */
export function coverageBlocks(draft: ReviewedDraft, titles: CoverageTitles, language: Language): readonly Block[] {
  const { review, findings, decided, ruleSet } = draft
  const { criteria } = coverageOf(review, [...findings, ...decided], ruleSet, language)
  const words = coverageWords[language]
  const of = (state: CoverageState): readonly CriterionCoverage[] => criteria.filter((one) => one.state === state)
  const count = (text: string, { length }: readonly unknown[]) => said(text, { count: String(length) }, language)
  const group = (title: string, listed: readonly CriterionCoverage[]): readonly Block[] =>
    listed.length === 0 ? [] : [heading(2, ...count(title, listed)), ...itemsOf(listed)]
  const checked = criteria.length - of('not-checked').length
  return [
    heading(1, titles.title),
    paragraph('body', words.note(checked, criteria.length)),
    paragraph('body', ...count(titles.found, of('found'))),
    ...group(titles.notChecked, of('not-checked')),
    ...group(titles.notApplicable, of('not-applicable')),
    ...group(titles.hidden, of('hidden')),
    ...group(titles.clean, of('clean')),
  ]
}

/** A criterion a line, with its reason; the same reason is given once, below its criteria. */
function itemsOf(criteria: readonly CriterionCoverage[]): readonly Block[] {
  const byReason = new Map<string, string[]>()
  for (const { title, reason = '' } of criteria) byReason.set(reason, [...(byReason.get(reason) ?? []), title])
  return [...byReason].map(([reason, names]) =>
    paragraph('item', `${names.join('; ')}.${reason === '' ? '' : ` – ${reason}`}`),
  )
}
