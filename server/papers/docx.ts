/** Writes a paper as a Word document: A4, page numbers, table heads on every page, the language of every run. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph as WordParagraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import type { Language } from '../core/text/language.js'
import {
  linesOfRun,
  linkOf,
  pageSize,
  type Block,
  type Heading,
  type PageLayout,
  type Paper,
  type Paragraph,
  type ParagraphStyle,
  type Run,
  type Section,
  type Table,
} from './paper.js'

/** As Word knows them. */
const locales: Readonly<Record<Language, string>> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' }
const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
/** In twentieths of a point. */
const indent = 360

/** The bytes of the file. The same paper gives the same document; no clock is asked for the date in its properties. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const { layout } = paper
  const size = layout.size * 2
  const black = { color: '000000', font: layout.font, bold: true }
  const spacing = { before: 240, after: 120 }
  const document = new Document({
    title: paper.title,
    creator: 'Tripartite',
    styles: {
      default: {
        document: {
          run: { font: layout.font, size, language: { value: locales[paper.sections[0]?.language ?? 'en'] } },
        },
        title: {
          run: { ...black, size: size + 4 },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 } },
        },
        heading1: { run: { ...black, size: size + 2 }, paragraph: { spacing, keepNext: true } },
        heading2: { run: { ...black, size }, paragraph: { spacing, keepNext: true } },
        heading3: { run: { ...black, size, italics: true }, paragraph: { spacing, keepNext: true } },
        hyperlink: { run: { color: '000000', underline: {} } },
      },
    },
    sections: paper.sections.map((section) => sectionOf(section, layout)),
  })
  const bytes = await Packer.pack(document, 'uint8array', false, [
    { path: 'docProps/core.xml', data: properties(paper) },
  ])
  return bytes
}

function sectionOf({ language, blocks }: Section, layout: PageLayout) {
  const { top, right, bottom, left } = layout.margins
  const mm = convertMillimetersToTwip
  return {
    properties: {
      page: {
        size: {
          // A4 to the twip, which the library turns itself.
          width: 11906,
          height: 16838,
          orientation: layout.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left) },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new WordParagraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT], size: 20 })],
          }),
        ],
      }),
    },
    children: blocks.map((block) => blockOf(block, language, layout)),
  }
}

function blockOf(block: Block, language: Language, layout: PageLayout): WordParagraph | WordTable {
  if (block.kind === 'table') return tableOf(block, language, layout)
  return block.kind === 'heading' ? headingOf(block, language) : paragraphOf(block, language)
}

const headingOf = ({ level, runs }: Heading, language: Language): WordParagraph =>
  new WordParagraph({ heading: levels[level], children: runs.flatMap((run) => wordsOf(run, language)) })

const looks: Readonly<Record<ParagraphStyle, IParagraphOptions>> = {
  body: { alignment: AlignmentType.LEFT },
  label: { keepNext: true },
  item: { indent: { left: indent } },
  quote: {
    indent: { left: indent },
    border: { left: { style: 'single', size: 6, space: 8, color: '000000' } },
  },
  note: {},
  centre: { alignment: AlignmentType.CENTER },
  right: { alignment: AlignmentType.RIGHT },
}

/** `size` in half points, where it is not that of the document. */
function paragraphOf({ style, runs }: Paragraph, language: Language, size?: number): WordParagraph {
  const own = style === 'note' ? (size ?? 24) - 4 : size
  return new WordParagraph({
    ...looks[style],
    spacing: { after: size === undefined ? 120 : 60 },
    children: runs.flatMap((run) => wordsOf(run, language, own)),
  })
}

function tableOf({ columns, rows }: Table, language: Language, layout: PageLayout): WordTable {
  const { left, right } = layout.margins
  const available = convertMillimetersToTwip(pageSize(layout).width - left - right)
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((available * width) / all))
  const size = layout.tableSize * 2
  const cell = (paragraphs: readonly WordParagraph[], column: number): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      // A cell without a paragraph is no valid document.
      children: paragraphs.length > 0 ? paragraphs : [new WordParagraph('')],
    })
  const head = columns.map(({ title }, column) => {
    const words = wordsOf({ text: title, bold: true }, language, size)
    return cell([new WordParagraph({ alignment: AlignmentType.CENTER, children: words })], column)
  })
  return new WordTable({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (row) =>
          new TableRow({
            children: row.map((paragraphs, column) =>
              cell(
                paragraphs.map((one) => paragraphOf(one, language, size)),
                column,
              ),
            ),
          }),
      ),
    ],
  })
}

function wordsOf(run: Run, language: Language, size?: number): readonly (TextRun | ExternalHyperlink)[] {
  const look: IRunOptions = {
    language: { value: locales[run.language ?? language] },
    ...(size !== undefined && { size }),
    ...(run.bold && { bold: true }),
    ...((run.italic ?? run.toFill) && { italics: true }),
    ...(run.struck && { strike: true }),
    ...(run.toFill && { highlight: 'yellow' }),
  }
  const link = linkOf(run)
  const words = linesOfRun(run).map(
    (line, i, { length }) =>
      new TextRun({
        ...look,
        ...(link !== undefined && { style: 'Hyperlink' }),
        text: run.toFill ? `${i === 0 ? '[' : ''}${line}${i === length - 1 ? ']' : ''}` : line,
        ...(i > 0 && { break: 1 }),
      }),
  )
  return link === undefined ? words : [new ExternalHyperlink({ link, children: words })]
}

/** Without the dates that the library would take from the clock. */
function properties({ title }: Paper): string {
  const text = linesOfRun({ text: title })
    .join(' ')
    .replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`)
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${text}</dc:title><dc:creator>Tripartite</dc:creator></cp:coreProperties>`
  )
}
