/** Loads the engine with the bytecode that the build kept of it, so that a command does not compile it anew. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { textOfUtf8 } from '../documents/utf8-text.js'
import type * as review from '../core/review.js'

/** What the command line takes of the engine. */
export type Engine = Pick<typeof review, 'createReviewer'>

export interface LoadedEngine {
  readonly engine: Engine
  /** The bytecode of what has been run of it up to now, for `engine.bytecode`; good for this version of Node on this kind of processor. */
  readonly bytecode: () => Uint8Array
}

/** Of the whole process, for which the last one counts. V8 takes bytecode only under the flags under which it was kept. */
const flags = [
  // Most commands are over in half a second. V8 would spend as much time again, on the other processor, on optimising what is then not used.
  '--interrupt-budget=400000',
  // Clearing a small space for new objects is done before help has come, and where a review has a thread on each processor nobody is free to help.
  '--no-parallel-scavenge',
  // Garbage is cleared away when it is half of what is in use, so that memory stays level over many drafts.
  '--heap-growing-percent=50',
  // As at the start of a process: another thread may have called `keepHeapSmall`.
  '--semi-space-growth-factor=2',
]

/** `home` is the folder of the program. Without bytecode, or with that of another Node, the engine is compiled as it runs. */
export function loadEngine(home: URL): LoadedEngine {
  setFlags(flags)
  const filename = fileURLToPath(new URL('engine.cjs', home))
  const cachedData = readIfThere(new URL('engine.bytecode', home))
  const script = new Script(`(function (exports, require, module) {${textOfUtf8(readFileSync(filename))}\n})`, {
    filename,
    ...(cachedData && { cachedData }),
  })
  const module = { exports: {} as Engine }
  const run = script.runInThisContext() as (
    exports: Engine,
    require: NodeJS.Require,
    module: { exports: Engine },
  ) => void
  run(module.exports, createRequire(filename), module)
  return { engine: module.exports, bytecode: () => script.createCachedData() }
}

/**
 * From now on the space for new objects does not grow. A review of a long law takes a quarter less memory, and hardly more time. It may grow while the
 * rules are read, since most of what they make stays.
 */
export function keepHeapSmall(): void {
  setFlags(['--semi-space-growth-factor=1'])
}

function setFlags(given: readonly string[]): void {
  for (const flag of given) setFlagsFromString(flag)
}

function readIfThere(file: URL): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
