/** `npm run laws`: refreshes the kept findings on the laws beside the checkout; says what came, what went, and which reasons lost their finding. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { compileReviewer } from '../server/core/compile-reviewer.js'
import { findingsIn, keptFolder, keptName, lineOf, readKept, withReasons, writeKept } from './law-findings.js'
import { readRules } from './read-rules.js'

const root = new URL('../', import.meta.url)
const corpus = new URL('../shared/corpus/', root)
if (!existsSync(corpus)) throw new Error('there are no laws in ../shared/corpus')
const titles = new Map(
  readFileSync(new URL('PROVENANCE.tsv', corpus), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([file = '', , , title = '']) => [file, title]),
)
const reviewer = compileReviewer(readRules().ruleSet)

for (const language of ['ru', 'kk', 'en']) {
  for (const name of readdirSync(new URL(`${language}/`, corpus)).sort()) {
    const findings = findingsIn(readFileSync(new URL(`${language}/${name}`, corpus), 'utf8'), reviewer)
    const path = fileURLToPath(new URL(`${keptFolder}/${keptName(language, name)}`, root))
    const earlier = existsSync(path) ? readKept(readFileSync(path, 'utf8')).findings : []
    const { kept, dropped } = withReasons(findings, earlier)
    const yaml = writeKept({ law: titles.get(`${language}/${name}`) ?? name, findings: kept })
    writeFileSync(path, await format(yaml, { ...(await resolveConfig(path)), filepath: path }))
    report(`${language}/${name}`, earlier.map(lineOf), kept.map(lineOf))
    for (const one of dropped) console.log(`  reason lost: ${lineOf(one)}: ${one.because ?? ''}`)
  }
}

function report(law: string, before: readonly string[], after: readonly string[]): void {
  const left = [...before]
  const came = after.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  if (came.length + left.length === 0) return
  console.log([law, ...left.map((line) => `  - ${line}`), ...came.map((line) => `  + ${line}`)].join('\n'))
}
