/** Bundles the programs of `contenders/`, so that nobody pays for finding modules. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import { bench, contenders } from './paths.js'

export async function bundleContenders(): Promise<void> {
  const folder = join(bench, 'contenders')
  const shared: BuildOptions = {
    absWorkingDir: bench,
    outdir: contenders,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    // It finds its dictionary beside its own file.
    external: ['harper.js'],
    logLevel: 'warning',
  }
  const programs = readdirSync(folder).filter((name) => name !== hook)
  await build({
    ...shared,
    entryPoints: programs.map((name) => join(folder, name)),
    format: 'esm',
    outExtension: { '.js': '.mjs' },
  })
  await build({ ...shared, entryPoints: [join(folder, hook)], format: 'cjs', outExtension: { '.js': '.cjs' } })
}

const hook = 'usage.ts'
