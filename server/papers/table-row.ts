/** The rows of a comparative table: element, present wording, proposed wording, justification. */
import type { Provision } from '../core/act/tree.js'
import type { Review } from '../core/review.js'
import type { Language } from '../core/text/language.js'
import { changedWords, runsOf, type WordRun } from './changed-words.js'
import { paragraph, run, type Paragraph, type Run, type Table } from './paper.js'
import { linedText } from './lined-text.js'
import type { Piece } from './redraft.js'
import type { TableTemplate, TableWords } from './table-template.js'

export interface TableRow {
  readonly element: readonly Paragraph[]
  readonly current: readonly Paragraph[]
  readonly proposed: readonly Paragraph[]
  readonly justification: readonly Paragraph[]
}

/** Two wordings as cells; both are in the language of the act. */
export interface Wordings {
  readonly pieces: readonly Piece[]
  /** Where the element stands: its article and the lead-in above it, of the version that each wording is of. */
  readonly contextBefore: readonly string[]
  readonly contextAfter: readonly string[]
  readonly language: Language
}

/** Longer texts are quoted with gaps where nothing changes, in UTF-16 code units. */
const longest = 900
/** How much of a stretch without changes is kept at either end of a gap. */
const kept = 140

/** The columns of wording: new words bold; words that only go are named. */
export function changedCells(
  { pieces, contextBefore, contextAfter, language }: Wordings,
  { removed }: TableTemplate,
  words: TableWords,
): Pick<TableRow, 'current' | 'proposed'> {
  const changed = pieces.map(({ before, after }) => changedWords(before, after))
  const old = changed.flatMap((piece) => piece.old)
  const its = changed.flatMap((piece) => piece.new)
  const goes = removed === 'plain' ? {} : removed === 'bold' ? { bold: true } : { struck: true }
  const length = (runs: readonly WordRun[]): number => runs.reduce((sum, { text }) => sum + text.length, 0)
  const isLong = Math.max(length(old), length(its)) > longest
  const cell = (above: readonly string[], runs: readonly WordRun[], mark: Omit<Run, 'text'>): readonly Paragraph[] => [
    ...context(above, language),
    ...paragraphsOf(runsOf(isLong ? shortened(runs) : runs, mark, { language })),
  ]
  const onlyGoes = !its.some((one) => one.changed && one.text !== '')
  const gone = onlyGoes ? old.filter((one) => one.changed).map(({ text }) => `«${text.trim()}»`) : []
  const note = run(
    words.deletedWords.replace('{words}', () => gone.join(', ')),
    { bold: true },
  )
  return {
    current: cell(contextBefore, old, goes),
    proposed: [...cell(contextAfter, its, { bold: true }), ...(gone.length > 0 ? [paragraph('body', note)] : [])],
  }
}

/** The whole text of a cell, long or not. */
export function wholeCell(
  text: string,
  above: readonly string[],
  language: Language,
  how: Omit<Run, 'text'> = {},
): readonly Paragraph[] {
  return [...context(above, language), ...paragraphsOf([run(text, { language, ...how })])]
}

const context = (texts: readonly string[], language: Language): readonly Paragraph[] =>
  texts.map((text) => paragraph('body', run(text, { language })))

/** A paragraph for each line. */
function paragraphsOf(runs: readonly Run[]): readonly Paragraph[] {
  const lines: Run[][] = [[]]
  for (const one of runs) {
    for (const [i, text] of one.text.split('\n').entries()) {
      if (i > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...one, text })
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => paragraph('body', ...line))
}

function shortened(runs: readonly WordRun[]): readonly WordRun[] {
  return runs.map((one, i) => {
    if (one.changed || one.text.length <= 2 * kept) return one
    const head = one.text.slice(0, kept).replace(/\s\S*$/, '')
    const tail = i === runs.length - 1 ? '' : one.text.slice(-kept).replace(/^\S*(?=\s)/, '')
    return { text: `${head} …${tail}`, changed: false }
  })
}

/** The heading of the article above an element, and the lead-ins between the two; nothing for an article. */
export function contextOf(path: readonly Provision[], review: Pick<Review, 'act' | 'draft'>): readonly string[] {
  const from = path.findIndex(({ kind }) => kind === 'article')
  if (from < 0) return []
  const lined = linedText(review)
  return path.slice(from, -1).flatMap((provision, i): readonly string[] => {
    const child = path[from + i + 1]
    const lead = provision.blocks.filter(({ start }) => child !== undefined && start < child.start).at(-1)
    const isLeadIn = lead !== undefined && child?.kind !== 'paragraph'
    const isFirst = provision.children[0] === child
    const label = lined.slice(provision.label.start, provision.heading?.end ?? provision.label.end).trim()
    const words = isLeadIn ? lined.slice(lead.start, lead.end).trim() : ''
    const own = provision.kind === 'article' ? [label, words] : [`${label} ${words}`.trim()]
    return [
      ...own.filter((one) => one !== ''),
      ...(isFirst || (provision.kind === 'article' && !isLeadIn) ? [] : ['…']),
    ]
  })
}

export function tableOf(rows: readonly TableRow[], current: string, template: TableTemplate, words: TableWords): Table {
  const { columns } = words
  const { widths } = template
  return {
    kind: 'table',
    columns: [
      { title: columns.number, width: widths.number },
      { title: columns.element, width: widths.element },
      { title: current, width: widths.wording },
      { title: columns.proposed, width: widths.wording },
      { title: columns.justification, width: widths.justification },
    ],
    rows: rows.map(({ element, current, proposed, justification }, i) => [
      [paragraph('centre', `${i + 1}.`)],
      element,
      current,
      proposed,
      justification,
    ]),
  }
}
