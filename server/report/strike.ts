/** What is said once of all findings on strikes: what the Court held, and on whose authority each limit rests. */
import { strikeNoteOf } from '../core/findings/strike-note.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import { authorityLines } from './authority.js'
import { phrases } from './phrases.js'

/** The note and its source; none where no criterion has to do with strikes. */
export function strikeLines(criteria: readonly string[], ruleSet: RuleSet, reader: Language): readonly string[] {
  const words = phrases[reader]
  const [note] = criteria.flatMap((criterion) => strikeNoteOf(criterion, ruleSet, reader) ?? [])
  if (!note) return []
  return [`${words.strike}: ${note.text}`, ...authorityLines(note.authority ? [note.authority] : [], ruleSet, reader)]
}
