/** Reads a Word document (.docx): its text as a reader sees it, automatic numbers included, and the way back into its XML. */
import type { Origin } from '../../core/text/origin.js'
import type { DraftDocument } from '../document.js'
import { Unreadable } from './archive.js'
import { gather } from './gather.js'
import { readLists } from './numbering.js'
import { lastBefore, type Story, type Tracked } from './story.js'
import { readStyles, type ParagraphStyles } from './styles.js'
import { createUnread } from './unread.js'
import { openWordFile, type WordFile } from './word-file.js'

export interface ReadWordOptions {
  /** Tracked changes as accepted, or the text before them. */
  readonly tracked: Tracked
}

export type ReadWord = DraftDocument | { readonly problem: string }

/**
 * Paragraphs, also those in table cells, are lines; so are line breaks. Headers, footers, comments, notes, text boxes and pictures are left out, notes,
 * boxes and pictures being named in `unread`. Never throws, and works on a bounded part of a hostile file; nothing outside the file is loaded.
 */
export function readWord(bytes: Uint8Array, { tracked }: ReadWordOptions): ReadWord {
  return orProblem(() => {
    const { story, unread } = readStory(openWordFile(bytes), tracked)
    const { text } = story
    if (text.trim() === '') throw new Unreadable('the document holds no text')
    return { format: 'word', text, originOf: ({ start }) => originOf(story, start), unread }
  })
}

export interface StoryOfFile {
  readonly story: Story
  readonly unread: readonly string[]
  readonly styles: ParagraphStyles
}

/** @throws Unreadable */
export function readStory(file: WordFile, tracked: Tracked): StoryOfFile {
  const unread = createUnread()
  const styles = readStyles(file.part('styles'))
  const lists = readLists(file.part('numbering'), styles)
  const story = gather(file.document, file.body, { tracked, styles, lists, unread })
  return { story, unread: unread.sentences(), styles }
}

/** What cannot be read becomes a problem; mistakes of ours stay what they are. */
export function orProblem<T>(work: () => T): T | { readonly problem: string } {
  try {
    return work()
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message }
    throw error
  }
}

function originOf({ lines, pieces }: Story, offset: number): Origin | undefined {
  const line = lines[Math.max(0, lastBefore(lines, offset))]
  const [first] = line?.paragraphs ?? []
  if (!line || !first) return undefined
  const piece = pieces[lastBefore(pieces, offset)]
  const paragraph = piece && piece.start >= line.start ? piece.paragraph : first
  return { kind: 'paragraph', paragraph: paragraph.number }
}
