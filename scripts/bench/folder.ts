/** Measures the review of a folder of 1,000 drafts with threads and without, in turns, and its memory beside that of 250: `npm run bench:folder`. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const command = join(root, 'dist/cli.js')
const counts = [250, 1000] as const
const turns = 3
/** In UTF-16 code units. */
const pieceLength = 20_000

const folder = mkdtempSync(join(tmpdir(), 'tripartite-folder-'))
try {
  const pieces = [...examples(), ...piecesOfLaws()]
  for (const count of counts) writeDrafts(join(folder, String(count)), count, pieces)
  const rows = counts.flatMap((count) => {
    const runs = Array.from({ length: turns }, () => ['1', String(availableParallelism())].map((n) => run(count, n)))
    return [0, 1].map((way) => ({
      drafts: count,
      threads: runs[0]?.[way]?.threads ?? '',
      seconds: median(runs.map((pair) => pair[way]?.seconds ?? 0)),
      // Of the other way in the same turn: what else the machine does meets both.
      ratio: median(runs.map((pair) => (pair[way]?.seconds ?? 0) / (pair[0]?.seconds ?? 1))),
      megabytes: median(runs.map((pair) => pair[way]?.megabytes ?? 0)),
    }))
  })
  console.table(rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function examples(): readonly string[] {
  const home = join(root, 'examples')
  return readdirSync(home).map((name) => readFileSync(join(home, name), 'utf8'))
}

/** None where the corpus does not lie beside the repository. */
function piecesOfLaws(): readonly string[] {
  return ['ru', 'kk', 'en'].flatMap((language) => {
    const home = join(root, '../shared/corpus', language)
    if (!existsSync(home)) return []
    return readdirSync(home)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => {
        const text = readFileSync(join(home, name), 'utf8')
        const count = Math.floor(text.length / pieceLength)
        return Array.from({ length: count }, (_, i) => text.slice(i * pieceLength, (i + 1) * pieceLength))
      })
  })
}

/** No paragraph is that of another draft, or it would be read once for both. */
function writeDrafts(path: string, count: number, pieces: readonly string[]): void {
  mkdirSync(path)
  for (let i = 0; i < count; i++) {
    const text = pieces[i % pieces.length] ?? ''
    writeFileSync(join(path, `draft-${String(i).padStart(4, '0')}.md`), text.replaceAll('\n', ` ${i}\n`))
  }
}

function run(count: number, threads: string): { threads: string; seconds: number; megabytes: number } {
  const started = performance.now()
  const report = join(folder, 'report.json')
  // The peak is that of the whole process, with all its threads, and stands in kilobytes.
  const peak = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))`
  const args = [
    'review',
    '--format',
    'json',
    '--threads',
    threads,
    '-o',
    report,
    '--force',
    join(folder, String(count)),
  ]
  const preload = `data:text/javascript,${encodeURIComponent(`import{isMainThread}from'node:worker_threads';if(isMainThread)${peak}`)}`
  const { stderr, status } = spawnSync(process.execPath, ['--import', preload, command, ...args], { encoding: 'utf8' })
  if (status === 2 || status === null) throw new Error(`the review failed: ${stderr}`)
  return { threads, seconds: (performance.now() - started) / 1000, megabytes: Number(stderr) / 1024 }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2))
}
