/** Looks through one English text by retext-equality in a fresh process; prints what it took. */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { equalityMessages } from '../loading/equality.js'

const [textFile = ''] = process.argv.slice(2)
const text = readFileSync(textFile, 'utf8')
const started = performance.now()
const messages = equalityMessages(text)
const work = performance.now() - started
console.log(JSON.stringify({ work, result: `${messages} messages` }))
