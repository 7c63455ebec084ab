/** A first review of one text in a fresh process; prints what it took. */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { createReviewer } from '../../server/core/review.js'
import type { RuleSet } from '../../server/core/rules/ruleset.js'

const [textFile = '', ruleSetFile = ''] = process.argv.slice(2)
const text = readFileSync(textFile, 'utf8')
const started = performance.now()
const reviewer = createReviewer(JSON.parse(readFileSync(ruleSetFile, 'utf8')) as RuleSet)
const { findings } = reviewer.review(text)
const work = performance.now() - started
console.log(JSON.stringify({ work, result: `${findings.length} findings` }))
