/** A first review of one text in a fresh process; prints what it took. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Blueprint } from '../../server/core/check/blueprint.js'
import { createReviewer } from '../../server/core/review.js'
import type { RuleSet } from '../../server/core/rules/ruleset.js'

const [textFile = '', rules = ''] = process.argv.slice(2)
const compiled = (name: string): unknown => JSON.parse(readFileSync(join(rules, `${name}.json`), 'utf8'))
const text = readFileSync(textFile, 'utf8')
const started = performance.now()
const reviewer = createReviewer(
  compiled('ruleset') as RuleSet,
  (language) => compiled(`blueprint-${language}`) as Blueprint,
)
const { findings } = reviewer.review(text)
const work = performance.now() - started
console.log(JSON.stringify({ work, result: `${findings.length} findings` }))
