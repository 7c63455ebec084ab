/** Why a provision is to be changed: what it does, what the standard asks for, who says so. */
import type { Finding } from '../core/findings/finding.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Rule } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import { conventionsLine } from '../report/authority.js'
import { phrases } from '../report/phrases.js'

export interface Reasons {
  readonly does: string
  readonly standard: string
  readonly advice: string
  /** What the finding says beyond its rule: where something was looked for, what was not ratified. Without brackets, sentence by sentence. */
  readonly remarks: readonly string[]
  /** «Конвенция № 87, ст. 2 (по тексту Конвенции)» */
  readonly conventions: string
}

/** A finding of a rule that is not in the set has its message only. */
export function reasonsOf(finding: Finding, ruleSet: RuleSet, language: Language): Reasons {
  const rule = ruleSet.rules.find(({ id }) => id === finding.rule)
  const own = rule ? partsOf(rule, language) : { does: finding.message, standard: '', advice: '' }
  // A finding of a repeal or an absence says something else than what its rule says of a provision.
  const saysRule = finding.message.includes(own.does)
  const rest = [own.does, own.standard, own.advice].reduce((text, part) => text.replace(part, ''), finding.message)
  const remarks = [...rest.matchAll(/\[([^\]]*)\]/g)].map(([, text = '']) => text.trim())
  const other = rest
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return {
    ...own,
    ...(!saysRule && { does: other }),
    remarks: saysRule && other !== '' ? [other, ...remarks] : remarks,
    conventions:
      finding.conventions.length > 0
        ? conventionsLine(finding.conventions, finding.basis, ruleSet, phrases[language])
        : '',
  }
}

const partsOf = ({ does, standard, advice }: Rule, language: Language) => ({
  does: does[language],
  standard: standard[language],
  advice: advice[language],
})

/** The same rule is explained once for one provision. */
export function eachRuleOnce(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }, i) => findings.findIndex((other) => other.rule === rule) === i)
}
