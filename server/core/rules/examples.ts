/** Runs the examples of a rule: what violates must be found at the marked words, what conforms must stay quiet. */
import type { Reviewer } from '../review.js'
import type { Example, Rule } from './schema.js'
import { languages, type Language } from '../text/language.js'

export interface Failure {
  readonly rule: string
  readonly language: Language
  readonly what: string
  readonly text: string
}

const marks = /[⟦⟧]/g

/** In a violating example ⟦…⟧ marks the words that are underlined; without marks any place will do. */
export function failuresOf(rule: Rule, reviewer: Reviewer): readonly Failure[] {
  return languages.flatMap((language) => {
    const examples = rule.examples?.[language]
    if (!examples) return []
    const failure = (what: string, text: string): Failure => ({ rule: rule.id, language, what, text })
    const found = (example: Example) =>
      reviewer
        .review(textOf(example).replace(marks, ''), { language })
        .findings.filter((finding) => finding.rule === rule.id)
    return [
      ...examples.violating.flatMap((example) => {
        const [finding] = found(example)
        const text = textOf(example)
        if (!finding) return [failure('is missed:', text)]
        const marked = /⟦([^⟧]*)⟧/.exec(text)?.[1]
        if (marked !== undefined && marked !== finding.text)
          return [failure(`is underlined elsewhere, at «${finding.text}»:`, text)]
        const severity = typeof example === 'string' ? undefined : example.severity
        if (severity && severity !== finding.severity)
          return [failure(`is ${finding.severity}, not ${severity}:`, text)]
        return []
      }),
      ...examples.conforming.flatMap((example) => {
        const [finding] = found(example)
        return finding ? [failure(`is a false alarm at «${finding.text}»:`, textOf(example))] : []
      }),
      ...(examples.knownMisses ?? []).flatMap((example) =>
        found(example).length > 0
          ? [failure('is no longer missed; make it a violating example:', textOf(example))]
          : [],
      ),
      ...(examples.knownFalseAlarms ?? []).flatMap((example) =>
        found(example).length === 0
          ? [failure('is no longer a false alarm; make it a conforming example:', textOf(example))]
          : [],
      ),
    ]
  })
}

export function textOf(example: Example): string {
  return typeof example === 'string' ? example : example.text
}
