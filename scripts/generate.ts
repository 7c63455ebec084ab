/** Writes the generated files of the repository, or with `--check` fails when one of them is stale. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { format, getFileInfo, resolveConfig } from 'prettier'

/** A file to write; `path` is relative to the repository and uses slashes. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** What a module of `scripts/generate/` exports. There is no list of generators to edit: each file there is one. */
export interface Generator {
  /** The files as they should be. Prettier formats them afterwards. */
  readonly generate: () => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>
  /** Folders that hold nothing but this generator's files, so that a page is removed with its rule: `docs/rules`. */
  readonly folders?: readonly string[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const generatorFolder = 'scripts/generate'

const check = process.argv.includes('--check')
const stale: string[] = []
let total = 0
for (const generator of await generators()) {
  const files = await Promise.all((await generator.generate()).map(formatted))
  total += files.length
  for (const file of files) {
    if ((await current(file.path)) === file.text) continue
    stale.push(file.path)
    if (!check) await write(file)
  }
  const wanted = new Set(files.map(({ path }) => path))
  for (const path of (await Promise.all((generator.folders ?? []).map(filesUnder))).flat()) {
    if (wanted.has(path)) continue
    stale.push(path)
    if (!check) await rm(join(root, path))
  }
}
if (check && stale.length > 0) {
  console.error(`check:generated: stale, run \`npm run generate\`:\n${stale.map((path) => `  ${path}`).join('\n')}`)
  process.exitCode = 1
} else {
  console.log(`generate: ${total} files, ${check ? 'all fresh' : `${stale.length} changed`}`)
}

async function generators(): Promise<readonly Generator[]> {
  const names = (await filesUnder(generatorFolder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return Promise.all(names.map(async (name) => (await import(pathToFileURL(join(root, name)).href)) as Generator))
}

async function formatted(file: GeneratedFile): Promise<GeneratedFile> {
  const path = join(root, file.path)
  const { inferredParser, ignored } = await getFileInfo(path, { ignorePath: join(root, '.prettierignore') })
  if (inferredParser === null || ignored) return file
  return { ...file, text: await format(file.text, { ...(await resolveConfig(path)), filepath: path }) }
}

async function current(path: string): Promise<string | undefined> {
  return existsSync(join(root, path)) ? readFile(join(root, path), 'utf8') : undefined
}

async function write(file: GeneratedFile): Promise<void> {
  await mkdir(dirname(join(root, file.path)), { recursive: true })
  await writeFile(join(root, file.path), file.text)
}

/** Paths of the files under a folder of the repository, sorted; none when there is no such folder. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  if (!existsSync(join(root, folder))) return []
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
