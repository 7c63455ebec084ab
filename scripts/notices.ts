/** Writes out the licences of the packages that the programs carry. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BundledPackage } from './bundled-packages.js'

const kept = (name: string): string => fileURLToPath(new URL(`licences/${name}.txt`, import.meta.url))

/** What packages have inside their own files, with the licence of each. */
const inside: Readonly<Record<string, readonly string[]>> = { unpdf: ['pdf.js'] }

const head = `Tripartite carries the packages below in its programs. Each stands under the licence that follows its name.\n`

/** One section for each package. @throws where a package has no text of its licence and none is kept for it in `scripts/licences` */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const sections = packages.map((one) => {
    const texts = [...licencesOf(one), ...(inside[one.name] ?? []).map((name) => readFileSync(kept(name), 'utf8'))]
    return [`${one.name} ${one.version} (${one.licence})`, ...texts.map((text) => text.replaceAll('\r\n', '\n').trim())]
  })
  return [head, ...sections.map((parts) => `${'-'.repeat(80)}\n${parts.join('\n\n')}\n`)].join('\n')
}

/** With what the package says itself of third parties. */
function licencesOf({ name, version, folder }: BundledPackage): readonly string[] {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|thirdparty)/i.test(file))
  if (files.some((file) => /^(licen[cs]e|copying)/i.test(file)))
    return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'))
  if (existsSync(kept(name))) return [readFileSync(kept(name), 'utf8')]
  throw new Error(`${name} ${version} has no text of its licence; keep one in scripts/licences/${name}.txt`)
}
