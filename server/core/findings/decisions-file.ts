/** Reads `tripartite.decisions.yaml` and writes a decision into it, leaving everything else in the file as it is. */
import { isMap, isSeq, YAMLMap, type Document } from 'yaml'
import { readYaml, validate, type Place, type Problem } from '../rules/read.js'
import { parseYaml } from '../rules/yaml.js'
import type { Range } from '../text/range.js'
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

/** The change of the file: `range` counts in UTF-16 code units of its present text. */
export interface DecisionsEdit {
  readonly range: Range
  readonly newText: string
}

/**
 * Puts the decision in the place of an earlier one on the same finding, or at the end. `source` is empty where there is no file yet. Comments, keys
 * that are not ours, the order of the entries and the line ends stay. Nothing where the file cannot be understood. Never throws.
 */
export function recordDecision(source: string, decision: Decision): DecisionsEdit | undefined {
  if (!readDecisions(source).readable) return undefined
  try {
    const { document } = parseYaml(source)
    if (!document) return undefined
    if (document.contents === null) {
      document.set('version', 1)
      document.commentBefore ??= heading
    }
    const entry = entryOf(document, decision)
    // A field that says nothing now, such as who decided, is not left over from the earlier decision.
    for (const field of fields) {
      if (decision[field] === undefined) entry.delete(field)
      else entry.set(field, decision[field])
    }
    return difference(source, inLinesOf(source, document.toString({ lineWidth: 0 })))
  } catch {
    return undefined
  }
}

const heading =
  ' Decisions of reviewers on findings of Tripartite: accepted, rejected or deferred, each with its reason.'
const fields = ['file', 'fingerprint', 'rule', 'citation', 'text', 'decision', 'reason', 'date', 'by'] as const

/** The entry on the same finding, or a new one. */
function entryOf(document: Document, { file, fingerprint }: Decision): YAMLMap {
  const list = document.get('decisions')
  const known = isSeq(list)
    ? list.items.find(
        (item): item is YAMLMap =>
          isMap(item) && item.get('fingerprint') === fingerprint && sameName(item.get('file'), file),
      )
    : undefined
  if (known) return known
  const entry = new YAMLMap(document.schema)
  if (isSeq(list)) {
    // `[]` goes on as a list of lines.
    if (list.items.length === 0) list.flow = false
    list.add(entry)
  } else document.set('decisions', document.createNode([entry]))
  return entry
}

const sameName = (one: unknown, other: string): boolean =>
  typeof one === 'string' && one.trim().normalize('NFC') === other.normalize('NFC')

/** YAML is written with plain line feeds and without a byte order mark. */
function inLinesOf(source: string, text: string): string {
  const lines = source.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text
  return source.startsWith('\ufeff') && !lines.startsWith('\ufeff') ? `\ufeff${lines}` : lines
}

/** The one stretch in which the two differ; whole lines, so that no character is cut. */
function difference(before: string, after: string): DecisionsEdit {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  start = before.slice(0, start).lastIndexOf('\n') + 1
  let end = before.length
  let newEnd = after.length
  while (end > start && newEnd > start && before[end - 1] === after[newEnd - 1]) {
    end--
    newEnd--
  }
  const rest = before.slice(end).search(/(?<=\n)|$/)
  const cut = before[end - 1] === '\n' || end === 0 ? 0 : rest
  return { range: { start, end: end + cut }, newText: after.slice(start, newEnd + cut) }
}
