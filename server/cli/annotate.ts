/** `tripartite review --format docx`: the Word document that was reviewed, with a comment on each finding. */
import { readFileSync } from 'node:fs'
import { readerOf, type Reader } from '../core/findings/message.js'
import { annotateWord } from '../documents/word/annotate-word.js'
import type { Note } from '../documents/word/note.js'
import type { Tracked } from '../documents/word/story.js'
import { commentsOn, type FindingComment } from '../report/comment.js'
import type { ReviewedDraft } from '../report/draft.js'
import { visible } from '../report/escape.js'
import { phrases } from '../report/phrases.js'
import { writeOutput } from './output.js'
import { Problem } from './problem.js'

export interface AnnotateOptions {
  readonly output?: string
  readonly force?: boolean
  /** Whether redrafts are entered as tracked changes. */
  readonly suggest?: boolean
  readonly tracked: Tracked
  readonly reader: Reader
}

/** Writes the document to `--output`, signed with the time of writing, and returns what to tell the user. @throws Problem */
export async function annotate(draft: ReviewedDraft, options: AnnotateOptions): Promise<string> {
  const { output, force = false, suggest = false, tracked, reader } = options
  if (output === undefined) throw new Problem('--format docx needs --output FILE, the document to write')
  if (draft.path === '-') throw new Problem('--format docx needs the name of a Word file, not standard input')
  const comments = commentsOn(draft, reader)
  const notes = comments.map((comment) => noteOf(comment, suggest))
  const date = `${new Date().toISOString().slice(0, 19)}Z`
  const text = draft.review.draft.source
  const annotated = annotateWord(readFileSync(draft.path), notes, { tracked, date, text })
  if ('problem' in annotated) throw new Problem(`${visible(draft.path)}: ${annotated.problem}`)
  await writeOutput(output, annotated.bytes, force)
  const words = phrases[readerOf(reader, draft.review.languages[0] ?? 'en')]
  const { length: notEntered } = annotated.notEntered
  const rest = notEntered > 0 ? `${words.notEntered(notEntered)}\n` : ''
  return `${words.annotated(visible(output), comments.length)}\n${rest}`
}

/** The first redraft is the one that changes least. */
function noteOf({ finding, range, parts }: FindingComment, suggest: boolean): Note {
  const [fix] = suggest ? finding.fixes : []
  return { range, comment: parts, ...(fix && { edits: fix.edits }) }
}
