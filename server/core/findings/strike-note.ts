/** What is said of every finding on strikes: what the Court held, and on whose authority each limit rests. */
import type { RuleSet } from '../rules/ruleset.js'
import type { Language } from '../text/language.js'
import { citedAs } from './authority.js'
import type { CitedAuthority } from './finding.js'

export interface StrikeNote {
  readonly text: string
  /** Where the Court is cited; nothing where that may not be printed. */
  readonly authority?: CitedAuthority
}

/** Nothing for a criterion that has nothing to do with strikes. */
export function strikeNoteOf(criterion: string, ruleSet: RuleSet, reader: Language): StrikeNote | undefined {
  const note = ruleSet.strikeNote
  if (!note?.criteria?.some((beginning) => criterion.startsWith(beginning))) return undefined
  const source = ruleSet.authorities[note.authority]
  const [authority] = source ? citedAs(source, criterion) : []
  return { text: note[reader], ...(authority && { authority }) }
}
