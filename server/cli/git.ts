/** Reads a version of a file from git, without a shell and without running anything of the repository. */
import { execFileSync } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { visible } from '../report/escape.js'
import { Problem } from './problem.js'

/** In bytes; a draft is smaller. */
const largest = 64 * 1024 * 1024

/** `HEAD~1:bill.md`, where no file is called so: the path is that of git, from the top of the repository. */
export interface GitPath {
  readonly revision: string
  readonly path: string
}

/** A letter before the colon is the drive of Windows. */
export function gitPathOf(argument: string): GitPath | undefined {
  const at = argument.indexOf(':')
  return at > 1 && at < argument.length - 1
    ? { revision: argument.slice(0, at), path: argument.slice(at + 1) }
    : undefined
}

/** The file as it was; its path is that of the command line. @throws Problem in one plain line */
export function fileAt(revision: string, file: string): Uint8Array {
  return blob(revision, `./${basename(file)}`, dirname(file))
}

/** The file under its path in the repository of the current folder. @throws Problem in one plain line */
export function fileOf({ revision, path }: GitPath): Uint8Array {
  return blob(revision, path, '.')
}

function blob(revision: string, path: string, folder: string): Uint8Array {
  // No revision begins so, and git would take it for an option.
  if (revision === '' || revision.startsWith('-'))
    throw new Problem(`“${visible(revision)}” is no revision of git: write one such as HEAD~1, a branch or a tag`)
  const spec = `${revision}:${path}`
  git(['rev-parse', '--verify', `${revision}^{tree}`], folder, spec, 'git knows no such revision')
  const found = git(['rev-parse', '--verify', spec], folder, spec, 'git has no such file in this revision')
  return git(['cat-file', 'blob', found.toString('utf8').trim()], folder, spec, 'git could not read it')
}

/** `usual` is what it means that git finds nothing. */
function git(args: readonly string[], folder: string, spec: string, usual: string): Buffer {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'buffer',
      maxBuffer: largest,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    })
  } catch (error) {
    throw new Problem(`${visible(spec)}: ${reasonOf(error, usual)}`)
  }
}

function reasonOf(error: unknown, usual: string): string {
  const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: unknown }
  const said = Buffer.isBuffer(stderr) ? stderr.toString('utf8') : ''
  if (code === 'ENOENT') return 'git is not installed here, or the folder is not there'
  if (code === 'ENOBUFS') return 'the file is too large'
  if (said.includes('not a git repository')) return 'the file is in no git repository'
  if (said.includes('dubious ownership')) return 'git does not trust the repository, because it belongs to another user'
  return said.includes('bad file') ? 'this is a folder' : usual
}
