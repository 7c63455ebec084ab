/** Gathers once what the reviews of a command rest on. */
import type { Decision } from '../core/findings/decision.js'
import type { Reader } from '../core/findings/message.js'
import type { RuleSwitches } from '../core/findings/rule-switches.js'
import type { NamedText } from '../core/review.js'
import type { Country, RuleSet } from '../core/rules/ruleset.js'
import type { Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import type { ReadDocument, ReadOptions } from '../documents/document.js'
import { visible } from '../report/escape.js'
import { complaint } from './complaint.js'
import { chooseCountry } from './country.js'
import { decisionsBeside } from './decisions.js'
import { readDraft } from './draft-bytes.js'
import { draftFiles } from './draft-files.js'
import { plainReason, Problem } from './problem.js'
import { loadLexicons, loadReviewedRules } from './rule-set.js'
import { ruleSwitchesOf } from './rule-switches.js'
import { readWorkspaces, type Workspaces } from './workspace.js'

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

/** What all drafts are reviewed with: plain data, so that threads can be handed it. */
export interface Materials {
  readonly options: Pick<ReviewingOptions, 'lang' | 'reader' | 'severity' | 'tracked' | 'rules'>
  /** The built-in rules, or those of `--rules`. */
  readonly ruleSet: RuleSet
  readonly local: Workspaces['local']
  /** The texts of `--with`. */
  readonly alongside: readonly NamedText[]
  readonly switches: RuleSwitches
  /** Whose ratifications count. */
  readonly country?: Country
}

/** A draft to review, with what stands beside it. */
export interface DraftTask {
  readonly path: string
  /** The folder `.tripartite`. */
  readonly workspace?: string
  readonly decisions: readonly Decision[]
}

export interface Gathered {
  readonly materials: Materials
  /** Of the drafts, in order. */
  readonly paths: readonly string[]
  readonly taskOf: (path: string) => DraftTask
  /** Something that the command was given, or that stands beside the drafts, could not be used; standard error says what. */
  readonly failed: boolean
}

/** `given` are files, folders, or `-`; `home` is the folder of the program. @throws Problem where nothing can be reviewed at all */
export async function gather(given: readonly string[], options: ReviewingOptions, home: URL): Promise<Gathered> {
  const ruleSet = await loadReviewedRules(home, options.rules)
  const country = chooseCountry(options, ruleSet)
  const alongside: NamedText[] = []
  for (const path of options.with) alongside.push(await consulted(path, options))
  const { paths, problems } = draftFiles(given)
  const usesLocal = options.local && options.rules === undefined
  const workspaces = await readWorkspaces(usesLocal ? paths : [], ruleSet, () => loadLexicons(home))
  const decisions = await decisionsBeside(options.decisions ? paths : [])
  const local = [...workspaces.local.values()].map((own) => own.ruleSet)
  const switches = ruleSwitchesOf(options.rule, [ruleSet, ...local])
  for (const { path, message } of problems) process.stderr.write(complaint(path, message))
  const { lang, reader, severity, tracked, rules } = options
  return {
    materials: {
      options: { lang, reader, severity, tracked, ...(rules !== undefined && { rules }) },
      ruleSet,
      local: workspaces.local,
      alongside,
      switches,
      ...(country && { country }),
    },
    paths,
    taskOf(path) {
      const workspace = workspaces.of(path)
      return { path, decisions: decisions.of(path), ...(workspace !== undefined && { workspace }) }
    },
    failed: problems.length > 0 || workspaces.failed || decisions.failed,
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
