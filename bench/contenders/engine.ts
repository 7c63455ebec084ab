/** A first review of one text in a fresh process, with the engine as the command loads it; prints what it took. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { loadEngine } from '../../server/cli/engine.js'
import { compiledRules } from '../loading/compiled-rules.js'

// The rules may be others than those beside the engine: many of them.
const [textFile = '', dist = '', rules = dist] = process.argv.slice(2)
const text = readFileSync(textFile, 'utf8')
const { engine } = loadEngine(pathToFileURL(join(dist, '/')))
const started = performance.now()
const { findings } = engine.createReviewer(...compiledRules(rules)).review(text)
const work = performance.now() - started
console.log(JSON.stringify({ work, result: `${findings.length} findings` }))
