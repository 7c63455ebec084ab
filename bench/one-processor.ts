/** Confines a program to one processor, where the system can. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** What runs a program on one processor; nothing where there is only one, or where the system knows no way. */
export function onOneProcessor(): readonly string[] | undefined {
  if (availableParallelism() < 2) return undefined
  try {
    const allowed = /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    const under = ['taskset', '--cpu-list', allowed ?? '0']
    return spawnSync('taskset', [...under.slice(1), process.execPath, '-e', '0']).status === 0 ? under : undefined
  } catch {
    return undefined
  }
}
