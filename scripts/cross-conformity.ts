/** The conforming examples of all rules as one false-alarm corpus: what other rules find in them. */
import { fileURLToPath } from 'node:url'
import type { Reviewer } from '../server/core/review.js'
import { languages, type Language } from '../server/core/text/language.js'
import { readRules } from './read-rules.js'
import { textOf } from '../server/core/rules/examples.js'
import { compileReviewer } from '../server/core/compile-reviewer.js'

export interface CrossFinding {
  /** The rule whose example it is. */
  readonly example: string
  readonly language: Language
  readonly text: string
  /** The rule that finds something in it. */
  readonly found: string
  readonly severity: string
  readonly words: string
}

/** Every finding above information in a conforming example of another rule; what else a small act lacks is not held against it. */
export function crossFindings(reviewer: Reviewer): readonly CrossFinding[] {
  const { rules } = reviewer.ruleSet
  const safeguards = new Set(rules.filter(({ safeguard }) => safeguard).map(({ id }) => id))
  return rules.flatMap((rule) =>
    languages.flatMap((language) =>
      (rule.examples?.[language]?.conforming ?? []).flatMap((example) => {
        const text = textOf(example)
        const { findings, wholeAct } = reviewer.review(text, { language })
        return findings
          .filter(
            (finding) =>
              finding.rule !== rule.id &&
              finding.severity !== 'information' &&
              !(wholeAct && safeguards.has(finding.rule)),
          )
          .map((finding) => ({
            example: rule.id,
            language,
            text,
            found: finding.rule,
            severity: finding.severity,
            words: finding.text,
          }))
      }),
    ),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = crossFindings(compileReviewer(readRules().ruleSet))
  for (const { example, language, found, severity, words, text } of all)
    console.log(`${example} ${language}: ${found} (${severity}) «${words}»\n    ${text.replaceAll('\n', ' ⏎ ')}`)
  console.log(`${all.length} findings in conforming examples of other rules`)
}
