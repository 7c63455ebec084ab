/** Reads and reviews the drafts of a command, with the rules of their workspaces and the decisions beside them. */
import { applyDecisions, staleDecisions } from '../core/findings/decision.js'
import { forCountry } from '../core/findings/ratification.js'
import type { Reader } from '../core/findings/message.js'
import { switched, type RuleSwitches } from '../core/findings/rule-switches.js'
import { isAtLeast } from '../core/findings/severity.js'
import type { NamedText, ReviewOptions, SafeguardTrace } from '../core/review.js'
import type { Country, RuleSet } from '../core/rules/ruleset.js'
import type { Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import type { ReadDocument, ReadOptions } from '../documents/document.js'
import { readDocument } from '../documents/read.js'
import { switchesOption, type ReviewedDraft } from '../report/draft.js'
import { visible } from '../report/escape.js'
import { chooseCountry } from './country.js'
import { decisionsBeside, type Decisions } from './decisions.js'
import { readDraft } from './draft-bytes.js'
import { draftFiles } from './draft-files.js'
import { plainReason, Problem } from './problem.js'
import { loadLexicons, loadReviewer } from './rule-set.js'
import { ruleSwitchesOf } from './rule-switches.js'
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
  /** `c087/founder-minimum=off` */
  readonly rule: readonly string[]
  readonly tracked: ReadOptions['tracked']
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

/** How one review differs from what the command was given. */
export interface OtherReview {
  readonly reader?: Reader
  /** Such as an earlier version, in place of the file. */
  readonly instead?: NamedBytes
}

export interface DraftReviews {
  /** Of the drafts, in order. */
  readonly paths: readonly string[]
  /**
   * Reads and reviews one of them, or another text in its place, for the reader of the options or another; nothing, and a line on standard error, where
   * that cannot be done.
   */
  readonly reviewOf: (path: string, other?: OtherReview) => Promise<ReviewedDraft | undefined>
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
  const alongside: NamedText[] = []
  for (const path of options.with) alongside.push(await consulted(path, options))
  const { paths, problems } = draftFiles(given)
  const usesLocal = options.local && options.rules === undefined
  const workspaces = await workspaceReviewers(usesLocal ? paths : [], reviewer, () => loadLexicons(home))
  const decisions = await decisionsBeside(options.decisions ? paths : [])
  const switches = ruleSwitchesOf(options.rule, [ruleSet, ...workspaces.ruleSets])
  const reviewOne = draftReviewer(workspaces, decisions, country, switches, options, alongside)
  for (const { path, message } of problems) complain(path, message)
  return {
    paths,
    reviewOf: (path, other = {}) => attempt(path, other, reviewOne),
    safeguardsIn: (path, source) => workspaces.of(path).reviewer.safeguardsIn(source, options.lang),
    alongside,
    failed: problems.length > 0 || workspaces.failed || decisions.failed,
    ruleSet,
    ...(country && { country }),
  }
}

type ReviewOne = (path: string, other: OtherReview) => Promise<ReviewedDraft | string>

/** Reads and reviews one draft; says in words what is wrong with it. */
function draftReviewer(
  workspaces: WorkspaceReviewers,
  decisions: Decisions,
  country: Country | undefined,
  switches: RuleSwitches,
  options: ReviewingOptions,
  alongside: readonly NamedText[],
): ReviewOne {
  // A paper reads its draft once for each of its languages, and says once what it did not read.
  const told = new Set<string>()
  return async (path, { reader = options.reader, instead }) => {
    const reviewOptions: ReviewOptions = { language: options.lang, reader, alongside }
    const document = instead ? await readDocument(instead.bytes, instead.name, options) : await readDraft(path, options)
    if ('problem' in document) return document.problem
    for (const sentence of document.unread) {
      const name = instead?.name ?? path
      if (!told.has(`${name}\n${sentence}`)) complain(name, sentence)
      told.add(`${name}\n${sentence}`)
    }
    const { reviewer, workspace } = workspaces.of(path)
    const { ruleSet } = reviewer
    const own = reviewer.review(document.text, reviewOptions)
    const reviewed = switched(own, switches, reader, ruleSet, switchesOption)
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
      ...(document.encoding !== undefined && { encoding: document.encoding }),
      ...(document.format !== 'text' &&
        document.format !== 'markdown' && { originOf: document.originOf, unread: document.unread }),
      ...(workspace !== undefined && { workspace }),
    }
  }
}

/** A file of `--with`: without it the review would call missing what it holds, so that nothing is reviewed. @throws Problem */
async function consulted(path: string, options: ReadOptions): Promise<NamedText> {
  const document = await attemptReading(path, options)
  if ('problem' in document) throw new Problem(`--with ${visible(path)}: ${visible(document.problem)}`)
  return { name: visible(path), source: document.text }
}

async function attemptReading(path: string, options: ReadOptions): Promise<ReadDocument> {
  try {
    return await readDraft(path, options)
  } catch (error) {
    return { problem: plainReason(error) }
  }
}

/** One draft that cannot be read, or that the engine stumbles over, does not stop the others. */
async function attempt(path: string, other: OtherReview, reviewOne: ReviewOne): Promise<ReviewedDraft | undefined> {
  const name = other.instead?.name ?? path
  try {
    const draft = await reviewOne(path, other)
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
