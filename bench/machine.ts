/** Says on which machine a bench ran, of which versions, and when. */
import { readFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { bench, root } from './paths.js'

interface Manifest {
  readonly version?: string
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** A line each, as things are now. */
export function about(): readonly string[] {
  const manifest = (folder: string): Manifest =>
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  const peers = Object.entries(manifest(bench).devDependencies ?? {}).map(([name, version]) => `${name} ${version}`)
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `Machine: ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} processors, ${memory} GB of memory, ${type()} on ${arch()}`,
    `Load when the bench began: ${(loadavg()[0] ?? 0).toFixed(1)}, which on a quiet machine is near 0`,
    `Versions: Tripartite ${manifest(root).version ?? ''}, Node ${process.versions.node}; ${peers.join(', ')}`,
    `Date: ${new Date().toISOString().slice(0, 10)}`,
  ]
}
