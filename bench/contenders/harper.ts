/** Looks through one English text by harper.js in a fresh process; prints what it took once its dictionary was set up. */
import { LocalLinter } from 'harper.js'
import { binary } from 'harper.js/binary'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

const [textFile = ''] = process.argv.slice(2)
const text = readFileSync(textFile, 'utf8')
const linter = new LocalLinter({ binary })
await linter.setup()
const started = performance.now()
const lints = await linter.lint(text, { language: 'plaintext' })
const work = performance.now() - started
console.log(JSON.stringify({ work, result: `${lints.length} messages` }))
