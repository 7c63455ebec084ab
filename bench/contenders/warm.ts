/** Measures what the engine and its peers need for one text when they run again and again in one process; prints medians. */
import { readFileSync } from 'node:fs'
import { ParseLatin } from 'parse-latin'
import { Bench } from 'tinybench'
import { builtEngine } from '../loading/built-engine.js'
import { compiledRules } from '../loading/compiled-rules.js'
import { equalityMessages } from '../loading/equality.js'

const [textFile = '', dist = '', iterations = '', ...names] = process.argv.slice(2)
const text = readFileSync(textFile, 'utf8')
const engine = builtEngine(dist)
const tasks: Readonly<Record<string, () => unknown>> = {
  // A new reviewer has not met any section of the text.
  'engine, first review': () => engine.createReviewer(...compiledRules(dist)).review(text),
  'parse-latin alone': () => new ParseLatin().parse(text),
  'retext-equality': () => equalityMessages(text),
}
const bench = new Bench({ iterations: Number(iterations), time: 0, warmupIterations: 3, warmupTime: 0, throws: true })
for (const name of names) bench.add(name, tasks[name] ?? (() => undefined), { async: false })
const done = await bench.run()
console.log(JSON.stringify(Object.fromEntries(done.map(({ name, result }) => [name, result.latency?.p50]))))
