/** Redrafts as tracked changes: words deleted and inserted inside of a paragraph. */
import type { Range } from '../../core/text/range.js'
import { propertiesBeside, type Deletion } from './cut-run.js'
import { newParagraphs } from './new-paragraph.js'
import type { TextEdit } from './note.js'
import { piecesIn, placeBefore, placeBehind, type Place } from './places.js'
import { lastBefore, type Line, type Piece, type Story, type Tracked } from './story.js'
import { escaped } from './write-xml.js'
import { child, valueOf, type XmlElement } from './xml.js'

/** What an edit changes in the XML. */
export interface Change {
  readonly deletions: readonly (Deletion & { readonly run: XmlElement })[]
  readonly insertion?: Place & { readonly xml: string }
}

export interface Signing {
  readonly source: string
  readonly tracked: Tracked
  /** The attributes of a tracked change, its number among them. */
  readonly signed: () => string
  readonly nextId: () => number
}

/**
 * Nothing where the edit cannot be entered so that accepting and rejecting it both leave what they promise: over several paragraphs, in an automatic
 * number, in what a field computes, in words that another change moves or deletes.
 */
export function changeOf(edit: TextEdit, story: Story, signing: Signing): Change | undefined {
  const line = story.lines[Math.max(0, lastBefore(story.lines, edit.range.start))]
  if (!line || edit.range.end > line.end) return undefined
  if (edit.range.start < line.start + line.label.length && line.end > line.start + line.label.length) return undefined
  if (signing.tracked === 'original' && line.paragraphs.some(({ element }) => hasChanges(element))) return undefined
  const isEmpty = edit.range.start === edit.range.end
  if (isEmpty && edit.newText.startsWith('\n'))
    return edit.range.start === line.end ? newParagraphs(edit.newText, line, story, signing) : undefined
  const { range, newText } = edit
  if (/[\n\r]/.test(newText)) return undefined
  return isEmpty ? insertionAt(range, newText, line, story, signing) : replacement(range, newText, story, signing)
}

function replacement(range: Range, words: string, story: Story, signing: Signing): Change | undefined {
  const pieces = piecesIn(story, range)
  const last = pieces.at(-1)
  if (!last || pieces.some((piece) => piece.paragraph !== last.paragraph || !isFree(piece))) return undefined
  const deletions = pieces.map((piece) => deletion(piece, range, signing))
  const xml = words === '' ? '' : insertedBeside(last, words, signing)
  return { deletions, insertion: { ...placeBehind(last, Math.min(range.end, last.end)), xml } }
}

function deletion(piece: Piece, range: Range, { signed }: Signing): Deletion & { readonly run: XmlElement } {
  const { element, run, start, sourceOf } = piece
  const isWhole = range.start <= start && range.end >= piece.end
  const at = (offset: number, otherwise: number): number =>
    isWhole || offset <= start || offset >= piece.end ? otherwise : (sourceOf?.(offset - start) ?? otherwise)
  return {
    run,
    start: at(range.start, element.start),
    end: at(range.end, element.end),
    open: () => `<w:del${signed()}>`,
    close: '</w:del>',
  }
}

function insertionAt(range: Range, words: string, line: Line, story: Story, signing: Signing): Change | undefined {
  const before = piecesIn(story, { start: range.start - 1, end: range.start }).at(-1)
  const after = piecesIn(story, { start: range.start, end: range.start + 1 })[0]
  const beside = before && before.start >= line.start ? before : after
  if (!beside || beside.start < line.start || beside.end > line.end || !isFree(beside)) return undefined
  const place = beside === before ? placeBehind(beside, range.start) : placeBefore(beside, range.start)
  return { deletions: [], insertion: { ...place, xml: insertedBeside(beside, words, signing) } }
}

/** Words of another insertion may be deleted in it; what is moved, deleted, computed or chosen must not be touched, nor text that cannot be divided. */
function isFree({ run, element, sourceOf, isComputed }: Piece): boolean {
  if (isComputed || (element.name === 'w:t' && !sourceOf) || element.name === 'w:delText') return false
  for (let one = run.parent; one; one = one.parent) {
    if (one.name === 'w:moveTo' || one.name === 'w:moveFrom' || one.name === 'w:del') return false
    if (one.name === 'w:ins' && one !== run.parent) return false
    if (one.name === 'w:sdt' && isFixed(child(one, 'w:sdtPr'))) return false
  }
  return true
}

/** Whether a content control is locked, offers a choice, or shows data that are kept elsewhere. */
function isFixed(properties: XmlElement | undefined): boolean {
  const lock = valueOf(properties, 'w:lock')
  return (
    lock === 'contentLocked' ||
    lock === 'sdtContentLocked' ||
    (properties?.children.some(({ name }) => fixed.has(name)) ?? false)
  )
}

const fixed: ReadonlySet<string> = new Set(['w:dataBinding', 'w:dropDownList', 'w:comboBox', 'w:date', 'w14:checkbox'])

/** An insertion inside of another author's is not foreseen; that one ends before ours and goes on behind it. */
function insertedBeside({ run }: Piece, words: string, { source, signed, nextId }: Signing): string {
  const xml = `<w:ins${signed()}><w:r>${propertiesBeside(source, run)}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:ins>`
  const { parent } = run
  if (parent?.name !== 'w:ins') return xml
  // Every change has a number of its own.
  const open = source.slice(parent.start, parent.contentStart).replace(/(\s[\w.-]+:id=)"[^"]*"/, `$1"${nextId()}"`)
  return `${source.slice(parent.contentEnd, parent.end)}${xml}${open}`
}

const changes: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

function hasChanges(element: XmlElement): boolean {
  return element.children.some((one) => changes.has(one.name) || hasChanges(one))
}
