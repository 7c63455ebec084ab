/** Gathers the text of a document paragraph by paragraph, as its reader sees it. */
import { listPlaceOf } from './list-place.js'
import type { Lists } from './numbering.js'
import { createRunReader, type RunPiece } from './runs.js'
import type { Line, Paragraph, Piece, Story, Tracked } from './story.js'
import type { ParagraphStyles } from './styles.js'
import type { Unread } from './unread.js'
import { child, type XmlElement, type XmlPart } from './xml.js'

export interface Settings {
  readonly tracked: Tracked
  readonly styles: ParagraphStyles
  readonly lists: Lists
  readonly unread: Unread
}

/** Every paragraph is a line, those of table cells in reading order. */
export function gather(document: XmlPart, body: XmlElement, settings: Settings): Story {
  const { tracked, styles, lists, unread } = settings
  const inOriginal = tracked === 'original'
  const text: string[] = []
  const lines: Line[] = []
  const pieces: Piece[] = []
  const readRuns = createRunReader(document.source, tracked, unread)
  let length = 0
  let count = 0
  /** Paragraphs whose mark a tracked change takes away, so that the next one goes on with them. */
  let open: { paragraphs: Paragraph[]; pieces: (RunPiece & { readonly paragraph: Paragraph })[] } | undefined

  function blocks(children: readonly XmlElement[], isGone: boolean): void {
    for (const element of children) {
      if (element.name === 'w:p') paragraph(element, isGone)
      else if (element.name === 'w:tbl') table(element, isGone)
      else if (element.name === 'w:altChunk') unread.add('inserted', count)
      else for (const content of contentsOf(element)) blocks(content.children, isGone)
    }
  }

  function table(element: XmlElement, isGone: boolean): void {
    close()
    for (const row of inside(element, 'w:tr')) {
      const rowIsGone = isGone || child(child(row, 'w:trPr'), inOriginal ? 'w:ins' : 'w:del') !== undefined
      for (const cell of inside(row, 'w:tc')) {
        const change = inOriginal ? 'w:cellIns' : 'w:cellDel'
        blocks(cell.children, rowIsGone || child(child(cell, 'w:tcPr'), change) !== undefined)
        close()
      }
    }
  }

  function paragraph(element: XmlElement, isGone: boolean): void {
    const here: Paragraph = { number: ++count, element }
    if (isGone) return
    open ??= { paragraphs: [], pieces: [] }
    open.paragraphs.push(here)
    for (const piece of readRuns(element, count)) open.pieces.push({ ...piece, paragraph: here })
    const mark = child(child(element, 'w:pPr'), 'w:rPr')
    const markIsGone = mark?.children.some(({ name }) =>
      inOriginal ? name === 'w:ins' || name === 'w:moveTo' : name === 'w:del' || name === 'w:moveFrom',
    )
    if (!markIsGone) finish()
  }

  /** Where no paragraph follows that could go on. */
  function close(): void {
    if (open?.pieces.length === 0) open = undefined
    else finish()
  }

  function finish(): void {
    if (!open) return
    const { paragraphs, pieces: found } = open
    open = undefined
    // Of joined paragraphs the mark of the last is left, and with it its properties.
    const place = listPlaceOf(propertiesOf(paragraphs.at(-1)?.element, inOriginal), styles, lists, inOriginal)
    const label = place ? lists.label(place) : ''
    if (lines.length > 0) add('\n')
    const start = length
    add(label)
    for (const { text: words, ...piece } of found) {
      pieces.push({ ...piece, start: length, end: length + words.length })
      add(words)
    }
    lines.push({ start, end: length, paragraphs, label })
  }

  function add(words: string): void {
    text.push(words)
    length += words.length
  }

  blocks(body.children, false)
  close()
  return { text: text.join(''), lines, pieces }
}

/** Of a tracked change of properties those before it, where the original is read. */
function propertiesOf(paragraph: XmlElement | undefined, inOriginal: boolean): XmlElement | undefined {
  const properties = child(paragraph, 'w:pPr')
  const before = inOriginal ? child(child(properties, 'w:pPrChange'), 'w:pPr') : undefined
  return before ?? properties
}

/** The elements that hold what an element such as a content control wraps. */
function contentsOf(element: XmlElement): readonly XmlElement[] {
  switch (element.name) {
    case 'w:sdt':
      return element.children.filter(({ name }) => name === 'w:sdtContent')
    case 'mc:AlternateContent':
      // The first alternative is the one made for newer versions, and the others say the same.
      return element.children.slice(0, 1)
    case 'w:customXml':
    case 'w:smartTag':
      return [element]
    default:
      return []
  }
}

/** Rows of a table or cells of a row, also those inside content controls. */
function inside(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((one) =>
    one.name === name ? [one] : contentsOf(one).flatMap((content) => inside(content, name)),
  )
}
