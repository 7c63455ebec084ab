/** Writes comments and tracked changes into a Word document, which stays as it is in everything else. */
import { Unreadable } from './archive.js'
import { cutRun, type Cut, type Deletion } from './cut-run.js'
import { lookOf, openComments } from './comments-part.js'
import { author, type Note, type TextEdit } from './note.js'
import type { ChangedParts } from './package-parts.js'
import { piecesIn, placeBefore, placeBehind, type Place } from './places.js'
import { orProblem, readStory } from './read-word.js'
import { lastBefore, type Story, type Tracked } from './story.js'
import { changeOf, type Change, type Signing } from './tracked-edit.js'
import { openWordFile } from './word-file.js'
import { withParts } from './write-archive.js'
import { declared, escaped, withEdits, type XmlEdit } from './write-xml.js'
import type { XmlElement, XmlPart } from './xml.js'

export interface AnnotateWordOptions {
  /** As the text was read. */
  readonly tracked: Tracked
  /** Of the comments and changes, in ISO 8601: `2026-03-01T12:00:00Z`. */
  readonly date: string
  /** The text to which the ranges belong, where the file may have changed since it was read. */
  readonly text?: string
}

export interface AnnotatedWord {
  readonly bytes: Uint8Array
  /** Indexes of the notes whose edits could not be entered as tracked changes; their comments are there. */
  readonly notEntered: readonly number[]
}

/** Never throws; the problem is one plain English sentence. */
export function annotateWord(
  bytes: Uint8Array,
  notes: readonly Note[],
  { tracked, date, text }: AnnotateWordOptions,
): AnnotatedWord | { readonly problem: string } {
  return orProblem(() => {
    const file = openWordFile(bytes)
    const { story, styles } = readStory(file, tracked)
    if (text !== undefined && text !== story.text) throw new Unreadable('the document has changed since it was read')
    const parts: ChangedParts = new Map()
    const comments = openComments(file, styles, parts, date)
    const { document } = file
    const namespace = declared(document, 'w')
    let change = largestId(document.root)
    const nextId = (): number => ++change
    const signed = (): string => `${namespace} w:id="${nextId()}" w:author="${author}" w:date="${escaped(date)}"`
    const marks: Mark[] = []
    const deletions: (Deletion & { readonly run: XmlElement })[] = []
    const { entered, notEntered } = planned(notes, story, { source: document.source, tracked, signed, nextId })
    for (const one of entered) {
      deletions.push(...one.deletions)
      if (one.insertion) marks.push({ ...one.insertion, order: Order.insertion })
    }
    for (const note of notes) {
      const id = comments.add(note.comment)
      marks.push(...commentMarks(note, id, story, namespace, lookOf(styles).reference))
    }
    if (notes.length === 0) return { bytes, notEntered }
    comments.finish()
    parts.set(file.name, marked(document, marks, deletions))
    const encoder = new TextEncoder()
    const changed = new Map([...parts].map(([name, source]) => [name, encoder.encode(source)] as const))
    return { bytes: withParts(file.archive, changed), notEntered }
  })
}

/** What comes first where several marks stand at one place: a comment ends behind the words that it proposes, and before the next begins. */
enum Order {
  insertion,
  end,
  both,
  start,
}

interface Mark extends Place {
  readonly xml: string
  readonly order: Order
}

/** An edit that meets an earlier one is left out, as both could not be accepted. */
function planned(
  notes: readonly Note[],
  story: Story,
  signing: Signing,
): { readonly entered: readonly Change[]; readonly notEntered: readonly number[] } {
  const taken: TextEdit[] = []
  const entered: Change[] = []
  const notEntered: number[] = []
  notes.forEach(({ edits = [] }, i) => {
    if (edits.length === 0) return
    const isFree = edits.every((edit) => !taken.some((other) => meets(edit, other)))
    const changes = isFree ? edits.map((edit) => changeOf(edit, story, signing)) : []
    const all = changes.filter((change) => change !== undefined)
    if (!isFree || all.length < edits.length) notEntered.push(i)
    else {
      entered.push(...all)
      taken.push(...edits)
    }
  })
  return { entered, notEntered }
}

const meets = ({ range: one }: TextEdit, { range: other }: TextEdit): boolean =>
  (one.start < other.end && other.start < one.end) || one.start === other.start || one.end === other.end

function commentMarks({ range }: Note, id: number, story: Story, namespace: string, look: string): readonly Mark[] {
  const start = `<w:commentRangeStart${namespace} w:id="${id}"/>`
  const end = `<w:commentRangeEnd${namespace} w:id="${id}"/><w:r${namespace}>${look}<w:commentReference w:id="${id}"/></w:r>`
  const pieces = piecesIn(story, range)
  const [first] = pieces
  const last = pieces.at(-1)
  if (!first || !last) {
    const place = nearest(range.start, story)
    return place ? [{ ...place, xml: start + end, order: Order.both }] : []
  }
  return [
    { ...placeBefore(first, range.start), xml: start, order: Order.start },
    { ...placeBehind(last, range.end), xml: end, order: Order.end },
  ]
}

/** For a range without a character of the file, such as a number that Word writes: before what follows in the paragraph, else behind what precedes. */
function nearest(offset: number, { lines, pieces }: Story): Place | undefined {
  const line = lines[Math.max(0, lastBefore(lines, offset))]
  const at = lastBefore(pieces, offset - 1)
  const before = pieces[at]
  const after = pieces[at + 1]
  if (before && before.end > offset) return placeBefore(before, offset)
  if (after && (!before || (line && after.start < line.end))) return placeBefore(after, after.start)
  return before && placeBehind(before, before.end)
}

function marked(
  { source }: XmlPart,
  marks: readonly Mark[],
  deletions: readonly (Deletion & { readonly run: XmlElement })[],
): string {
  const cuts = new Map<XmlElement, Cut[]>()
  const edits: XmlEdit[] = []
  for (const { at, run, xml } of [...marks].sort((a, b) => a.order - b.order)) {
    if (run) entryOf(cuts, run).push({ at, xml })
    else edits.push({ start: at, end: at, xml })
  }
  const deletedIn = new Map<XmlElement, Deletion[]>()
  for (const deletion of deletions) entryOf(deletedIn, deletion.run).push(deletion)
  for (const run of new Set([...cuts.keys(), ...deletedIn.keys()])) {
    const xml = cutRun(source, run, cuts.get(run) ?? [], deletedIn.get(run) ?? [])
    edits.push({ start: run.start, end: run.end, xml })
  }
  return withEdits(source, edits)
}

/** The list of a run, made where there is none. */
function entryOf<T>(lists: Map<XmlElement, T[]>, run: XmlElement): T[] {
  const list = lists.get(run) ?? []
  lists.set(run, list)
  return list
}

function largestId(element: XmlElement): number {
  let most = 0
  const open = [element]
  for (let one = open.pop(); one; one = open.pop()) {
    const id = Number(one.attributes['w:id'])
    if (Number.isSafeInteger(id) && id > most && id < 2 ** 31 - 1e6) most = id
    for (const inner of one.children) open.push(inner)
  }
  return most
}
