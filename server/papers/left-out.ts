/** What is said of a finding that a paper leaves out. */
import type { DecidedFinding } from '../core/findings/decision.js'
import type { Finding } from '../core/findings/finding.js'
import type { Language } from '../core/text/language.js'
import { answerLine } from '../report/decisions.js'
import type { ReviewedDraft } from '../report/draft.js'
import { phrases } from '../report/phrases.js'
import { elementAt, elementPath } from './element.js'
import { paragraph, type Paragraph } from './paper.js'

/** «Статья 5, пункт 1 – Минимальное число учредителей: отклонено – reason (2026-03-03, A. Lawyer)» */
export function leftOutItem(
  finding: Finding | DecidedFinding,
  { review }: ReviewedDraft,
  language: Language,
): Paragraph {
  const { act, draft } = review
  const at = draft.toNormalised(finding.range.start)
  const place = elementAt(act, at, elementPath(act, at), language)
  const about = `${place} – ${finding.title}`
  if (!('decision' in finding)) return paragraph('item', about)
  const { decision } = finding
  return paragraph('item', `${about}: ${phrases[language].decision[decision.decision]} – ${answerLine(decision)}`)
}
