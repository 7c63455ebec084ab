/** What docs/editor.md says is so: every setting stands in it, and every test that it names exists. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8')
const page = read('docs/editor.md')
const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

describe('docs/editor.md', () => {
  const table = page
    .split('\n')
    .slice(page.split('\n').findIndex((line) => line.startsWith('| feature ')))
    .filter((line) => line.startsWith('|'))
    .map(cellsOf)
  const [head = [], , ...rows] = table

  it('compares with the five tools that it was asked to', () => {
    assert.deepEqual(head.slice(3), ['VSCode-Lawtext', 'vscode-eslint', 'markdownlint', 'harper', 'LTeX'])
    assert.ok(rows.length > 30)
    for (const row of rows) assert.equal(row.length, head.length, row[0])
  })

  it('names for each feature a test that exists', () => {
    // A row without anything in it is a heading.
    const features = rows.filter((row) => row.slice(1).some((cell) => cell !== ''))
    const tests = features.map(([feature = '', , test = '']) => [feature, /^`(test\/[^`]+)`$/.exec(test)?.[1]] as const)
    const missing = tests.filter(([, test]) => test === undefined || !existsSync(fileURLToPath(new URL(test, root))))
    assert.deepEqual(missing, [])
  })

  it('leaves no cell of a feature empty', () => {
    for (const row of rows)
      if (row[1] !== '')
        for (const [i, cell] of row.entries()) assert.notEqual(cell, '', `${row[0] ?? ''}: ${head[i] ?? ''}`)
  })

  it('explains every setting, with its default, and no other', () => {
    const { contributes } = JSON.parse(read('package.json')) as {
      contributes: { configuration: readonly { properties: Record<string, unknown> }[] }
    }
    const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties))
    const explained = [...page.matchAll(/^\| `(tripartite\.[\w.]+)` /gm)].map((match) => match[1] ?? '')
    assert.deepEqual(explained.sort(), settings.sort())
  })

  it('links only to files that are there', () => {
    const links = [...page.matchAll(/\]\((?!https:|#)([^)]+)\)/g)].map((match) => match[1] ?? '')
    assert.deepEqual(
      links.filter((link) => !existsSync(fileURLToPath(new URL(`docs/${link}`, root)))),
      [],
    )
  })
})
