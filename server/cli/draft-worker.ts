/** What a thread of `threads.ts` runs: it reviews one draft after another. */
import { getEnvironmentData } from 'node:worker_threads'
import { formOf, formsOfPieces, type Pieces } from './formats.js'
import type { DraftTask } from './materials.js'
import { outcomeOf, type Outcome } from './outcomes.js'
import { stretchesOf } from './pieces.js'
import { draftReviewer } from './review-draft.js'
import { threadMaterials, type ThreadMaterials } from './thread-materials.js'

const given = getEnvironmentData(threadMaterials) as unknown as ThreadMaterials
const home = new URL(given.home)
const prepared = Promise.all([draftReviewer(given.materials, home), formOf(given.form, { ...given.materials, home })])

export default async function reviewTask(task: DraftTask): Promise<Outcome> {
  const [reviewer, { partOf }] = await prepared
  // Bytes are handed over faster than text, and written as they are.
  const inBytes = formsOfPieces.includes(given.form.format)
  return outcomeOf(task, reviewer, (draft) => (inBytes ? [...stretchesOf(partOf(draft) as Pieces)] : partOf(draft)))
}
