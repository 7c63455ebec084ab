/** A reviewed draft and what a report counts in it. */
import type { DecidedFinding, Decision } from '../core/findings/decision.js'
import type { AppliedOverride } from '../core/findings/override.js'
import type { Finding } from '../core/findings/finding.js'
import type { Patterns, Severity } from '../core/rules/schema.js'
import type { Review } from '../core/review.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import type { Origin } from '../core/text/origin.js'
import type { Range } from '../core/text/range.js'

export interface ReviewedDraft {
  /** As the user wrote it, with slashes; `-` for standard input. */
  readonly path: string
  readonly review: Review
  /** The findings to show: after the ratifications of the country and the severity floor, without those that are decided on. */
  readonly findings: readonly Finding[]
  readonly decided: readonly DecidedFinding[]
  /** Decisions on what is no longer found in the draft. */
  readonly stale: readonly Decision[]
  /** How many findings the severity floor hides. */
  readonly hidden: number
  /** The folder `.tripartite` of the draft, as its user would write it. */
  readonly workspace?: string
  /** With the rules of the workspace. */
  readonly ruleSet: RuleSet
  /** IANA name of the encoding of a text file, where it is known: `UTF-8`. */
  readonly encoding?: string
  /** Where the beginning of a range of the draft stands in the file it was read from; missing for a text file, whose lines say it. */
  readonly originOf?: (range: Range) => Origin | undefined
  /** What of that file was not read, each in one plain English sentence without a full stop. */
  readonly unread?: readonly string[]
}

/** What remains of all drafts for the end of a report. */
export interface Tally {
  readonly files: number
  readonly hidden: number
  readonly decided: number
  readonly counts: Readonly<Record<Severity, number>>
  readonly languages: readonly Language[]
  /** Of the findings shown. */
  readonly criteria: readonly string[]
  readonly workspaces: ReadonlyMap<string, WorkspaceTally>
}

/** What a workspace added and took away, over all its drafts. */
export interface WorkspaceTally {
  readonly localRules: number
  readonly overrides: readonly AppliedOverride[]
}

/** The option by which rules are switched for one review. */
export const switchesOption = '--rule'

export const emptyTally: Tally = {
  files: 0,
  hidden: 0,
  decided: 0,
  counts: { error: 0, warning: 0, information: 0 },
  languages: [],
  criteria: [],
  workspaces: new Map(),
}

/** Plain data. */
export function tallyOf(draft: ReviewedDraft): Tally {
  const counts = { ...emptyTally.counts }
  for (const { severity } of draft.findings) counts[severity]++
  return {
    files: 1,
    hidden: draft.hidden,
    decided: draft.decided.length,
    counts,
    languages: draft.review.languages,
    criteria: [...new Set([...draft.findings, ...draft.decided].map(({ criterion }) => criterion))],
    workspaces: workspaceOf(draft),
  }
}

function workspaceOf({ workspace, review, ruleSet }: ReviewedDraft): Tally['workspaces'] {
  const { overrides = [] } = review
  // Without a workspace they come from an option, whose name stands in its place.
  if (workspace === undefined && overrides.length === 0) return emptyTally.workspaces
  const localRules = ruleSet.rules.filter(({ id }) => id.startsWith('local/')).length
  return new Map([[workspace ?? switchesOption, { localRules, overrides }]])
}

/** `one` is of the drafts before. */
export function added(one: Tally, other: Tally): Tally {
  const { error, warning, information } = other.counts
  return {
    files: one.files + other.files,
    hidden: one.hidden + other.hidden,
    decided: one.decided + other.decided,
    counts: {
      error: one.counts.error + error,
      warning: one.counts.warning + warning,
      information: one.counts.information + information,
    },
    languages: [...new Set([...one.languages, ...other.languages])],
    criteria: [...new Set([...one.criteria, ...other.criteria])],
    workspaces: [...other.workspaces].reduce(withWorkspace, one.workspaces),
  }
}

function withWorkspace(
  tallies: Tally['workspaces'],
  [where, { localRules, overrides: made }]: readonly [string, WorkspaceTally],
): Tally['workspaces'] {
  const before = tallies.get(where)?.overrides ?? []
  const overrides = made.map((override) => {
    const known = before.find(({ rule }) => rule === override.rule)
    return { ...override, findings: override.findings + (known?.findings ?? 0) }
  })
  return new Map([...tallies, [where, { localRules, overrides }]])
}

/**
 * The criteria that some rule can find in a draft of one of these languages: a rule without words finds nothing, nor does one that is
 * switched off.
 */
export function criteriaChecked(
  ruleSet: RuleSet,
  languages: readonly Language[],
  overrides: readonly AppliedOverride[] = [],
): number {
  const off = new Set(overrides.filter((override) => override.off).map(({ rule }) => rule))
  const hasWords = (patterns: Patterns | undefined): boolean =>
    (patterns?.every?.length ?? 0) > 0 || languages.some((language) => (patterns?.[language]?.length ?? 0) > 0)
  const checked = ruleSet.rules.filter(
    ({ id, when, safeguard }) => !off.has(id) && (hasWords(when) || (safeguard?.topic.every(hasWords) ?? false)),
  )
  return new Set(checked.map((rule) => rule.criterion)).size
}

/** As `criteriaChecked`, over all drafts; criteria of workspaces are not counted. Nothing was checked where there is no draft. */
export function criteriaCheckedIn({ files, languages, workspaces }: Tally, ruleSet: RuleSet): number {
  const overrides = [...workspaces.values()].flatMap((workspace) => workspace.overrides)
  return files === 0 ? 0 : criteriaChecked(ruleSet, languages, overrides)
}
