/** Measures a whole review of a long law side by side with parse-latin alone on the same text: `npm run bench [-- FILE]`. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { measureTyping, type Typing } from './bench/typing.js'

const runs = 5
const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (path: string): string => join(root, path)
const law = process.argv[2] ?? inRoot('../shared/corpus/ru/ru_labour_code_2001_full.txt')
const command = inRoot('dist/cli.js')
const server = inRoot('dist/server.js')
const ruleSet = inRoot('dist/ruleset.json')
const edits = 1000

interface Run {
  /** Milliseconds from text to result; for a command that does not say, as `whole`. */
  readonly work: number
  /** Milliseconds from start to end of the process. */
  readonly whole: number
  /** Peak resident memory in MB. */
  readonly memory: number
  readonly result: string
}

interface Contender {
  readonly name: string
  readonly argv: readonly string[]
  /** Nothing where the program does not measure its own work. */
  readonly report: (output: string) => { readonly work?: number; readonly result: string }
}

const missing = [law, command, server, ruleSet].find((path) => !existsSync(path))
if (missing === undefined) await bench()
else console.log(`bench: skipped, because there is no ${missing}${missing === law ? '' : '; run npm run build first'}`)

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tripartite-bench-'))
  try {
    // All are bundled, so that nobody pays for finding modules.
    await build({
      entryPoints: [inRoot('scripts/bench/engine.ts'), inRoot('scripts/bench/parser.ts')],
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      logLevel: 'warning',
    })
    const measured = (output: string): { work: number; result: string } =>
      JSON.parse(output) as { work: number; result: string }
    const contenders: readonly Contender[] = [
      { name: 'tripartite review', argv: [command, 'review', '--format', 'json', law], report: reportOfCommand },
      { name: 'engine, first review', argv: [join(folder, 'engine.mjs'), law, inRoot('dist')], report: measured },
      { name: 'parse-latin alone', argv: [join(folder, 'parser.mjs'), law], report: measured },
    ]
    const results = contenders.map((): Run[] => [])
    // In turns, so that a slow moment of the machine meets all of them.
    for (let i = 0; i < runs; i++) contenders.forEach((contender, at) => results[at]?.push(run(contender, folder)))
    print(contenders, results.map(median))
    printTyping(await measureTyping(server, readFileSync(law, 'utf8'), edits))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function reportOfCommand(output: string): { result: string } {
  const { files } = JSON.parse(output) as { files: { findings: unknown[] }[] }
  return { result: `${files.reduce((sum, file) => sum + file.findings.length, 0)} findings` }
}

/** One cold process; a hook writes its peak memory to a file when it ends. */
function run({ name, argv, report }: Contender, folder: string): Run {
  const memoryFile = join(folder, 'memory')
  const hook = `import{writeFileSync as w}from'node:fs';process.on('exit',()=>w(${JSON.stringify(memoryFile)},String(process.resourceUsage().maxRSS)))`
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...argv],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  )
  const whole = performance.now() - started
  // The command says by status 1 that it found something.
  if (status !== 0 && status !== 1) throw new Error(`${name}: status ${status}: ${stderr}`)
  const { work = whole, result } = report(stdout)
  return { work, whole, memory: Number(readFileSync(memoryFile, 'utf8')) / 1024, result }
}

function median(all: readonly Run[]): Run {
  const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
  return {
    work: middle(all.map((one) => one.work)),
    whole: middle(all.map((one) => one.whole)),
    memory: middle(all.map((one) => one.memory)),
    result: all[0]?.result ?? '',
  }
}

function print(contenders: readonly Contender[], medians: readonly Run[]): void {
  const size = (statSync(law).size / 1e6).toFixed(1)
  console.log(`${basename(law)}, ${size} MB; median of ${runs} cold processes each, in turns`)
  console.log(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}\n`)
  const base = medians.at(-1)
  const rows = [
    ['', 'work ms', 'whole process ms', 'peak memory MB', 'whole ÷ parse-latin', 'work ÷ parse-latin', 'result'],
    ...medians.map((one, i) => [
      contenders[i]?.name ?? '',
      one.work === one.whole ? '' : one.work.toFixed(0),
      one.whole.toFixed(0),
      one.memory.toFixed(0),
      base ? (one.whole / base.whole).toFixed(2) : '',
      base && one.work !== one.whole ? (one.work / base.work).toFixed(2) : '',
      one.result,
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const last = widths.length - 1
  for (const row of rows) {
    const cells = row.map((cell, i) =>
      i === 0 || i === last ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    )
    console.log(cells.join('  ').trimEnd())
  }
}

function printTyping({ first, edit, edits: count, memory }: Typing): void {
  console.log(`\nTyping in it, through the protocol of the language server`)
  console.log(
    `first review ${first.toFixed(0)} ms; after one character ${edit.toFixed(0)} ms, 1/${(first / edit).toFixed(0)} of it`,
  )
  if (memory)
    console.log(
      `memory after ${count / 10} edits ${memory.early.toFixed(0)} MB, after ${count} edits ${memory.late.toFixed(0)} MB`,
    )
}
