/** Holds the source to the shape that ARCHITECTURE.md describes: which folder may import which, no barrels, no drawers, a sentence at the top. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Import {
  readonly from: string
  /** As written: `../text/range.js`, `yaml`. */
  readonly specifier: string
  /** The imported file, relative to the repository; nothing for a package. */
  readonly to?: string
  /** True when no code is loaded by it: `import type`. */
  readonly typeOnly: boolean
}

/** What the files of a folder may import from the repository. The longest matching folder counts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'server/core': ['server/core'],
  'server/report': ['server/report', 'server/core'],
  'server/documents': ['server/documents', 'server/core'],
  'server/papers': ['server/papers', 'server/core', 'server/report'],
  'server/writing': ['server/writing'],
  'server/cli': ['server/cli', 'server/core', 'server/report', 'server/documents', 'server/papers', 'server/writing'],
  'server/editor': ['server/editor', 'server/core', 'server/report', 'server/documents', 'server/papers'],
  client: ['client', 'server/writing'],
  scripts: ['scripts', 'server/core', 'server/report', 'server/papers', 'server/cli', 'server/writing'],
  bench: ['bench', 'scripts', 'server/core', 'server/cli'],
  test: ['test', 'bench', 'scripts', 'client', 'server'],
}

/** Packages that a folder must not import, by the reason. */
const mustNotImport: readonly {
  readonly folder: string
  readonly package: (name: string) => boolean
  readonly why: string
}[] = [
  { folder: 'server/core', package: isNodeModule, why: 'the core also runs in a browser worker' },
  { folder: 'server/core', package: (name) => name.startsWith('vscode'), why: 'the core knows no editor' },
  {
    folder: 'server/core',
    package: (name) => ['commander', 'picocolors'].includes(name),
    why: 'the core knows no terminal',
  },
  { folder: 'server/report', package: (name) => name.startsWith('vscode'), why: 'a report knows no editor' },
  { folder: 'server', package: (name) => name === 'vscode', why: 'only the client knows VS Code' },
  {
    folder: 'client',
    package: (name) => !isNodeModule(name) && !/^vscode$|^vscode-languageclient(\/|$)/.test(name),
    why: 'the client reaches the server only through the protocol',
  },
]

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|mts|cts)$/.test(entry.name))
  .map((entry) => relative(root, posix.join(entry.parentPath, entry.name)).split(sep).join('/'))
  .filter((path) => /^(client|server|scripts|bench|test)\/(?!node_modules\/)/.test(path))
  .sort()
const texts = new Map(files.map((path) => [path, readFileSync(posix.join(root, path), 'utf8')]))
const imports = files.flatMap((path) => importsOf(path, texts.get(path) ?? ''))

describe('architecture', () => {
  it('is read from real files', () => {
    assert.ok(files.includes('server/core/act/tree.ts'))
    assert.ok(imports.some(({ from, to }) => from === 'server/core/act/tree.ts' && to === 'server/core/text/range.ts'))
  })

  it('resolves every relative import to a file', () => {
    const missing = imports.filter(
      ({ specifier, to }) => specifier.startsWith('.') && (to === undefined || !existsSync(posix.join(root, to))),
    )
    assert.deepEqual(missing.map(arrow), [])
  })

  it('imports in one direction: core ← report ← papers ← cli, editor, and core ← documents ← cli, editor; the client imports none of them but how files are written', () => {
    const wrong = imports.filter(
      ({ from, to }) => to !== undefined && !allowed(from).some((folder) => inside(to, folder)),
    )
    assert.deepEqual(wrong.map(arrow), [])
  })

  it('keeps each package where it belongs', () => {
    const wrong = imports
      .filter(({ from, to }) => to === undefined && !isTest(from))
      .flatMap((one) =>
        mustNotImport
          .filter((ban) => inside(one.from, ban.folder) && ban.package(one.specifier))
          .map((ban) => `${arrow(one)} (${ban.why})`),
      )
    assert.deepEqual(wrong, [])
  })

  it('has no import cycle', () => {
    assert.deepEqual(cycle(imports.filter(({ typeOnly }) => !typeOnly)), [])
  })

  it('has no barrels', () => {
    assert.deepEqual(
      files.filter((path) => /(^|\/)index\.[cm]?ts$/.test(path)),
      [],
    )
  })

  it('has no folder or file that is a drawer for anything', () => {
    assert.deepEqual(
      files.filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.|$)/.test(path)),
      [],
    )
  })

  it('opens every file with a comment of one sentence', () => {
    assert.deepEqual(
      files.filter((path) => !opensWithSentence(texts.get(path) ?? '')),
      [],
    )
  })
})

describe('the architecture rules themselves', () => {
  it('find an import whichever way it is written', () => {
    const text = `import type { A } from './a.js'\nexport { b } from './b.js'\nconst c = await import('./c.js')\nlet d: import('./d.js').D`
    assert.deepEqual(
      importsOf('server/core/x.ts', text).map(({ to, typeOnly }) => [to, typeOnly]),
      [
        ['server/core/a.ts', true],
        ['server/core/b.ts', false],
        ['server/core/c.ts', false],
        ['server/core/d.ts', true],
      ],
    )
  })

  it('name a cycle', () => {
    const edge = (from: string, to: string): Import => ({ from, to, specifier: to, typeOnly: false })
    assert.deepEqual(cycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'a')]), ['a', 'b', 'c', 'a'])
    assert.deepEqual(cycle([edge('a', 'b'), edge('a', 'c'), edge('b', 'c')]), [])
  })

  it('tell one sentence from none and from two', () => {
    assert.equal(opensWithSentence('/** Reads a draft. */\nexport {}'), true)
    assert.equal(opensWithSentence('#!/usr/bin/env node\n// Reads a draft.\nexport {}'), true)
    assert.equal(opensWithSentence('export {}'), false)
    assert.equal(opensWithSentence('/** Reads a draft */'), false)
    assert.equal(opensWithSentence('/** Reads a draft. Then writes it. */'), false)
  })
})

function importsOf(from: string, text: string): readonly Import[] {
  const found: Import[] = []
  const add = (node: ts.Node, typeOnly: boolean): void => {
    if (!ts.isStringLiteralLike(node)) return
    const specifier = node.text
    const resolved = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts')
    found.push({ from, specifier, typeOnly, ...(specifier.startsWith('.') && { to: resolved }) })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest))
  return found
}

/** The folders that a file may import from. A test may import what it tests and everything that its subject may. */
function allowed(path: string): readonly string[] {
  if (isTest(path)) return mayImport['test'] ?? []
  const folder = Object.keys(mayImport).find((candidate) => inside(path, candidate))
  return folder === undefined ? [] : (mayImport[folder] ?? [])
}

/** The first cycle met, its first file repeated at the end; empty when there is none. */
function cycle(edges: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) if (to !== undefined) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const search = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return []
    for (const to of next.get(path) ?? []) {
      const found = search(to, [...trail, path])
      if (found.length > 0) return found
    }
    done.add(path)
    return []
  }
  for (const path of next.keys()) {
    const found = search(path, [])
    if (found.length > 0) return found
  }
  return []
}

function opensWithSentence(text: string): boolean {
  const opening = /^(?:#!.*\n)?(?:\/\*\*?(?<block>[\s\S]*?)\*\/|(?<lines>(?:\/\/.*\n?)+))/.exec(text)?.groups
  const comment = (
    opening?.['block']?.replace(/^\s*\*/gm, '') ??
    opening?.['lines']?.replace(/^\/\//gm, '') ??
    ''
  ).trim()
  return comment.endsWith('.') && !/[.!?]\s+\p{Lu}/u.test(comment)
}

function isNodeModule(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name)
}

function isTest(path: string): boolean {
  return path.startsWith('test/') || path.endsWith('.test.ts')
}

function inside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}

function arrow({ from, specifier }: Import): string {
  return `${from} → ${specifier}`
}
