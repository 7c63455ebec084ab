/** Parses one text by parse-latin alone in a fresh process; prints what it took. */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { ParseLatin } from 'parse-latin'

const [textFile = ''] = process.argv.slice(2)
const text = readFileSync(textFile, 'utf8')
const started = performance.now()
const tree = new ParseLatin().parse(text)
const work = performance.now() - started
console.log(JSON.stringify({ work, result: `${tree.children.length} nodes` }))
