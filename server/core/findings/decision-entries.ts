/** The decisions of `tripartite.decisions.yaml` by their place. */
import type { Range } from '../text/range.js'
import { entryLines } from './decision-lines.js'
import { readDecisions, type PlacedDecision } from './decisions-file.js'

/** A decision that can be read. `range`: of its entry, in UTF-16 code units of the file, from its dash to the end of its last line. */
export interface DecisionEntry {
  readonly decision: PlacedDecision
  readonly range: Range
}

/** In the order of the file; none where it cannot be understood. Never throws. */
export function decisionEntries(source: string): readonly DecisionEntry[] {
  const decisions = new Map(
    readDecisions(source).decisions.map((one) => [nameOf(one.file.trim(), one.fingerprint), one]),
  )
  return entryLines(source).flatMap(({ entry, range }) => {
    const decision = decisions.get(nameOf(String(entry.get('file')).trim(), String(entry.get('fingerprint'))))
    return decision ? [{ decision, range }] : []
  })
}

const nameOf = (file: string, fingerprint: string): string => `${fingerprint} ${file}`
