/** Writes tables as an Excel workbook: titles that stay in sight, filters, wrapped cells, links. */
import writeXlsxFile, { type CellObject, type Feature } from 'write-excel-file/universal'
import { linesOfRun } from './paper.js'

export interface SheetCell {
  /** Written as text or as a number, never as a formula. */
  readonly value: string | number
  /** An address that the cell leads to. */
  readonly link?: string
  /** Colour of the ground: `#FFF3CD`. */
  readonly shade?: string
}

export interface Sheet {
  /** At most 31 characters, without `[]/\:*?`. */
  readonly name: string
  /** `width` is in characters of a usual font. Where no column has a title there is no row of titles. */
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  /** How many columns stay in sight while the reader moves to the right. */
  readonly fixedColumns?: number
  readonly rows: readonly (readonly SheetCell[])[]
}

/** More characters than this make Excel refuse the workbook. */
const longestCell = 32_000
/** Excel keeps no more links on a sheet than this, and no longer ones. */
const mostLinks = 60_000
const longestLink = 2_000

/** The bytes of an `.xlsx` file. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet) => {
    const hasTitles = sheet.columns.some(({ title }) => title !== '')
    const titles = sheet.columns.map(({ title }) => titleCell(title))
    return {
      sheet: sheet.name,
      data: [
        ...(hasTitles ? [titles] : []),
        ...sheet.rows.map((row) => withHeight(row.map(cellOf), heightOf(row, sheet.columns))),
      ],
      columns: sheet.columns.map(({ width }) => ({ width })),
      orientation: 'landscape' as const,
      ...(hasTitles && { stickyRowsCount: 1 }),
      ...(sheet.fixedColumns !== undefined && { stickyColumnsCount: sheet.fixedColumns }),
    }
  })
  const blob = await writeXlsxFile(written, {
    fontFamily: 'Calibri',
    fontSize: 10,
    features: [filters(sheets), links(sheets), printed(sheets)],
  }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** In points; a taller row than the last is none that Excel opens. */
const lineHeight = 13.5
const tallestRow = 405

/** Enough for the cell with the most lines: LibreOffice does not find it by itself. A capital or a wide letter takes more than a character's place. */
function heightOf(row: readonly SheetCell[], columns: Sheet['columns']): number {
  const lines = row.map(({ value }, x) => {
    const width = columns[x]?.width ?? 10
    return String(value)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.12) / width)), 0)
  })
  return Math.min(tallestRow, Math.max(1, ...lines) * lineHeight + 2)
}

const withHeight = (row: readonly CellObject[], height: number): CellObject[] =>
  row.map((cell, x) => (x === 0 ? { ...cell, height } : cell))

const titleCell = (value: string): CellObject => ({
  value,
  type: String,
  height: 2.2 * lineHeight,
  fontWeight: 'bold',
  backgroundColor: '#E7E6E6',
  alignVertical: 'center',
  wrap: true,
  borderStyle: 'thin',
  borderColor: '#BFBFBF',
})

function cellOf({ value: given, link, shade }: SheetCell): CellObject {
  const value = typeof given === 'string' ? linesOfRun({ text: given }).join('\n') : given
  const shown = typeof value === 'string' && value.length > longestCell ? `${value.slice(0, longestCell)}…` : value
  return {
    // An empty string would be a cell without a style.
    value: shown,
    ...(typeof shown === 'string' && { type: String }),
    alignVertical: 'top',
    wrap: true,
    borderStyle: 'thin',
    borderColor: '#D9D9D9',
    ...(link !== undefined && { textColor: '#0563C1', textDecoration: { underline: true as const } }),
    ...(shade !== undefined && { backgroundColor: shade }),
  }
}

type WorkbookFeature = Feature<Blob>

/** A filter on every title. */
const filters = (sheets: readonly Sheet[]): WorkbookFeature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform(xml, _options, { sheetIndex }) {
          const { columns = [], rows = [] } = sheets[sheetIndex] ?? {}
          if (columns.every(({ title }) => title === '')) return xml
          const last = `${columnName(columns.length - 1)}${rows.length + 1}`
          return behind('</sheetData>', `<autoFilter ref="A1:${last}"/>`, xml)
        },
      },
    },
  },
})

/** Printed, a sheet is one page wide; a wide one two pages of A3, so that it can be read. In characters of a usual font. */
const widestPage = 160

const printed = (sheets: readonly Sheet[]): WorkbookFeature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform(xml, _options, { sheetIndex }) {
          const { columns = [] } = sheets[sheetIndex] ?? {}
          const isWide = columns.reduce((sum, { width }) => sum + width, 0) > widestPage
          const setup = `<pageSetup paperSize="${isWide ? 8 : 9}" orientation="landscape" fitToWidth="${isWide ? 2 : 1}" fitToHeight="0"/>`
          return before('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', xml).replace(
            /<pageSetup [^>]*>/,
            setup,
          )
        },
      },
    },
  },
})

/** Real links, which a workbook keeps beside its cells: a formula would show nothing before it is calculated. */
const links = (sheets: readonly Sheet[]): WorkbookFeature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform(xml, _options, { sheetIndex }) {
          const found = linksOf(sheets[sheetIndex])
          if (found.length === 0) return xml
          const elements = found.map(({ cell }, i) => `<hyperlink ref="${cell}" r:id="${linkId(i)}"/>`)
          return before('<pageMargins', `<hyperlinks>${elements.join('')}</hyperlinks>`, xml)
        },
      },
      'xl/worksheets/_rels/sheet{id}.xml.rels': {
        insert: (_options, { sheetIndex }) =>
          linksOf(sheets[sheetIndex])
            .map(
              ({ link }, i) =>
                `<Relationship Id="${linkId(i)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(link)}" TargetMode="External"/>`,
            )
            .join(''),
      },
    },
  },
})

const linkId = (index: number): string => `link${index + 1}`

/** Only addresses of the web lead anywhere. */
function linksOf(sheet: Sheet | undefined): readonly { readonly cell: string; readonly link: string }[] {
  const titles = sheet?.columns.some(({ title }) => title !== '') ? 1 : 0
  return (sheet?.rows ?? [])
    .flatMap((row, y) =>
      row.flatMap(({ link = '' }, x) =>
        link.startsWith('https://') && link.length <= longestLink
          ? [{ cell: `${columnName(x)}${y + titles + 1}`, link }]
          : [],
      ),
    )
    .slice(0, mostLinks)
}

/** `A` for 0, `AA` for 26. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

const behind = (mark: string, xml: string, inside: string): string => inside.replace(mark, () => mark + xml)
const before = (mark: string, xml: string, inside: string): string => inside.replace(mark, () => xml + mark)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
