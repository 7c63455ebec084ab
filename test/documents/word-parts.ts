/** Word files for tests: packed from the XML of their parts, so that a test shows what it is about. */
import { strToU8, zipSync, type Zippable } from 'fflate'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageOf = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface Parts {
  /** Inside of `w:body`. */
  readonly body: string
  /** Inside of `w:numbering`, `w:styles`, `w:comments`. */
  readonly numbering?: string
  readonly styles?: string
  readonly comments?: string
  /** Further parts as they are. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>
}

const roots = `xmlns:w="${main}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`

/** Packs a document. */
export function wordFile({ body, more = {}, ...parts }: Parts): Uint8Array {
  const named = Object.entries(parts)
  const files: Zippable = {
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${packageOf}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>` +
        named.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`).join('') +
        '</Types>',
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${packageOf}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`${head}<w:document ${roots}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      `${head}<Relationships xmlns="${packageOf}/relationships">` +
        named
          .map(([name], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${name}" Target="${name}.xml"/>`)
          .join('') +
        '</Relationships>',
    ),
  }
  for (const [name, content] of named)
    files[`word/${name}.xml`] = strToU8(`${head}<w:${name} ${roots}>${content}</w:${name}>`)
  for (const [name, content] of Object.entries(more))
    files[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files)
}

/** A paragraph: plain text, or runs and whatever else stands in it; `properties` is the inside of `w:pPr`. */
export function p(content: string, properties = ''): string {
  const inside = content.startsWith('<') ? content : r(content)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
}

/** A run; `properties` is the inside of `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** The properties of a numbered paragraph. */
export const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

/** An abstract list from its levels: format and text of each, and further elements of `w:lvl`. */
export function abstractList(id: number, levels: readonly (readonly [string, string, string?])[]): string {
  const inside = levels.map(
    ([format, text, more = ''], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`
}

/** A list of an abstract one; `starts` are the numbers with which levels begin anew. */
export function list(id: number, abstract: number, starts: Readonly<Record<number, number>> = {}): string {
  const overrides = Object.entries(starts).map(
    ([level, start]) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
  )
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides.join('')}</w:num>`
}
