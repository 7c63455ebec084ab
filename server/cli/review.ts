/** `tripartite review`: reads drafts, reviews them, writes the report. */
import { applyDecisions, staleDecisions } from '../core/findings/decision.js'
import { forCountry } from '../core/findings/ratification.js'
import type { Reader } from '../core/findings/message.js'
import { isAtLeast } from '../core/findings/severity.js'
import type { NamedText, ReviewOptions } from '../core/review.js'
import type { Country } from '../core/rules/ruleset.js'
import type { Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import type { ReadDocument, ReadOptions } from '../documents/document.js'
import { counted, emptyTally, type ReviewedDraft } from '../report/draft.js'
import { visible } from '../report/escape.js'
import { jsonOfFile, jsonReport } from '../report/json.js'
import { linesOfFile } from '../report/lines.js'
import { textOfFile, textOfSummary, type TextOptions } from '../report/text.js'
import { chooseCountry } from './country.js'
import { decisionsBeside, type Decisions } from './decisions.js'
import { readDraft } from './draft-bytes.js'
import { draftFiles } from './draft-files.js'
import { plainReason, Problem } from './problem.js'
import { loadLexicons, loadReviewer } from './rule-set.js'
import { coloursFor, terminalWidth } from './terminal.js'
import { workspaceReviewers, type WorkspaceReviewers } from './workspace.js'

export interface ReviewCommandOptions {
  readonly format: 'text' | 'json' | 'lines'
  readonly country?: string
  readonly ratified?: readonly string[]
  readonly notRatified?: readonly string[]
  readonly lang: 'auto' | Language
  readonly reader: Reader
  readonly failOn: Severity | 'none'
  readonly severity: Severity
  readonly with: readonly string[]
  readonly tracked: ReadOptions['tracked']
  readonly rules?: string
  /** False for `--no-local`. */
  readonly local: boolean
  /** False for `--no-decisions`. */
  readonly decisions: boolean
  readonly color?: boolean
}

/** The exit status: 0 nothing at or above `--fail-on` is shown and not decided on, 1 something is, 2 a draft could not be reviewed. `home` is the folder of the program. */
export async function review(given: readonly string[], options: ReviewCommandOptions, home: URL): Promise<number> {
  const reviewer = await loadReviewer(home, options.rules)
  const { ruleSet } = reviewer
  const country = chooseCountry(options, ruleSet)
  const alongside: NamedText[] = []
  for (const path of options.with) alongside.push(await consulted(path, options))
  const { paths, problems } = draftFiles(given)
  const usesLocal = options.local && options.rules === undefined
  const workspaces = await workspaceReviewers(usesLocal ? paths : [], reviewer, () => loadLexicons(home))
  const decisions = await decisionsBeside(options.decisions ? paths : [])
  const reviewOne = draftReviewer(workspaces, decisions, country, options, alongside)
  let failed = problems.length > 0 || workspaces.failed || decisions.failed
  for (const { path, message } of problems) complain(path, message)

  const text: TextOptions = {
    ruleSet,
    reader: options.reader,
    width: terminalWidth(),
    colours: coloursFor(options.color),
  }
  const reports: string[] = []
  const files: ReturnType<typeof jsonOfFile>[] = []
  let tally = emptyTally
  for (const path of paths) {
    const draft = await attempt(path, reviewOne)
    if (!draft) {
      failed = true
      continue
    }
    tally = counted(tally, draft)
    if (options.format === 'json') files.push(jsonOfFile(draft))
    else if (options.format === 'lines') process.stdout.write(linesOfFile(draft))
    else reports.push(textOfFile(draft, text))
  }
  if (options.format === 'json') process.stdout.write(jsonReport(files))
  else if (options.format === 'text' && tally.files > 0)
    process.stdout.write(reports.join('') + textOfSummary(tally, text))
  if (failed) return 2
  const { failOn } = options
  if (failOn === 'none') return 0
  const severities = ['information', 'warning', 'error'] as const
  return severities.some((severity) => tally.counts[severity] > 0 && isAtLeast(severity, failOn)) ? 1 : 0
}

type ReviewOne = (path: string) => Promise<ReviewedDraft | string>

/** Reads and reviews one draft; says in words what is wrong with it. */
function draftReviewer(
  workspaces: WorkspaceReviewers,
  decisions: Decisions,
  country: Country | undefined,
  options: ReviewCommandOptions,
  alongside: readonly NamedText[],
): ReviewOne {
  const reviewOptions: ReviewOptions = { language: options.lang, reader: options.reader, alongside }
  return async (path) => {
    const document = await readDraft(path, options)
    if ('problem' in document) return document.problem
    for (const sentence of document.unread) complain(path, sentence)
    const { reviewer, workspace } = workspaces.of(path)
    const { ruleSet } = reviewer
    const reviewed = reviewer.review(document.text, reviewOptions)
    const all = country
      ? reviewed.findings.map((finding) => forCountry(finding, country, ruleSet.ratifications, options.reader))
      : reviewed.findings
    const shown = all.filter(({ severity }) => isAtLeast(severity, options.severity))
    const made = decisions.of(path)
    const { open, decided } = applyDecisions(shown, made)
    return {
      path,
      review: reviewed,
      findings: open,
      decided,
      stale: staleDecisions(made, reviewed.findings),
      hidden: all.length - shown.length,
      ruleSet,
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
async function attempt(path: string, reviewOne: ReviewOne): Promise<ReviewedDraft | undefined> {
  try {
    const draft = await reviewOne(path)
    if (typeof draft !== 'string') return draft
    complain(path, draft)
  } catch (error) {
    complain(path, plainReason(error))
  }
  return undefined
}

function complain(path: string, message: string): void {
  process.stderr.write(`tripartite: ${path === '-' ? 'standard input' : visible(path)}: ${visible(message)}\n`)
}
