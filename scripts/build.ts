/** Bundles the command line, the language server and the VS Code client into `dist/`, and compiles the rules beside them. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, copyFile, readFile, rm } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const ruleCompiler = 'scripts/compile-rules.ts'
const templateCompiler = 'scripts/compile-templates.ts'

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: true,
  platform: 'node',
  target: 'node20',
  // The `main` of some vscode-languageserver packages is UMD, whose `require` no bundler can follow.
  mainFields: ['module', 'main'],
  outdir: 'dist',
  logLevel: 'warning',
}

// Bundled CommonJS packages call `require` for Node's own modules, which an ES module does not have. The banner also opens the
// shared chunks, where a hashbang is legal and does nothing.
const banner = [
  '#!/usr/bin/env node',
  "import { createRequire as tripartiteCreateRequire } from 'node:module'",
  'const require = tripartiteCreateRequire(import.meta.url)',
].join('\n')

/** Programs of Node. They share chunks, and a command's `import()` becomes a chunk that loads only when it is used. */
const programs = { cli: 'server/cli/main.ts', server: 'server/editor/node.ts' }
const client = { client: 'client/node.ts' }
/** The same two where VS Code has no Node: what would need a module of Node does not build. */
const webClient = { 'client.browser': 'client/browser.ts' }
const webServer = { 'server.browser': 'server/editor/browser.ts' }
const web: BuildOptions = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] }

const started = performance.now()
await rm(new URL('../dist', import.meta.url), { recursive: true, force: true })
const programEntries = present(programs)
const clientEntries = present(client)
await Promise.all([
  bundle(programEntries, {
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: banner },
    // write-file-atomic makes names of temporary files from the name of its own file.
    define: { __filename: 'import.meta.url' },
  }),
  bundle(clientEntries, { format: 'cjs', outExtension: { '.js': '.cjs' }, external: ['vscode'] }),
  bundle(webClient, { ...web, format: 'cjs', outExtension: { '.js': '.cjs' }, external: ['vscode'] }),
  bundle(webServer, { ...web, format: 'iife', define: { TRIPARTITE_VERSION: JSON.stringify(await version()) } }),
  compile(ruleCompiler),
  compile(templateCompiler),
])
await Promise.all(
  Object.keys(programEntries).map((name) => chmod(new URL(`../dist/${name}.js`, import.meta.url), 0o755)),
)
// VS Code for the Web takes `.js` of a package of ES modules for such a module since 1.101, and puts `.js` after any other name before.
await copyFile(
  new URL('../dist/client.browser.cjs', import.meta.url),
  new URL('../dist/client.browser.cjs.js', import.meta.url),
)
console.log(`build: done in ${((performance.now() - started) / 1000).toFixed(1)} s`)

/** The entries whose source exists; says which ones do not. */
function present(entries: Readonly<Record<string, string>>): Record<string, string> {
  const found = Object.entries(entries).filter(([name, source]) => {
    const exists = existsSync(new URL(`../${source}`, import.meta.url))
    if (!exists) console.log(`build: skipped ${name}, because ${source} does not exist yet`)
    return exists
  })
  return Object.fromEntries(found)
}

async function version(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return version
}

async function bundle(entryPoints: Record<string, string>, options: BuildOptions): Promise<void> {
  if (Object.keys(entryPoints).length > 0) await build({ ...shared, ...options, entryPoints })
}

/** Runs a compiler in a process of its own, so that it is the same command when an author runs it alone. */
async function compile(compiler: string): Promise<void> {
  if (!existsSync(new URL(`../${compiler}`, import.meta.url))) {
    console.log(`build: skipped ${compiler}, which does not exist yet`)
    return
  }
  const child = spawn(process.execPath, ['--import', 'tsx', compiler], { cwd: root, stdio: 'inherit' })
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
  // The compiler has already said what is wrong and where: a stack trace of the build would only hide it.
  if (status !== 0) process.exit(status ?? 1)
}
