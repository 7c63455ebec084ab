/** Writes a decision into `tripartite.decisions.yaml`, or takes one out, leaving everything else in the file as it is. */
import { isMap, isSeq, YAMLMap, type Document, type YAMLSeq } from 'yaml'
import { parseYaml } from '../rules/yaml.js'
import type { Range } from '../text/range.js'
import { readDecisions } from './decisions-file.js'
import type { Decision } from './decision.js'
import { entryLines } from './decision-lines.js'

/** The change of the file: `range` counts in UTF-16 code units of its present text. */
export interface DecisionsEdit {
  readonly range: Range
  readonly newText: string
}

/**
 * Puts the decision in the place of an earlier one on the same finding, or at the end. `source` is empty where there is no file yet. Comments, keys
 * that are not ours, the order of the entries and the line ends stay, and the lines of all other entries. Nothing where the file cannot be understood.
 * Never throws.
 */
export function recordDecision(source: string, decision: Decision): DecisionsEdit | undefined {
  return changed(source, (document) => {
    if (document.contents === null) {
      document.set('version', 1)
      document.commentBefore ??= heading
    }
    const entry = entryOn(document, decision) ?? added(document)
    // A field that says nothing now, such as who decided, is not left over from the earlier decision.
    for (const field of fields) {
      if (decision[field] === undefined) entry.delete(field)
      else entry.set(field, decision[field])
    }
    return (text) => withEntryOf(source, text, entriesOf(document).indexOf(entry))
  })
}

/**
 * Takes the decision out, and leaves everything else in the file as it is, also what is no mistake of ours to mend. A list that would be left without
 * entries becomes an empty one. Nothing where there is no such decision. Never throws.
 */
export function withdrawDecision(
  source: string,
  decision: Pick<Decision, 'file' | 'fingerprint'>,
): DecisionsEdit | undefined {
  return changed(source, (document) => {
    const entry = entryOn(document, decision)
    const list = listOf(document)
    if (!entry || !list) return undefined
    const index = entriesOf(document).indexOf(entry)
    list.items.splice(list.items.indexOf(entry), 1)
    if (list.items.length === 0) list.flow = true
    return () => withoutEntry(source, index, list.items.length === 0)
  })
}

const heading =
  ' Decisions of reviewers on findings of Tripartite: accepted, rejected or deferred, each with its reason.'
const fields = ['file', 'fingerprint', 'rule', 'citation', 'text', 'decision', 'reason', 'date', 'by'] as const

/**
 * `change` makes the change in the document, and says how it is made in the lines of the file, given the whole file as it would be written anew. Where
 * that comes to something else, such as when all entries share a line, the file is written anew from the first line that differs to the last.
 */
function changed(
  source: string,
  change: (document: Document) => ((text: string) => string | undefined) | undefined,
): DecisionsEdit | undefined {
  if (!readDecisions(source).readable) return undefined
  try {
    const { document } = parseYaml(source)
    const inLines = document && change(document)
    if (!inLines) return undefined
    const text = written(document)
    // The library does not give back every comment as it was.
    const right = [inLines(text), withLineEndsOf(source, text)].find((one) => {
      const again = one === undefined ? undefined : parseYaml(one).document
      return again !== undefined && sameIn(again, document)
    })
    return right === undefined ? undefined : difference(source, right)
  } catch {
    return undefined
  }
}

const written = (document: Document): string => document.toString({ lineWidth: 0 })

/** In what they say, and in how many comments they have. */
function sameIn(one: Document, other: Document): boolean {
  const comments = (document: Document): number => written(document).match(/(?<![^\s])#/g)?.length ?? 0
  return JSON.stringify(one.toJS()) === JSON.stringify(other.toJS()) && comments(one) >= comments(other)
}

function listOf(document: Document): YAMLSeq | undefined {
  const list = document.get('decisions')
  return isSeq(list) ? list : undefined
}

const entriesOf = (document: Document): readonly YAMLMap[] =>
  (listOf(document)?.items ?? []).filter((item): item is YAMLMap => isMap(item))

function entryOn(
  document: Document,
  { file, fingerprint }: Pick<Decision, 'file' | 'fingerprint'>,
): YAMLMap | undefined {
  return entriesOf(document).find(
    (entry) => entry.get('fingerprint') === fingerprint && sameName(entry.get('file'), file),
  )
}

const sameName = (one: unknown, other: string): boolean =>
  typeof one === 'string' && one.trim().normalize('NFC') === other.normalize('NFC')

function added(document: Document): YAMLMap {
  const list = listOf(document)
  const entry = new YAMLMap(document.schema)
  if (list) {
    // `[]` goes on as a list of lines.
    if (list.items.length === 0) list.flow = false
    list.add(entry)
  } else document.set('decisions', document.createNode([entry]))
  return entry
}

/** The file with the lines of one entry as they are in `text`, in its own place or behind the last. */
function withEntryOf(source: string, text: string, index: number): string | undefined {
  const [before, after] = [entryLines(source), entryLines(text)]
  const [last, made] = [before.at(-1), after[index]]
  if (!last || !made) return undefined
  const shift = indentOf(source, last.range) - indentOf(text, made.range)
  const lines = text
    .slice(made.range.start, made.range.end)
    .replace(/^ +(?=\S)/gm, (spaces) => ' '.repeat(Math.max(0, spaces.length + shift)))
  const { start, end } = before[index]?.range ?? { start: last.range.end, end: last.range.end }
  const lead = source.slice(0, start)
  const head = lead === '' || lead.endsWith('\n') ? lead : `${lead}\n`
  return withLineEndsOf(source, head + lines + source.slice(end))
}

const indentOf = (source: string, { start }: Range): number => source.slice(start).search(/[^ ]/)

function withoutEntry(source: string, index: number, isLast: boolean): string | undefined {
  const range = entryLines(source)[index]?.range
  if (!range) return undefined
  const { start, end } = range
  if (!isLast) return source.slice(0, start) + source.slice(end)
  // `decisions:` with nothing after it would be no list.
  const [key] = /^[^]*?^\ufeff?["']?decisions["']?\s*:/m.exec(source.slice(0, start)) ?? []
  return key === undefined ? undefined : `${key} []${source.slice(key.length, start)}${source.slice(end)}`
}

/** YAML is written with plain line feeds and without a byte order mark. */
function withLineEndsOf(source: string, text: string): string {
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
