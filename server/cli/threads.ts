/** Reviews drafts in worker threads, several at a time, and hands back what became of them in their order. */
import { setEnvironmentData } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import { complaint } from './complaint.js'
import type { DraftTask } from './materials.js'
import type { Outcome } from './outcomes.js'
import { plainReason } from './problem.js'
import { threadMaterials, type ThreadMaterials } from './thread-materials.js'

/** So many drafts for each thread may be done before an earlier one is: no more of them wait in memory. */
const ahead = 4

/** A draft at which a thread breaks off is named, and another thread goes on with the next. `worker` is what a thread runs, a function of a task. */
export async function* inThreads(
  tasks: readonly DraftTask[],
  given: ThreadMaterials,
  threads: number,
  worker = new URL('parts/draft-worker.js', given.home),
): AsyncGenerator<Outcome> {
  setEnvironmentData(threadMaterials, given)
  const pool = new Tinypool({ filename: worker.href, minThreads: threads, maxThreads: threads })
  const review = async (task: DraftTask): Promise<Outcome> => {
    try {
      return (await pool.run(task)) as Outcome
    } catch (error) {
      return { said: [complaint(task.path, plainReason(error))] }
    }
  }
  try {
    const waiting: Promise<Outcome>[] = []
    for (const task of tasks) {
      waiting.push(review(task))
      const next = waiting.length < threads * ahead ? undefined : waiting.shift()
      if (next) yield await next
    }
    for (const next of waiting) yield await next
  } finally {
    await pool.destroy()
  }
}
