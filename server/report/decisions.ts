/** What reviewers have decided on: the findings with their answers, and the answers whose finding is gone. */
import type { Colors } from 'picocolors/types.js'
import type { Decision } from '../core/findings/decision.js'
import type { ReviewedDraft } from './draft.js'
import { visible } from './escape.js'
import type { Phrases } from './phrases.js'
import { labelled, wrap } from './wrap.js'

/** Begins with an empty line; empty where nothing was decided. Every line ends with a line end. */
export function decisionLines(
  { decided, stale }: Pick<ReviewedDraft, 'decided' | 'stale'>,
  words: Phrases,
  { width, colours }: { readonly width: number; readonly colours: Colors },
): string {
  const answers = decided.map(({ citation, title, rule, decision }) =>
    item([citation, title, rule], decision, words, width),
  )
  const gone = stale.map((decision) =>
    item([decision.citation ?? '', decision.text ?? '', decision.rule ?? decision.fingerprint], decision, words, width),
  )
  return [
    ...(answers.length > 0 ? ['', `  ${colours.bold(words.decided)}`, ...answers] : []),
    ...(gone.length > 0
      ? ['', ...wrap(words.stale, width - 2).map((line) => `  ${colours.yellow(line)}`), ...gone]
      : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** “rejected  s. 5(1) – Title – c087/rule: the reason (2026-03-03, A. Lawyer)”. */
function item(subject: readonly string[], made: Decision, words: Phrases, width: number): string {
  const shown = subject.filter((part) => part !== '').join(' – ')
  return labelled(`    ${words.decision[made.decision]}  `, visible(`${shown}: ${answerLine(made)}`), width)
}

/** The reason on one line, with when and by whom. */
export function answerLine({ reason, date, by }: Decision): string {
  const signed = [date, by].filter((part) => part !== undefined).join(', ')
  return `${reason.replace(/\s+/g, ' ')}${signed === '' ? '' : ` (${signed})`}`
}
