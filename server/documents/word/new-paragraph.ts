/** New paragraphs as a tracked change: a model clause after the last paragraph of an article, numbered as its neighbours are. */
import { propertiesBeside } from './cut-run.js'
import { lastBefore, type Line, type Story } from './story.js'
import type { Change, Signing } from './tracked-edit.js'
import { escaped, tagName } from './write-xml.js'
import { child, type XmlElement } from './xml.js'

/** How many lines before its place the neighbour of a new paragraph is looked for. */
const reach = 300

/** After the last paragraph of `line`; nothing at the end of a cell, whose last mark cannot be taken back. */
export function newParagraphs(newText: string, line: Line, story: Story, signing: Signing): Change | undefined {
  const after = line.paragraphs.at(-1)?.element
  const siblings = after?.parent?.children ?? []
  const next = after && siblings.slice(siblings.indexOf(after) + 1).find(({ name }) => !rangeMarks.has(name))
  if (!after || (next?.name !== 'w:p' && next?.name !== 'w:sectPr')) return undefined
  // The properties of a section stand in its last paragraph, and what comes behind is another section.
  if (child(child(after, 'w:pPr'), 'w:sectPr')) return undefined
  const xml = newText
    .split(/\r?\n/)
    .filter((text) => text.trim() !== '')
    .map((text) => paragraphXml(text.trim(), line, story, signing))
  return { deletions: [], insertion: { at: after.end, xml: xml.join('') } }
}

const rangeMarks: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
])

function paragraphXml(text: string, after: Line, story: Story, signing: Signing): string {
  const { source, signed } = signing
  const model = neighbour(text, after, story)
  const like = (model ?? after).paragraphs.at(-1)?.element
  // Word numbers the new paragraph itself where it numbers its neighbour.
  const isNumbered = model !== undefined && model.label !== ''
  const words = isNumbered ? text.replace(/^\S+\s+/, '') : text
  const first = story.pieces[lastBefore(story.pieces, (model ?? after).end - 1)]
  const run = first && first.start >= (model ?? after).start ? propertiesBeside(source, first.run) : ''
  const properties = paragraphProperties(source, like, isNumbered || after.label === '', signed())
  return `<w:p>${properties}<w:ins${signed()}><w:r>${run}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:ins></w:p>`
}

/** The paragraph of the number before that with which the text begins. */
function neighbour(text: string, after: Line, { lines, text: whole }: Story): Line | undefined {
  const [label = ''] = /^\S{1,12}(?=\s)/.exec(text) ?? []
  const previous = label.replace(/\d+/, (digits) => String(Number(digits) - 1))
  if (label === '' || previous === label) return undefined
  const from = lines.indexOf(after)
  for (let i = from; i >= 0 && i > from - reach; i--) {
    const line = lines[i]
    if (line && whole.startsWith(`${previous} `, line.start)) return line
  }
  return undefined
}

/** Properties of a paragraph that stand before the numbering (CT_PPrBase, ECMA-376 part 1, 17.3.1.26). */
const beforeNumbering = ['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl']
const notCopied: ReadonlySet<string> = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange'])
const marksOfChanges: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange'])

function paragraphProperties(
  source: string,
  like: XmlElement | undefined,
  keepsNumbering: boolean,
  signed: string,
): string {
  const properties = like && child(like, 'w:pPr')
  const copied = (properties?.children ?? []).filter(({ name }) => !notCopied.has(name))
  const raw = (elements: readonly XmlElement[]): string =>
    elements.map(({ start, end }) => source.slice(start, end)).join('')
  const before = copied.filter(({ name }) => beforeNumbering.includes(name))
  const behind = copied.filter(({ name }) => !beforeNumbering.includes(name) && name !== 'w:numPr')
  const numbering = keepsNumbering
    ? raw(copied.filter(({ name }) => name === 'w:numPr'))
    : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
  const mark = (child(properties, 'w:rPr')?.children ?? []).filter(({ name }) => !marksOfChanges.has(name))
  const tag = properties ? tagName(source, properties) : 'w:pPr'
  return `<${tag}>${raw(before)}${numbering}${raw(behind)}<w:rPr><w:ins${signed}/>${raw(mark)}</w:rPr></${tag}>`
}
