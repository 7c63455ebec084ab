/** Reads `tripartite.decisions.yaml`. */
import { readYaml, validate, type Place, type Problem } from '../rules/read.js'
import { decisionsFileName, type Decision } from './decision.js'
import { decisionSchema, decisionsFileSchema } from './decision-schema.js'

/** With the place of its fingerprint in the file. */
export type PlacedDecision = Decision & Place

export interface DecisionsFile {
  readonly decisions: readonly PlacedDecision[]
  /** Mistakes with their place; an entry that has one is left out. */
  readonly problems: readonly Problem[]
  /** False where the file as a whole cannot be understood, so that nothing can be added to it. */
  readonly readable: boolean
}

/** Never throws. */
export function readDecisions(source: string): DecisionsFile {
  const { value, problems, report, place } = readYaml(source, decisionsFileName, decisionsFileSchema)
  if (value === undefined && problems.length > 0) return { decisions: [], problems, readable: false }
  const decisions: PlacedDecision[] = []
  const known = new Set<string>()
  for (const [i, entry] of (value?.decisions ?? []).entries()) {
    const path = ['decisions', i]
    const decision = validate(entry, decisionSchema, path, report)
    if (!decision) continue
    const finding = `${decision.fingerprint} ${decision.file.normalize('NFC')}`
    if (known.has(finding))
      report([...path, 'fingerprint'], 'this finding is decided on above; delete one of the two entries')
    else decisions.push({ ...decision, ...place([...path, 'fingerprint']) })
    known.add(finding)
  }
  return { decisions, problems, readable: true }
}
