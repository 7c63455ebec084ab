/** Reads and reviews the drafts of a command, with the rules of their workspaces and the decisions beside them. */
import { readFileSync } from 'node:fs'
import { applyDecisions, staleDecisions } from '../core/findings/decision.js'
import { forCountry } from '../core/findings/ratification.js'
import type { Reader } from '../core/findings/message.js'
import { isAtLeast } from '../core/findings/severity.js'
import type { NamedText, ReviewOptions, SafeguardTrace } from '../core/review.js'
import type { Country, RuleSet } from '../core/rules/ruleset.js'
import type { Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import type { ReviewedDraft } from '../report/draft.js'
import { visible } from '../report/escape.js'
import { chooseCountry } from './country.js'
import { decisionsBeside, type Decisions } from './decisions.js'
import { decode, type Decoded } from './decode.js'
import { draftFiles } from './draft-files.js'
import { plainReason, Problem } from './problem.js'
import { loadLexicons, loadReviewer } from './rule-set.js'
import { workspaceReviewers, type WorkspaceReviewers } from './workspace.js'

export interface ReviewingOptions {
  readonly country?: string
  readonly ratified?: readonly string[]
  readonly notRatified?: readonly string[]
  readonly lang: 'auto' | Language
  readonly reader: Reader
  /** The least severity to show. */
  readonly severity: Severity
  readonly with: readonly string[]
  readonly rules?: string
  /** False for `--no-local`. */
  readonly local: boolean
  /** False for `--no-decisions`. */
  readonly decisions: boolean
}

/** The bytes of a file, and what it is called in messages and reports. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface DraftReviews {
  /** Of the drafts, in order. */
  readonly paths: readonly string[]
  /**
   * Reads and reviews one of them, for the reader of the options or another, or another text in its place, such as an earlier version; nothing, and a
   * line on standard error, where that cannot be done.
   */
  readonly reviewOf: (path: string, reader?: Reader, instead?: NamedBytes) => ReviewedDraft | undefined
  /** What of safeguards stands in a text, as the rules beside a draft read it. */
  readonly safeguardsIn: (path: string, source: string) => readonly SafeguardTrace[]
  /** The texts of `--with`. */
  readonly alongside: readonly NamedText[]
  /** Something that the command was given, or that stands beside the drafts, could not be used; standard error says what. */
  readonly failed: boolean
  /** The built-in rules, or those of `--rules`. */
  readonly ruleSet: RuleSet
  /** Whose ratifications count. */
  readonly country?: Country
}

/** `given` are files, folders, or `-`; `home` is the folder of the program. @throws Problem where nothing can be reviewed at all */
export async function prepareReviews(
  given: readonly string[],
  options: ReviewingOptions,
  home: URL,
): Promise<DraftReviews> {
  const reviewer = await loadReviewer(home, options.rules)
  const { ruleSet } = reviewer
  const country = chooseCountry(options, ruleSet)
  const alongside = options.with.map(consulted)
  const { paths, problems } = draftFiles(given)
  const usesLocal = options.local && options.rules === undefined
  const workspaces = await workspaceReviewers(usesLocal ? paths : [], reviewer, () => loadLexicons(home))
  const decisions = await decisionsBeside(options.decisions ? paths : [])
  const reviewOne = draftReviewer(workspaces, decisions, country, options, alongside)
  for (const { path, message } of problems) complain(path, message)
  return {
    paths,
    reviewOf: (path, reader = options.reader, instead) =>
      attempt(instead?.name ?? path, () => reviewOne(path, reader, instead)),
    safeguardsIn: (path, source) => workspaces.of(path).reviewer.safeguardsIn(source, options.lang),
    alongside,
    failed: problems.length > 0 || workspaces.failed || decisions.failed,
    ruleSet,
    ...(country && { country }),
  }
}

type ReviewOne = (path: string, reader: Reader, instead: NamedBytes | undefined) => ReviewedDraft | string

/** Reads and reviews one draft; says in words what is wrong with it. */
function draftReviewer(
  workspaces: WorkspaceReviewers,
  decisions: Decisions,
  country: Country | undefined,
  options: ReviewingOptions,
  alongside: readonly NamedText[],
): ReviewOne {
  return (path, reader, instead) => {
    const reviewOptions: ReviewOptions = { language: options.lang, reader, alongside }
    const decoded = instead ? decode(instead.bytes) : readText(path)
    if (decoded.problem !== undefined) return decoded.problem
    const { reviewer, workspace } = workspaces.of(path)
    const { ruleSet } = reviewer
    const reviewed = reviewer.review(decoded.text, reviewOptions)
    const all = country
      ? reviewed.findings.map((finding) => forCountry(finding, country, ruleSet.ratifications, reader))
      : reviewed.findings
    const shown = all.filter(({ severity }) => isAtLeast(severity, options.severity))
    const made = decisions.of(path)
    const { open, decided } = applyDecisions(shown, made)
    return {
      path: instead?.name ?? path,
      review: reviewed,
      findings: open,
      decided,
      stale: staleDecisions(made, reviewed.findings),
      hidden: all.length - shown.length,
      ruleSet,
      encoding: decoded.encoding,
      ...(workspace !== undefined && { workspace }),
    }
  }
}

const readText = (path: string): Decoded => decode(readFileSync(path === '-' ? 0 : path))

/** A file of `--with`: without it the review would call missing what it holds, so that nothing is reviewed. @throws Problem */
function consulted(path: string): NamedText {
  const decoded = attemptReading(path)
  if (decoded.problem !== undefined) throw new Problem(`--with ${visible(path)}: ${visible(decoded.problem)}`)
  return { name: visible(path), source: decoded.text }
}

function attemptReading(path: string): Decoded {
  try {
    return readText(path)
  } catch (error) {
    return { problem: plainReason(error) }
  }
}

/** One draft that cannot be read, or that the engine stumbles over, does not stop the others. */
function attempt(name: string, reviewOne: () => ReviewedDraft | string): ReviewedDraft | undefined {
  try {
    const draft = reviewOne()
    if (typeof draft !== 'string') return draft
    complain(name, draft)
  } catch (error) {
    complain(name, plainReason(error))
  }
  return undefined
}

function complain(path: string, message: string): void {
  process.stderr.write(`tripartite: ${path === '-' ? 'standard input' : visible(path)}: ${visible(message)}\n`)
}
