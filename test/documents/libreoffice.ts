/** LibreOffice as a second opinion on Word files; where it is not installed, tests that need it say so and stop. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Declares a suite; elsewhere a line says that it did not run. */
export function describeWithLibreOffice(title: string, body: () => void): void {
  if (spawnSync('soffice', ['--version']).status === 0)
    describe(title, function () {
      // A start with a new profile takes some seconds, more on a machine with other work.
      this.timeout(300_000)
      body()
    })
  else console.log(`not run, because LibreOffice (soffice) is not installed: ${title}`)
}

/** Opens the file and saves it in another format; `from` and `to` are endings of names. */
export function converted(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'tripartite-office-'))
  try {
    const path = join(folder, `file.${from}`)
    writeFileSync(path, bytes)
    // A profile of its own keeps runs apart.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const out = join(folder, 'out')
    const run = spawnSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, path], {
      encoding: 'utf8',
      timeout: 120_000,
    })
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`)
    return readFileSync(join(out, `file.${to.replace(/:.*/, '')}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
