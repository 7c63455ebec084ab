/** Names the packages that stand in the built programs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  /** Where it is installed. */
  readonly folder: string
}

/** `files` as esbuild names the sources of what it writes, relative to `root`. Each version of a package once, in order of names. */
export function bundledPackages(files: Iterable<string>, root: string): readonly BundledPackage[] {
  const found = new Map<string, BundledPackage>()
  for (const file of files) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0]
    if (folder === undefined) continue
    const one = packageIn(join(root, folder))
    found.set(`${one.name}@${one.version}`, one)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

export function packageIn(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  if (license === undefined) throw new Error(`${name} ${version} does not say under which licence it stands`)
  return { name, version, licence: license, folder }
}
