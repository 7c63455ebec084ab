/** Where the bench finds what it measures. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const root = inRoot('')
export const bench = inRoot('bench')
export const dist = inRoot('dist')
/** Real laws, which are not part of the project. */
export const corpus = inRoot('../shared/corpus')
export const labourCode = join(corpus, 'ru', 'ru_labour_code_2001_full.txt')
export const page = inRoot('docs/benchmarks.md')
export const command = join(dist, 'cli.js')
export const server = join(dist, 'server.js')
/** Beside the packages that contenders import, and gone with them. */
export const contenders = join(bench, 'node_modules', '.contenders')
export const contender = (name: string): string => join(contenders, `${name}.mjs`)
export const usageHook = join(contenders, 'usage.cjs')
export const textlint = join(bench, 'node_modules', 'textlint', 'bin', 'textlint.js')
