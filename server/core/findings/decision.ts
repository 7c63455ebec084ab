/** A reviewer's recorded answer to a finding, and which findings of a draft are answered. */
import type { Finding } from './finding.js'

/** `accepted`: it will be redrafted; `rejected`: the finding does not apply; `deferred`: to be decided later. */
export type DecisionKind = 'accepted' | 'rejected' | 'deferred'

export interface Decision {
  readonly fingerprint: string
  /** Name of the draft, in the folder of the decisions file. */
  readonly file: string
  readonly decision: DecisionKind
  readonly reason: string
  /** The rule, the place and some words as last seen, for people: nothing is looked up by them. */
  readonly rule?: string | undefined
  readonly citation?: string | undefined
  readonly text?: string | undefined
  /** `2026-03-03` */
  readonly date?: string | undefined
  readonly by?: string | undefined
}

export interface DecidedFinding extends Finding {
  readonly decision: Decision
}

/** Beside the drafts it speaks of. */
export const decisionsFileName = 'tripartite.decisions.yaml'

/** The decisions on a draft of this name; macOS may write it with letters and accents apart. */
export function decisionsOn<D extends Pick<Decision, 'file'>>(name: string, decisions: readonly D[]): readonly D[] {
  const wanted = name.normalize('NFC')
  return decisions.filter(({ file }) => file.normalize('NFC') === wanted)
}

/** The findings that nobody has answered, and those that somebody has, each in the given order. `decisions` are those on the draft. */
export function applyDecisions(
  findings: readonly Finding[],
  decisions: readonly Decision[],
): { readonly open: readonly Finding[]; readonly decided: readonly DecidedFinding[] } {
  if (decisions.length === 0) return { open: findings, decided: [] }
  const byFingerprint = new Map(decisions.map((decision) => [decision.fingerprint, decision]))
  const open: Finding[] = []
  const decided: DecidedFinding[] = []
  for (const finding of findings) {
    const decision = byFingerprint.get(finding.fingerprint)
    if (decision) decided.push({ ...finding, decision })
    else open.push(finding)
  }
  return { open, decided }
}

/** The decisions whose finding is no longer made. `findings` are all that the rules find in the draft, whatever is shown of them. */
export function staleDecisions<D extends Decision>(
  decisions: readonly D[],
  findings: readonly Finding[],
): readonly D[] {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint))
  return decisions.filter(({ fingerprint }) => !found.has(fingerprint))
}
