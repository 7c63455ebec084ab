/** Keeps the bytecode of the engine beside it in `dist/`, as it is after the sample drafts have been reviewed; the build runs it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Blueprint } from '../server/core/check/blueprint.js'
import type { RuleSet } from '../server/core/rules/ruleset.js'
import { loadEngine } from '../server/cli/engine.js'

const home = new URL('../dist/', import.meta.url)
const examples = new URL('../examples/', import.meta.url)
const compiled = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, home), 'utf8'))

const { engine, bytecode } = loadEngine(home)
const reviewer = engine.createReviewer(
  compiled('ruleset') as RuleSet,
  (language) => compiled(`blueprint-${language}`) as Blueprint,
)
for (const name of readdirSync(examples))
  if (name.endsWith('.md')) reviewer.review(readFileSync(new URL(name, examples), 'utf8'))
writeFileSync(new URL('engine.bytecode', home), bytecode())
