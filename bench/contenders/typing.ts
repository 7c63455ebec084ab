/** Reviews one text in a fresh process, and again after each of many edits of one character; prints what these took. */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { Bench } from 'tinybench'
import { editPlaces, intoLine, placeOfEdit } from '../edits.js'
import { builtEngine } from '../loading/built-engine.js'
import { compiledRules } from '../loading/compiled-rules.js'

const [textFile = '', dist = '', edits = ''] = process.argv.slice(2)
let text = readFileSync(textFile, 'utf8')
const engine = builtEngine(dist)
const started = performance.now()
const reviewer = engine.createReviewer(...compiledRules(dist))
const { findings } = reviewer.review(text)
const first = performance.now() - started

const iterations = Number(edits)
const places = editPlaces(text)
let edit = 0
const typeOne = (): void => {
  edit++
  // Earlier edits have moved the line by a letter each, which does not matter here.
  const at = placeOfEdit(places, edit).start + intoLine
  text = `${text.slice(0, at)}а${text.slice(at)}`
}
const bench = new Bench({ iterations, time: 0, warmupIterations: iterations / 10, warmupTime: 0, throws: true })
bench.add('review after one character', () => reviewer.review(text), { beforeEach: typeOne, async: false })
const [task] = await bench.run()
const { p50 = NaN, p99 = NaN } = task?.result.latency ?? {}
console.log(JSON.stringify({ work: first, edit: p50, slowest: p99, result: `${findings.length} findings` }))
