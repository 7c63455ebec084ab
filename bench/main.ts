/** Measures Tripartite beside its peers and writes the page of it: `npm run bench`. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { bundleContenders } from './bundle.js'
import { about } from './machine.js'
import { prepare } from './npm.js'
import { readOptions, usage, type Options } from './options.js'
import { pageOf } from './page.js'
import type { Section } from './part.js'
import { parts } from './parts.js'
import { corpus, labourCode, page } from './paths.js'

const names = parts.map(({ name }) => name)
const options = optionsOrUsage()
if (options)
  try {
    await main(options)
  } catch (error) {
    fail(error)
  }

function optionsOrUsage(): Options | undefined {
  try {
    return readOptions(process.argv.slice(2), names)
  } catch (error) {
    fail(error)
    console.error(`\n${usage(names)}`)
    return undefined
  }
}

function fail(error: unknown): void {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}

async function main(options: Options): Promise<void> {
  const law = resolve(options.law ?? labourCode)
  const missing = [corpus, law].find((path) => !existsSync(path))
  if (missing !== undefined) {
    console.log(`bench: skipped, because there is no ${missing}; the laws that it measures are not part of the project`)
    return
  }
  // Before the build, which is itself a load.
  const machine = about()
  prepare()
  await bundleContenders()
  const text = await pageOf(await measure(law, options), machine)
  console.log(text)
  if (options.only.length === 0 && !options.quick && options.law === undefined) writeFileSync(page, text)
}

async function measure(law: string, { only, quick }: Options): Promise<readonly Section[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tripartite-bench-'))
  const times = (full: number): number => (quick ? Math.ceil(full / 5) : full)
  const sections: Section[] = []
  try {
    for (const part of parts.filter(({ name }) => only.length === 0 || only.includes(name))) {
      console.error(`bench: ${part.name}`)
      sections.push(await part.measure({ law, folder, times }))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return sections
}
