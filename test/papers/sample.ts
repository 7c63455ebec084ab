/** What the tests of papers share: small drafts reviewed with the rules of the product, and the text of a paper. */
import { paperDraft, readTemplates, type DraftFacts } from '../../scripts/paper-draft.js'
import type { PaperDraft } from '../../server/papers/facts.js'
import type { Block, Paper, Paragraph } from '../../server/papers/paper.js'
import { reviewer } from '../rule-set.js'

export const templates = readTemplates()

export function draftOf(source: string, facts: Partial<DraftFacts> = {}): PaperDraft {
  return paperDraft(source, reviewer, { path: 'bill.md', reader: 'ru', ...facts })
}

/** The cells of all tables as text, bold words in stars, paragraphs on lines. */
export function rowsOf(paper: Paper): readonly (readonly string[])[] {
  return blocksOf(paper).flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.map(textOf).join('\n'))) : [],
  )
}

/** Headings and paragraphs as text, tables left out. */
export function linesOf(paper: Paper): readonly string[] {
  return blocksOf(paper).flatMap((block) =>
    block.kind === 'table' ? [] : [block.runs.map(({ text }) => text).join('')],
  )
}

export const blocksOf = ({ sections }: Paper): readonly Block[] => sections.flatMap(({ blocks }) => blocks)

const textOf = ({ runs }: Paragraph): string =>
  runs.map(({ text, bold, toFill }) => (toFill ? `[${text}]` : bold ? `*${text}*` : text)).join('')
