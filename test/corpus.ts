/** Real statutes and labelled cases, which lie beside a checkout and are not part of it; tests that need them say so and stop where they are absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const shared = fileURLToPath(new URL('../../shared', import.meta.url))

/** Declares a suite that needs a file or folder of the corpus; elsewhere a line says that it did not run. */
export function describeWithCorpus(title: string, path: string, body: (path: string) => void): void {
  const full = join(shared, path)
  if (existsSync(full)) describe(title, () => body(full))
  else console.log(`not run, because ../shared/${path} is absent: ${title}`)
}

export function textFiles(folder: string): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
