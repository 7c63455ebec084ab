/** Why a finding is made, in the parts that its reader knows from every report. */
import type { Finding } from '../core/findings/finding.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import type { Phrases } from './phrases.js'

export interface LabelledText {
  readonly label: string
  readonly text: string
}

/** What the provision does, what the standard requires, how to redraft, and what the message says beyond that of this provision. */
export function reasoningOf(
  finding: Finding,
  ruleSet: RuleSet,
  language: Language,
  words: Phrases,
): readonly LabelledText[] {
  const rule = ruleSet.rules.find(({ id }) => id === finding.rule)
  const parts = rule ? [rule.does[language], rule.standard[language], rule.advice[language]] : []
  const remark = parts.reduce((rest, part) => rest.replace(part, ''), finding.message).trim()
  const labels = [words.why, words.standard, words.advice, words.remark]
  return [...parts, ...(rule ? [] : ['', '', '']), remark].flatMap((text, i) =>
    text === '' ? [] : [{ label: labels[i] ?? '', text }],
  )
}
