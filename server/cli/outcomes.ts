/** Reviews the drafts of a command in order: one after the other, or several at a time where that pays. */
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { tallyOf, type Tally } from '../report/draft.js'
import type { DraftTask, Gathered } from './materials.js'
import type { Report } from './report.js'
import { draftReviewer, type DraftReviewer } from './review-draft.js'

/** What is kept of a draft. */
export interface Outcome {
  /** Nothing where it could not be reviewed. */
  readonly reviewed?: {
    /** What the report needs of it. */
    readonly part: unknown
    readonly tally: Tally
  }
  /** What standard error says of it, with line ends. */
  readonly said: readonly string[]
}

/** `threads` are those that the user asks for; `home` is the folder of the program. */
export async function* outcomesOf(
  { paths, materials, taskOf }: Gathered,
  { partOf, elsewhere }: Report,
  threads: number | undefined,
  home: URL,
): AsyncGenerator<Outcome> {
  const count = elsewhere ? Math.min(paths.length, threads ?? threadsWorth(paths)) : 1
  if (elsewhere && count > 1) {
    const { inThreads } = await import('./threads.js')
    yield* inThreads(paths.map(taskOf), { materials, form: elsewhere, home: home.href }, count)
    return
  }
  const reviewer = await draftReviewer(materials, home)
  for (const path of paths) yield await outcomeOf(taskOf(path), reviewer, partOf)
}

export async function outcomeOf(
  task: DraftTask,
  { review }: DraftReviewer,
  partOf: Report['partOf'],
): Promise<Outcome> {
  const { draft, said } = await review(task)
  return draft ? { said, reviewed: { part: partOf(draft), tally: tallyOf(draft) } } : { said }
}

/** In bytes: a thread takes as long to start as a review of so much. */
const worthAThread = 500_000

/** One for each processor, but not for less work than it takes to start them. */
function threadsWorth(paths: readonly string[]): number {
  const most = Math.min(paths.length, availableParallelism())
  if (most < 2) return 1
  let bytes = 0
  for (const path of paths) {
    bytes += sizeOf(path)
    if (bytes > most * worthAThread) return most
  }
  return 1
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
