/** Runs all properties for as long as it is told to: `npm run fuzz -- --minutes 10 --seed 7`; says how to run again what fails. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { editAtRandom } from '../editor/random-editing.js'
import { reviewFoldersAtRandom } from '../editor/random-folder.js'
import { freshReviewer } from '../rule-set.js'
import { growth, hostile, most } from './growth.js'
import { pieces } from './mutations.js'
import { properties } from './properties.js'

const usage = `npm run fuzz -- [--minutes 5] [--seed NUMBER] [--only WORDS] [--path PATH]
  --minutes  how long, over all properties
  --seed     the same seed tries the same texts; without it one is chosen and printed
  --only     the properties whose name has these words
  --path     goes to a failure at once, as the message of one says; with --seed and --only`

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string' },
    only: { type: 'string', default: '' },
    path: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const minutes = Number(values.minutes)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
if (values.help || !(minutes > 0) || !Number.isInteger(seed)) {
  console.log(usage)
  process.exit(values.help ? 0 : 2)
}

const growthName = 'sixteen times a text made of repeated pieces takes about sixteen times as long'
const chosen = properties.filter(({ name }) => name.includes(values.only))
const grows = growthName.includes(values.only) && values.path === undefined
/** Against the server of `dist/`; what fails is told by the message, with seed and path. */
const histories = Object.entries({
  'after any edits the language server says what a fresh one says': editAtRandom,
  'after any changes of a folder its review is that of a fresh server': reviewFoldersAtRandom,
}).filter(([name]) => name.includes(values.only) && values.path === undefined)
const count = chosen.length + histories.length + (grows ? 1 : 0)
const each = (minutes * 60_000) / count
/** What failed is kept, because it may be long. */
const folder = '.fuzz'
let failures = 0

function failed(name: string, found: unknown, again: string, error: string): void {
  failures++
  mkdirSync(folder, { recursive: true })
  const file = `${folder}/${seed}-${failures}.json`
  writeFileSync(file, `${JSON.stringify({ property: name, seed, counterexample: found, error }, undefined, 2)}\n`)
  console.log(`FAILED ${name}\n  ${error.split('\n').slice(0, 4).join('\n  ')}\n  the text: ${file}\n  again: ${again}`)
}

console.log(`seed ${seed}, ${minutes} minutes, ${count} properties`)
for (const { name, property } of chosen) {
  const details = await fc.check(property, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: each,
    markInterruptAsFailure: false,
    ...(values.path !== undefined && { path: values.path, numRuns: 1 }),
  })
  console.log(`${String(details.numRuns).padStart(8)} runs  ${name}`)
  if (details.failed)
    failed(
      name,
      details.counterexample,
      `npm run fuzz -- --seed ${seed} --only '${name}' --path '${details.counterexamplePath ?? ''}'`,
      String(details.errorInstance),
    )
}

for (const [name, tryAtRandom] of histories) {
  try {
    const { histories: runs } = await tryAtRandom({ seed, runs: Number.MAX_SAFE_INTEGER, limit: each })
    console.log(`${String(runs).padStart(8)} runs  ${name}`)
  } catch (error) {
    failed(name, undefined, `npm run fuzz -- --seed ${seed} --only '${name}'`, String(error))
  }
}

if (grows) {
  const random = fc.sample(fc.array(fc.constantFrom(...pieces, ...words()), { minLength: 1, maxLength: 4 }), {
    seed,
    numRuns: 20_000,
  })
  const end = performance.now() + each
  let runs = 0
  const check = (name: string, make: (length: number) => string): void => {
    runs++
    const ratio = growth((text) => freshReviewer().review(text), make, 2_000)
    if (ratio > most)
      failed(
        growthName,
        name,
        `npm run fuzz -- --seed ${seed} --only '${growthName}'`,
        `${JSON.stringify(name)}: ${ratio.toFixed(1)} times as long`,
      )
  }
  for (const [name, make] of Object.entries(hostile)) if (performance.now() < end) check(name, make)
  for (const unit of random) {
    if (performance.now() > end) break
    const [first = '', ...rest] = unit
    const repeated = rest.join('') || first
    check(unit.join(''), (length) => first + repeated.repeat(Math.ceil(length / repeated.length)) + first)
  }
  console.log(`${String(runs).padStart(8)} runs  ${growthName}`)
}
console.log(failures === 0 ? 'nothing failed' : `${failures} failed`)
process.exitCode = failures === 0 ? 0 : 1

/** Words for which the readers of acts have a meaning, with a space behind them. */
function words(): readonly string[] {
  const all =
    'статья пункт глава приложение настоящего закона кодекса слова словами заменить дополнить утратившим силу далее под понимается бап тармақ заңға сөздер кейін бұдан әрі осы section subsection paragraph schedule of this the Act by substituting words after means and or'
  return all.split(' ').map((word) => `${word} `)
}
