/** Runs the examples of some rules, and labelled cases where they are at hand: `npm run try-rule -- c087/founder-minimum …`. */
import { existsSync } from 'node:fs'
import { compile, CompileError } from '../server/core/check/compile.js'
import type { RuleSet } from '../server/core/rules/ruleset.js'
import { createReviewer } from '../server/core/review.js'
import { languages } from '../server/core/text/language.js'
import { failuresOf } from './rule-examples.js'
import { readCases } from './labelled-cases.js'
import { readRules } from './read-rules.js'

const wanted = process.argv.slice(2)
const { ruleSet, problems } = readRules()
for (const { file, line, column, message } of problems) console.log(`rules/${file}:${line}:${column}: ${message}`)
const usable = withoutBroken(ruleSet)
const reviewer = createReviewer(usable)
const rules = usable.rules.filter((rule) => wanted.length === 0 || wanted.includes(rule.id))
const failures = rules.flatMap((rule) => failuresOf(rule, reviewer))
for (const { rule, language, what, text } of failures) console.log(`${rule} ${language} ${what}\n    ${text}`)
console.log(`${rules.length} rules, ${failures.length} examples fail`)

/** Leaves out, with a message, what does not compile: other rules can be tried meanwhile. */
function withoutBroken(given: RuleSet): RuleSet {
  let left = given
  for (const language of languages) {
    for (;;) {
      try {
        compile(left, language)
        break
      } catch (error) {
        if (!(error instanceof CompileError)) throw error
        console.log(`rules: ${error.owner}: ${error.message} (${language}: “${error.phrase}”)`)
        const concept = error.owner.replace(/^@/, '')
        const lexicon = left.lexicons[language]
        const concepts = Object.fromEntries(Object.entries(lexicon.concepts).filter(([name]) => name !== concept))
        left = {
          ...left,
          rules: left.rules.filter((rule) => rule.id !== error.owner),
          lexicons: { ...left.lexicons, [language]: { ...lexicon, concepts } },
        }
      }
    }
  }
  return left
}

const casesFile = process.env['CASES'] ?? '../shared/cases/dev.jsonl'
if (existsSync(casesFile)) {
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
