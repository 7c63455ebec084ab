/** `tripartite review --format docx`: the Word document that was reviewed, with a comment on each finding. */
import { readFileSync } from 'node:fs'
import { readerOf, type Reader } from '../core/findings/message.js'
import { annotateWord } from '../documents/word/annotate-word.js'
import type { Tracked } from '../documents/word/story.js'
import { commentsOn } from '../report/comment.js'
import type { ReviewedDraft } from '../report/draft.js'
import { visible } from '../report/escape.js'
import { phrases } from '../report/phrases.js'
import { textOfSummary } from '../report/text.js'
import { writeOutput } from './output.js'
import { Problem } from './problem.js'
import type { Report, ReportContext } from './report.js'
import { coloursFor, terminalWidth } from './terminal.js'

export interface WordOptions {
  readonly output?: string
  readonly force?: true
  /** Whether redrafts are entered as tracked changes. */
  readonly suggest?: true
  readonly tracked: Tracked
  readonly reader: Reader
  readonly color?: boolean
}

/** Writes the document to `--output`, signed with the time of writing, and tells the user so. @throws Problem where that cannot be done */
export function wordReport(options: WordOptions, { paths, ruleSet }: ReportContext): Report {
  if (options.output === undefined) throw new Problem('--format docx needs --output FILE, the document to write')
  if (paths.length !== 1) throw new Problem('--format docx takes one Word file')
  if (paths[0] === '-') throw new Problem('--format docx needs the name of a Word file, not standard input')
  const { output, reader } = options
  let reviewed: ReviewedDraft | undefined
  return {
    partOf: (draft) => draft,
    add(draft) {
      reviewed = draft as ReviewedDraft
      return Promise.resolve()
    },
    async end(tally) {
      if (!reviewed) return
      const told = await annotate(reviewed, output, options)
      const text = { ruleSet, reader, width: terminalWidth(), colours: coloursFor(options.color) }
      process.stdout.write(told + textOfSummary(tally, text))
    },
  }
}

/** Returns what to tell the user. @throws Problem */
async function annotate(draft: ReviewedDraft, output: string, options: WordOptions): Promise<string> {
  const { force = false, suggest = false, tracked, reader } = options
  const notes = commentsOn(draft, reader, suggest)
  const date = `${new Date().toISOString().slice(0, 19)}Z`
  const text = draft.review.draft.source
  const annotated = annotateWord(readFileSync(draft.path), notes, { tracked, date, text })
  if ('problem' in annotated) throw new Problem(`${visible(draft.path)}: ${annotated.problem}`)
  await writeOutput(output, annotated.bytes, { force, reader })
  const words = phrases[readerOf(reader, draft.review.languages[0] ?? 'en')]
  const { length: notEntered } = annotated.notEntered
  const rest = notEntered > 0 ? `${words.notEntered(notEntered)}\n` : ''
  return `${words.annotated(visible(output), notes.length)}\n${rest}`
}
