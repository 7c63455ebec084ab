/** Writes a paper as one page of HTML that loads nothing, runs nothing and can be printed. */
import {
  linesOfRun,
  linkOf,
  pageSize,
  type Block,
  type Paper,
  type PageLayout,
  type Paragraph,
  type Run,
  type Section,
  type Table,
} from './paper.js'

/** The whole file, in UTF-8. */
export function htmlOf(paper: Paper): string {
  const [first] = paper.sections
  return `<!doctype html>
<html lang="${first?.language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(linesOfRun({ text: paper.title }).join(' '))}</title>
<style>${styles(paper.layout)}</style>
</head>
<body>
${paper.sections.map((section) => htmlOfSection(section)).join('\n')}
</body>
</html>
`
}

function htmlOfSection({ language, blocks }: Section): string {
  return `<section lang="${language}">\n${blocks.map(htmlOfBlock).join('\n')}\n</section>`
}

function htmlOfBlock(block: Block): string {
  if (block.kind === 'table') return htmlOfTable(block)
  if (block.kind === 'paragraph') return htmlOfParagraph(block)
  const tag = `h${block.level + 1}`
  return `<${tag}>${block.runs.map(htmlOfRun).join('')}</${tag}>`
}

const htmlOfParagraph = ({ style, runs }: Paragraph): string =>
  `<p${style === 'body' ? '' : ` class="${style}"`}>${runs.map(htmlOfRun).join('')}</p>`

function htmlOfTable({ columns, rows }: Table): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const share = (width: number): string => ((100 * width) / all).toFixed(2)
  return [
    '<table>',
    `<colgroup>${columns.map(({ width }) => `<col style="width:${share(width)}%">`).join('')}</colgroup>`,
    `<thead><tr>${columns.map(({ title }) => `<th scope="col">${escaped(linesOfRun({ text: title }).join(' '))}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${cell.map(htmlOfParagraph).join('')}</td>`).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ].join('\n')
}

function htmlOfRun(run: Run): string {
  const text = linesOfRun(run).map(escaped).join('<br>')
  const link = linkOf(run)
  const wrappers: readonly (readonly [boolean, string, string])[] = [
    [run.toFill === true, '<mark>[', ']</mark>'],
    [run.struck === true, '<s>', '</s>'],
    [run.italic === true, '<em>', '</em>'],
    [run.bold === true, '<strong>', '</strong>'],
    [link !== undefined, `<a href="${escaped(link ?? '')}" rel="noreferrer">`, '</a>'],
    [run.language !== undefined, `<span lang="${run.language ?? ''}">`, '</span>'],
  ]
  return wrappers.reduce((inside, [on, before, after]) => (on ? before + inside + after : inside), text)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one)

function styles(layout: PageLayout): string {
  const { width, height } = pageSize(layout)
  const { top, right, bottom, left } = layout.margins
  const font = layout.font.replace(/[^\p{L}\p{N} -]/gu, '')
  return `
@page { size: ${width}mm ${height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm }
body { font: ${layout.size}pt/1.3 "${font}", "Times New Roman", "Liberation Serif", serif; color: #000; background: #fff; max-width: ${width - left - right}mm; margin: 0 auto; padding: 10mm 5mm; overflow-wrap: anywhere }
@media print { body { max-width: none; padding: 0 } }
section + section { break-before: page; margin-top: 3em }
h1 { font-size: 1.17em; text-align: center }
h2 { font-size: 1.08em; margin: 1.2em 0 .4em }
h3, h4 { font-size: 1em; margin: 1em 0 .3em }
h4 { font-style: italic }
h1, h2, h3, h4, .label { break-after: avoid }
p { margin: 0 0 .45em }
.centre { text-align: center }
.right { text-align: right }
.item { margin-left: 1.25em }
.quote { margin-left: 1.25em; padding-left: .6em; border-left: 1pt solid #000 }
.note { font-size: .85em }
table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: ${layout.tableSize}pt; margin: .6em 0 1em }
th, td { border: 1px solid #000; padding: 3pt 4pt; vertical-align: top; text-align: left }
th { text-align: center }
td p:last-child { margin-bottom: 0 }
thead { display: table-header-group }
tr { break-inside: auto }
mark { background: #ffef9e; color: #000; font-style: italic }
a { color: inherit }
`
}
