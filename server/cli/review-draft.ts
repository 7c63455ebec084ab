/** Reads and reviews one draft, with the rules of its workspace and the decisions beside it. */
import { applyDecisions, staleDecisions } from '../core/findings/decision.js'
import type { Reader } from '../core/findings/message.js'
import { forCountry } from '../core/findings/ratification.js'
import { switched } from '../core/findings/rule-switches.js'
import { isAtLeast } from '../core/findings/severity.js'
import type { Reviewer } from '../core/review.js'
import { readDocument } from '../documents/read.js'
import { switchesOption, type ReviewedDraft } from '../report/draft.js'
import { complaint } from './complaint.js'
import { readDraft } from './draft-bytes.js'
import type { DraftTask, Materials } from './materials.js'
import { plainReason } from './problem.js'
import { reviewerFor } from './rule-set.js'
import { reviewersOf } from './workspace.js'

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

/** What became of one draft. */
export interface Attempt {
  /** Nothing where it could not be reviewed. */
  readonly draft?: ReviewedDraft
  /** What standard error says of it, with line ends. */
  readonly said: readonly string[]
}

export interface DraftReviewer {
  /** One draft that cannot be read, or that the engine stumbles over, does not stop the others: never throws. */
  readonly review: (task: DraftTask, other?: OtherReview) => Promise<Attempt>
  /** Of the drafts of a workspace, or of those that have none. */
  readonly reviewerOf: (workspace: string | undefined) => Reviewer
}

/** `home` is the folder of the program. */
export async function draftReviewer(materials: Materials, home: URL): Promise<DraftReviewer> {
  const { ruleSet, local, options } = materials
  const reviewerOf = await reviewersOf(await reviewerFor(ruleSet, home, options.rules === undefined), local)
  return {
    reviewerOf,
    async review(task, other = {}) {
      const name = other.instead?.name ?? task.path
      try {
        return await reviewOne(task, other, materials, reviewerOf(task.workspace))
      } catch (error) {
        return { said: [complaint(name, plainReason(error))] }
      }
    },
  }
}

async function reviewOne(
  { path, workspace, decisions }: DraftTask,
  { reader: asked, instead }: OtherReview,
  { options, alongside, switches, country }: Materials,
  reviewer: Reviewer,
): Promise<Attempt> {
  const name = instead?.name ?? path
  const reader = asked ?? options.reader
  const document = instead ? await readDocument(instead.bytes, name, options) : await readDraft(path, options)
  if ('problem' in document) return { said: [complaint(name, document.problem)] }
  const { ruleSet } = reviewer
  const own = reviewer.review(document.text, { language: options.lang, reader, alongside })
  const reviewed = switched(own, switches, reader, ruleSet, switchesOption)
  const all = country
    ? reviewed.findings.map((finding) => forCountry(finding, country, ruleSet.ratifications, reader))
    : reviewed.findings
  const shown = all.filter(({ severity }) => isAtLeast(severity, options.severity))
  const { open, decided } = applyDecisions(shown, decisions)
  return {
    said: document.unread.map((sentence) => complaint(name, sentence)),
    draft: {
      path: name,
      review: reviewed,
      findings: open,
      decided,
      stale: staleDecisions(decisions, reviewed.findings),
      hidden: all.length - shown.length,
      ruleSet,
      ...(document.encoding !== undefined && { encoding: document.encoding }),
      ...(document.format !== 'text' &&
        document.format !== 'markdown' && { originOf: document.originOf, unread: document.unread }),
      ...(workspace !== undefined && { workspace }),
    },
  }
}
