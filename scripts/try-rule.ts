/** Runs the examples of some rules, and labelled cases where they are at hand: `npm run try-rule -- c087/founder-minimum … [--needed]`. */
import { existsSync } from 'node:fs'
import { compileParts } from '../server/core/check/compiled-parts.js'
import { createReviewer } from '../server/core/review.js'
import { failuresOf } from '../server/core/rules/examples.js'
import { unneededParts } from './needed.js'
import { readCases } from './labelled-cases.js'
import { readRules } from './read-rules.js'
import { unwrittenIn } from './unwritten.js'

const showsUnneeded = process.argv.includes('--needed')
const wanted = process.argv.slice(2).filter((argument) => argument !== '--needed')
const { ruleSet, problems } = readRules()
for (const { file, line, column, message } of problems) console.log(`rules/${file}:${line}:${column}: ${message}`)
// What does not compile is left out, so that other rules can be tried meanwhile.
const { ruleSet: usable, blueprints, errors } = compileParts(ruleSet)
for (const { language, error } of errors)
  console.log(`rules: ${error.owner}: ${error.message} (${language}: “${error.phrase}”)`)
const reviewer = createReviewer(usable, (language) => blueprints[language])
const rules = usable.rules.filter((rule) => wanted.length === 0 || wanted.includes(rule.id))
for (const rule of rules) for (const left of unwrittenIn(rule)) console.log(`${rule.id} is not written: ${left}`)
const failures = rules.filter((rule) => unwrittenIn(rule).length === 0).flatMap((rule) => failuresOf(rule, reviewer))
for (const { rule, language, what, text } of failures) console.log(`${rule} ${language} ${what}\n    ${text}`)
console.log(`${rules.length} rules, ${failures.length} examples fail`)

const wantedCases = process.env['CASES'] ?? '../shared/cases/dev.jsonl'
const casesFile = existsSync(wantedCases) ? wantedCases : undefined
const tuned = ['ru', 'kk', 'en'].map((language) => `test/cases/tuned-${language}.jsonl`)
const labelledCases = [...(casesFile === undefined ? [] : [casesFile]), ...tuned.filter((path) => existsSync(path))]

if (showsUnneeded) {
  const texts = labelledCases.flatMap(readCases).map(({ text }) => text)
  let count = 0
  for (const rule of rules) {
    const unneeded = unneededParts(rule, usable, texts)
    count += unneeded.length
    for (const { path, source, inCases } of unneeded)
      console.log(`${rule.id} ${path}${inCases ? ' (a labelled case needs it)' : ''}: ${source}`)
  }
  console.log(`${count} alternatives and exceptions that no example needs`)
}

if (casesFile !== undefined) {
  const criteria = new Set(rules.map((rule) => rule.criterion))
  const counts = { right: 0, missed: 0, wrong: 0 }
  for (const example of readCases(casesFile)) {
    const found = new Map(reviewer.review(example.text).findings.map((finding) => [finding.criterion, finding]))
    for (const criterion of criteria) {
      const expected = example.expect.includes(criterion)
      if (expected && found.has(criterion)) counts.right++
      else if (expected) {
        counts.missed++
        console.log(`MISSED ${criterion} ${example.id}\n    ${example.text.replaceAll('\n', ' ⏎ ').slice(0, 700)}`)
      } else if (found.has(criterion) && !example.also_ok?.includes(criterion)) {
        counts.wrong++
        console.log(
          `FALSE  ${criterion} ${example.id} «${found.get(criterion)?.text}»\n    ${example.text.replaceAll('\n', ' ⏎ ').slice(0, 700)}`,
        )
      }
    }
  }
  console.log(`cases: ${counts.right} found, ${counts.missed} missed, ${counts.wrong} false`)
}
