/** Writes a paper as Markdown. */
import { linesOfRun, linkOf, type Block, type Paper, type Paragraph, type Run, type Table } from './paper.js'

/** Ends with a line end. Pages, fonts and widths are lost; text that looks like Markdown or HTML stays text. */
export function markdownOf({ sections }: Paper): string {
  return `${sections.map(({ blocks }) => blocks.map(markdownOfBlock).join('\n\n')).join('\n\n---\n\n')}\n`
}

function markdownOfBlock(block: Block): string {
  if (block.kind === 'table') return markdownOfTable(block)
  if (block.kind === 'heading') {
    const text = block.runs.map((run) => markdownOfRun({ ...run, bold: false }, ' ')).join('')
    return `${'#'.repeat(block.level + 1)} ${text}`
  }
  const text = asBlock(inParagraph(block, '\\\n'))
  if (block.style === 'quote') return text.replace(/^/gm, '> ')
  return block.style === 'item' ? `- ${text.replaceAll('\n', '\n  ')}` : text
}

function markdownOfTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ title }) => markdownOfRun({ text: title }, ' '))),
    line(columns.map(() => '---')),
    ...rows.map((row) =>
      line(row.map((cell) => cell.map((paragraph) => inParagraph(paragraph, '<br>')).join('<br><br>'))),
    ),
  ].join('\n')
}

function inParagraph({ runs }: Paragraph, lineBreak: string): string {
  return runs.map((run, i) => markdownOfRun(run, lineBreak, runs[i - 1], runs[i + 1])).join('')
}

/** What only means something at the beginning of a line is escaped there. */
const asBlock = (text: string): string =>
  text.replace(/^([^\S\n]*)([-+=#])/gm, '$1\\$2').replace(/^([^\S\n]*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')

function markdownOfRun(run: Run, lineBreak: string, before?: Run, after?: Run): string {
  const text = linesOfRun(run).map(escaped).join(lineBreak)
  const words = text.trim()
  const lead = text.slice(0, text.length - text.trimStart().length)
  const tail = text.slice(text.trimEnd().length)
  if (words === '') return text
  const marked = run.toFill ? `\\[${words}\\]` : words
  const link = linkOf(run)
  if (link !== undefined && link === run.text) return `<${link}>`
  const struck = run.struck ? `<s>${marked}</s>` : marked
  const sides = [
    lead === '' ? (before?.text.at(-1) ?? '') : ' ',
    tail === '' ? (after?.text.at(0) ?? '') : ' ',
  ] as const
  const leaning = run.italic || run.toFill ? emphasised(struck, '*', 'em', sides) : struck
  const bold = run.bold ? emphasised(leaning, '**', 'strong', sides) : leaning
  return lead + (link === undefined ? bold : `[${bold}](<${link.replaceAll('|', '%7C')}>)`) + tail
}

/** Stars only where Markdown takes them for emphasis on both sides; a tag elsewhere, as between a letter and a comma. */
function emphasised(words: string, stars: string, tag: string, [before, after]: readonly [string, string]): string {
  const isWordy = (one: string): boolean => /[\p{L}\p{N}]/u.test(one)
  const opens = isWordy(words.charAt(0)) ? !isWordy(before) : before === '' || /\s/.test(before)
  const closes = isWordy(words.at(-1) ?? '') ? !isWordy(after) : after === '' || /\s/.test(after)
  return opens && closes ? stars + words + stars : `<${tag}>${words}</${tag}>`
}

const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]|~@]|:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/&(?!lt;)/g, '&amp;')
