/** The entries of `tripartite.decisions.yaml` by their place, and the edit that takes one out. */
import { isMap, isSeq, type YAMLMap } from 'yaml'
import { parseYaml } from '../rules/yaml.js'
import type { Range } from '../text/range.js'
import { readDecisions, type DecisionsEdit, type PlacedDecision } from './decisions-file.js'

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
  return placesOf(source).flatMap(({ entry, range }) => {
    const decision = decisions.get(nameOf(String(entry.get('file')).trim(), String(entry.get('fingerprint'))))
    return decision ? [{ decision, range }] : []
  })
}

const nameOf = (file: string, fingerprint: string): string => `${fingerprint} ${file}`

/**
 * Takes the decision of an entry out, and leaves everything else in the file as it is, also what is no mistake of ours to mend. A list that
 * would be left without entries becomes an empty one. Nothing where there is no such entry. Never throws.
 */
export function withdrawDecision(
  source: string,
  { file, fingerprint }: Pick<PlacedDecision, 'file' | 'fingerprint'>,
): DecisionsEdit | undefined {
  const all = placesOf(source)
  const found = decisionEntries(source).find(
    ({ decision }) => decision.fingerprint === fingerprint && decision.file.normalize('NFC') === file.normalize('NFC'),
  )
  if (!found) return undefined
  const { range } = found
  if (all.length > 1) return { range, newText: '' }
  // `decisions:` with nothing after it would be no list.
  const key = source.lastIndexOf(':', range.start)
  const end = source.slice(range.start, range.end).endsWith('\n') ? '\n' : ''
  return { range: { start: key + 1, end: range.end }, newText: ` []${end}` }
}

function placesOf(source: string): readonly { readonly entry: YAMLMap; readonly range: Range }[] {
  const list = parseYaml(source).document?.get('decisions')
  // `[{ … }]` on one line is nobody's way of keeping decisions, and cannot be cut by lines.
  if (!isSeq(list) || list.flow === true) return []
  return list.items.flatMap((entry) =>
    isMap(entry) && entry.range ? [{ entry, range: linesOf(source, entry.range[0], entry.range[1]) }] : [],
  )
}

/** Whole lines: the dash stands before the first field, and a comment behind the last. */
function linesOf(source: string, from: number, to: number): Range {
  const start = source.lastIndexOf('\n', from) + 1
  const last = source.slice(from, to).trimEnd().length + from
  const lineEnd = source.indexOf('\n', last)
  return { start, end: lineEnd < 0 ? source.length : lineEnd + 1 }
}
