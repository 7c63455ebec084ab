/** Gets ready what the bench measures: its own packages, and the built programs. */
import { spawnSync } from 'node:child_process'
import { bench, root } from './paths.js'

/** @throws Error where npm fails */
export function prepare(): void {
  // npm says so when a package is missing or is not the one of the lock file.
  if (npm(['ls', '--all'], bench, 'ignore') !== 0 && npm(['ci'], bench) !== 0)
    throw new Error('the packages of bench/ could not be installed')
  if (npm(['run', 'build'], root) !== 0) throw new Error('the build failed')
}

/** The exit status. Standard output is for the page alone. */
function npm(command: readonly string[], folder: string, output: 'ignore' | 'inherit' = 'inherit'): number | null {
  const stderr = output === 'inherit' ? process.stderr : output
  return spawnSync('npm', command, {
    cwd: folder,
    stdio: ['ignore', stderr, stderr],
    shell: process.platform === 'win32',
  }).status
}
