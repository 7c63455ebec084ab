/** Bundles the command line, the language server and the VS Code client into `dist/`, and compiles the rules beside them. */
import { spawn } from 'node:child_process'
import { chmod, copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { billOfMaterials } from './bill-of-materials.js'
import { bundledPackages } from './bundled-packages.js'
import { noticesOf } from './notices.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const ruleCompiler = 'scripts/compile-rules.ts'
const bytecodeKeeper = 'scripts/keep-bytecode.ts'
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

/** The command line with its review, which most people start most often: one file, because each file of a program costs half a millisecond. */
const command = { cli: 'server/cli/main.ts' }
/** What the command line loads by `import()` when it is used, and the language server; they share chunks. */
const server = { server: 'server/editor/node.ts' }
/** A thread that reviews drafts, and what the pool of threads runs in it, which is looked for beside the pool. */
const threads = {
  'parts/draft-worker': 'server/cli/draft-worker.ts',
  'parts/entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
}
/** The engine once more, as a script: only of scripts can bytecode be kept. */
const engine = { engine: 'server/core/review.ts' }
const client = { client: 'client/node.ts' }
/** The same two where VS Code has no Node: what would need a module of Node does not build. */
const webClient = { 'client.browser': 'client/browser.ts' }
const webServer = { 'server.browser': 'server/editor/browser.ts' }
const web: BuildOptions = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] }

const started = performance.now()
const bundledFiles = new Set<string>()
await rm(new URL('../dist', import.meta.url), { recursive: true, force: true })
await Promise.all([
  bundlePrograms(),
  bundle(engine, { format: 'cjs', outExtension: { '.js': '.cjs' }, sourcemap: false }),
  bundle(client, { format: 'cjs', outExtension: { '.js': '.cjs' }, external: ['vscode'] }),
  bundle(webClient, { ...web, format: 'cjs', outExtension: { '.js': '.cjs' }, external: ['vscode'] }),
  bundle(webServer, { ...web, format: 'iife', define: { TRIPARTITE_VERSION: JSON.stringify(await version()) } }),
  runScript(ruleCompiler),
  runScript(templateCompiler),
])
await runScript(bytecodeKeeper)
await namePackages()
await Promise.all(['cli', 'server'].map((name) => chmod(new URL(`../dist/${name}.js`, import.meta.url), 0o755)))
// VS Code for the Web takes `.js` of a package of ES modules for such a module since 1.101, and puts `.js` after any other name before.
await copyFile(
  new URL('../dist/client.browser.cjs', import.meta.url),
  new URL('../dist/client.browser.cjs.js', import.meta.url),
)
console.log(`build: done in ${((performance.now() - started) / 1000).toFixed(1)} s`)

async function version(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return version
}

async function bundlePrograms(): Promise<void> {
  const esm: BuildOptions = {
    format: 'esm',
    banner: { js: banner },
    // write-file-atomic makes names of temporary files from the name of its own file.
    define: { __filename: 'import.meta.url' },
  }
  const parts = new Map<string, string>()
  await bundle(command, { ...esm, plugins: [loadingParts(parts)] })
  const entries = { ...server, ...threads, ...Object.fromEntries(parts) }
  await bundle(entries, { ...esm, splitting: true, chunkNames: 'chunks/[name]-[hash]' })
}

/** Leaves what is loaded by `import()`, but for the review, out of the program, and notes it: where it will be in `dist/`, and its source. */
function loadingParts(parts: Map<string, string>): Plugin {
  return {
    name: 'loading-parts',
    setup(bundler) {
      bundler.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
        if (kind !== 'dynamic-import' || path === './review.js') return undefined
        const part = `parts/${basename(path, '.js')}`
        const source = join(resolveDir, path).replace(/\.js$/, '.ts')
        if ((parts.get(part) ?? source) !== source) throw new Error(`two parts of the program are called ${part}`)
        parts.set(part, source)
        return { path: `./${part}.js`, external: true }
      })
    },
  }
}

/** Notes the files of packages that really stand in what is written. */
async function bundle(entryPoints: Record<string, string>, options: BuildOptions): Promise<void> {
  const { metafile } = await build({ ...shared, ...options, entryPoints, metafile: true })
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) if (bytesInOutput > 0) bundledFiles.add(path)
}

/** Says beside the programs which packages they carry, and under which licences. */
async function namePackages(): Promise<void> {
  const packages = bundledPackages(bundledFiles, root)
  const bill = await billOfMaterials(packages, root)
  await writeFile(new URL('../dist/third-party-notices.txt', import.meta.url), noticesOf(packages))
  await writeFile(new URL('../dist/bill-of-materials.cdx.json', import.meta.url), bill)
}

/** Runs a script of ours in a process of its own, so that it is the same command when a person runs it alone. */
async function runScript(path: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', path], { cwd: root, stdio: 'inherit' })
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
  // The script has already said what is wrong and where: a stack trace of the build would only hide it.
  if (status !== 0) process.exit(status ?? 1)
}
