/** Applies what a workspace says of rules: switched off, or graded otherwise, with its reason. */
import type { Override, Severity } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import type { Finding } from './finding.js'
import { readerOf, type Reader } from './message.js'

/** What became of an override in one draft, for the report: nothing is changed without a word. */
export interface AppliedOverride {
  readonly rule: string
  readonly off?: true
  readonly severity?: Severity
  readonly reason: string
  /** How many findings it took away or graded otherwise. */
  readonly findings: number
}

/**
 * The findings that remain, with a remark where their severity was changed, and what each override did. `where` is the name of the file or
 * of the setting that says so, for the remark.
 */
export function applyOverrides(
  findings: readonly Finding[],
  overrides: readonly Override[],
  reader: Reader,
  where: string,
): { readonly findings: readonly Finding[]; readonly applied: readonly AppliedOverride[] } {
  const byRule = new Map(overrides.map((override) => [override.rule, override]))
  const counts = new Map<string, number>()
  const left = findings.flatMap((finding): readonly Finding[] => {
    const override = byRule.get(finding.rule)
    if (!override || override.severity === finding.severity) return [finding]
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1)
    if (override.severity === undefined) return []
    const message = `${finding.message} ${remark[readerOf(reader, finding.language)](where, override.reason)}`
    return [{ ...finding, severity: override.severity, message }]
  })
  const applied = overrides.map(({ rule, off, severity, reason }) => ({
    rule,
    ...(off && { off }),
    ...(severity && { severity }),
    reason,
    findings: counts.get(rule) ?? 0,
  }))
  return { findings: left, applied }
}

/** A setting gives no reason. */
const remark: Readonly<Record<Language, (where: string, reason: string) => string>> = {
  en: (where, reason) => `[The severity was set in ${where}${reason === '' ? '' : `; reason: ${reason}`}]`,
  ru: (where, reason) => `[Степень установлена в ${where}${reason === '' ? '' : `; основание: ${reason}`}]`,
  kk: (where, reason) => `[Дәрежесі мына жерде белгіленген: ${where}${reason === '' ? '' : `; негізі: ${reason}`}]`,
}
