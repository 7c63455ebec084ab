/** What the rules find in a real law, kept in a file that a lawyer can read, with reasons written by hand. */
import { parse, stringify } from 'yaml'
import type { Reviewer } from '../server/core/review.js'
import type { Finding } from '../server/core/findings/finding.js'
import type { Severity } from '../server/core/rules/schema.js'

export interface KeptFinding {
  /** The provision as lawyers cite it: «ст. 13 п. 2». */
  readonly at: string
  readonly rule: string
  readonly severity: Severity
  /** Why a reviewer upholds it; written by hand and kept when the file is refreshed. */
  readonly because?: string
}

export interface KeptLaw {
  readonly law: string
  readonly findings: readonly KeptFinding[]
}

export const keptFolder = 'test/laws/findings'

/** The file of a law of the corpus: `ru/kz_law.txt` → `ru-kz_law.yaml`. */
export const keptName = (language: string, name: string): string => `${language}-${name.replace(/\.txt$/, '')}.yaml`

export function findingsIn(text: string, reviewer: Reviewer): readonly KeptFinding[] {
  return reviewer
    .review(text)
    .findings.map(({ citation, rule, severity }: Finding) => ({ at: citation, rule, severity }))
}

/** One line for each finding, for a comparison that shows what came and what went. */
export const lineOf = ({ at, rule, severity }: KeptFinding): string => `${at}: ${severity} ${rule}`

/** The findings with the reasons of the earlier ones of the same rule at the same place, in order; and the reasons that found no place. */
export function withReasons(
  findings: readonly KeptFinding[],
  earlier: readonly KeptFinding[],
): { readonly kept: readonly KeptFinding[]; readonly dropped: readonly KeptFinding[] } {
  const reasons = new Map<string, KeptFinding[]>()
  for (const one of earlier) {
    if (one.because === undefined) continue
    const key = `${one.at} ${one.rule}`
    reasons.set(key, [...(reasons.get(key) ?? []), one])
  }
  const kept = findings.map((finding) => {
    const reason = reasons.get(`${finding.at} ${finding.rule}`)?.shift()
    return reason?.because === undefined ? finding : { ...finding, because: reason.because }
  })
  return { kept, dropped: [...reasons.values()].flat() }
}

export const readKept = (yaml: string): KeptLaw => parse(yaml) as KeptLaw

const head = `# What the rules find in this law. \`npm run laws\` refreshes the list and keeps every \`because\`.\n`
export const writeKept = (law: KeptLaw): string => head + stringify(law, { lineWidth: 116 })
