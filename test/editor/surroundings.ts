/** A folder of drafts as it lies on the disk, for tests that must find it untouched. */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below the folder with its time of change and its content, so that also a file that was written as it was is seen. */
export function snapshotOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const stat = lstatSync(path)
      const content = stat.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder'
      return `${name} ${stat.mtimeMs} ${content}`
    })
}
