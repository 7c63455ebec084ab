/** Runs one program in a process of its own and measures it from outside. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { usageHook } from './paths.js'

export interface Run {
  /** Milliseconds from text to result; NaN where the program does not say. */
  readonly work: number
  /** Milliseconds from start to end of the process. */
  readonly whole: number
  /** The most memory that it held, in MB. */
  readonly memory: number
  /** Milliseconds on processors; where two are at work, those of both. */
  readonly processor: number
  /** What came out, for the reader. */
  readonly result: string
  /** What else the program measured. */
  readonly also: Readonly<Record<string, number>>
}

export interface Contender {
  /** After `node`. */
  readonly argv: readonly string[]
  /** What the output says of the work. */
  readonly read?: (output: string) => Said
}

export interface Said extends Readonly<Record<string, unknown>> {
  readonly work?: number
  readonly result?: string
}

/** Of programs that print what they measured. */
export const saidInJson = (output: string): Said => JSON.parse(output) as Said

/** One cold process. `folder` is for files that are thrown away. @throws Error where the program fails */
export function run({ argv, read = () => ({}) }: Contender, folder: string): Run {
  const usage = join(folder, 'usage')
  const started = performance.now()
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--require', usageHook, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, BENCH_USAGE: usage },
  })
  const whole = performance.now() - started
  // A command says by status 1 that it found something.
  if (status !== 0 && status !== 1)
    throw new Error(`${argv.join(' ')}: ${error?.message ?? `status ${String(status)}: ${stderr}`}`)
  const { work = NaN, result = '', ...also } = read(stdout)
  const used = JSON.parse(readFileSync(usage, 'utf8')) as { kilobytes: number; microseconds: number }
  return {
    work,
    whole,
    memory: used.kilobytes / 1024,
    processor: used.microseconds / 1000,
    result,
    also: also as Readonly<Record<string, number>>,
  }
}
