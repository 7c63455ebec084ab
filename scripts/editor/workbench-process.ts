/** The process that serves a workbench. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'

export interface WorkbenchProcess {
  readonly output: Readable
  /** Resolves when the process has ended. */
  readonly exit: Promise<unknown>
  /** Ends the process and removes its folder. */
  readonly stop: () => Promise<void>
}

/** Runs a program of Node; `home` is the folder with all that it writes. */
export function startWorkbench(options: readonly string[], home: string): WorkbenchProcess {
  const server = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(server, 'exit')
  return {
    output: server.stdout,
    exit,
    async stop() {
      if (server.exitCode === null) {
        server.kill()
        await exit
      }
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
