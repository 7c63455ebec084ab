/** Runs the built command line as its users do: in a process of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
/** Two small rules, so that these tests do not change with the rules of the product. */
export const rules = fileURLToPath(new URL('fixtures/rules', import.meta.url))

export interface Result {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface Settings {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

export function run(args: readonly string[], { cwd, input, env = {} }: Settings = {}): Result {
  const { NO_COLOR: _noColour, FORCE_COLOR: _forceColour, ...inherited } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd,
    input: input ?? '',
    env: { ...inherited, LC_ALL: 'C', ...env },
  })
  return { status, out: stdout, err: stderr }
}

/** The same with the small rules. */
export function review(args: readonly string[], settings: Settings = {}): Result {
  return run(['review', '--rules', rules, ...args], settings)
}

export interface Folder {
  readonly path: string
  readonly remove: () => void
}

/** A temporary folder with these files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const path = mkdtempSync(join(tmpdir(), 'tripartite-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true })
    },
  }
}
