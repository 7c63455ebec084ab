/** XML with the place of every element in its source, so that a change can leave all other characters as they are. */
import { SaxesParser } from 'saxes'
import { Unreadable } from './archive.js'
import { limits } from './limits.js'

/** Offsets are UTF-16 code units of the source, half-open. */
export interface XmlElement {
  /** With the usual prefix of its namespace, whatever prefix the file uses: `w:p`. */
  readonly name: string
  /** By such names as well, those without a namespace by their own; only those that are asked for. */
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: XmlElement | undefined
  readonly children: readonly XmlElement[]
  /** Of the first tag, from `<`. */
  readonly start: number
  /** Behind the first tag. */
  readonly contentStart: number
  /** Before the last tag; `contentStart` where the element is one tag. */
  readonly contentEnd: number
  readonly end: number
}

export interface XmlPart {
  readonly source: string
  readonly root: XmlElement
  /** The namespace of the root. */
  readonly namespace: string
}

/** Transitional and strict names of the same namespaces (ECMA-376 part 1 and ISO/IEC 29500). */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  // Parts of the package itself need no prefix.
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  '': '',
}

interface Growing extends XmlElement {
  children: XmlElement[]
  contentEnd: number
  end: number
}

/** Reads one part; its text is read on demand from the source. `name` is for messages. @throws Unreadable */
export function readXml(source: string, name: string): XmlPart {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let root: Growing | undefined
  let namespace = ''
  const open: Growing[] = []
  let count = 0
  parser.on('error', (error) => {
    throw new Unreadable(`the file is damaged: its part ${name} is no valid XML (${plain(error)})`)
  })
  parser.on('doctype', () => {
    throw new Unreadable(`its part ${name} declares entities, which Word never does and which can be used to do harm`)
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++count > limits.elements) throw new Unreadable(`its part ${name} has too many elements to be read`)
    if (open.length >= limits.depth) throw new Unreadable(`the elements of its part ${name} are nested too deeply`)
    const parent = open.at(-1)
    const contentStart = parser.position
    const element: Growing = {
      name: nameOf(uri, local),
      attributes: attributesOf(attributes),
      parent,
      children: none as XmlElement[],
      // A tag holds no “<” but its first character.
      start: source.lastIndexOf('<', contentStart - 1),
      contentStart,
      contentEnd: contentStart,
      end: contentStart,
    }
    if (parent) {
      if (parent.children === none) parent.children = []
      parent.children.push(element)
    } else {
      root = element
      namespace = uri
    }
    open.push(element)
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop()
    if (!element) return
    element.end = parser.position
    if (!isSelfClosing) element.contentEnd = source.lastIndexOf('<', element.end - 1)
  })
  parser.write(source).close()
  if (!root) throw new Unreadable(`the file is damaged: its part ${name} is empty`)
  return { source, root, namespace }
}

const none: readonly XmlElement[] = []
const noAttributes: Readonly<Record<string, string>> = {}

const nameOf = (uri: string, local: string): string => `${prefixes[uri] ?? `{${uri}}`}${local}`

/** The attributes that anybody here asks for; to keep the others of a long document would double its memory. */
const asked: ReadonlySet<string> = new Set(
  'val id numId abstractNumId ilvl styleId type default fldCharType char space Id Type Target TargetMode PartName'.split(
    ' ',
  ),
)

function attributesOf(
  attributes: Readonly<Record<string, { readonly uri: string; readonly local: string; readonly value: string }>>,
): Readonly<Record<string, string>> {
  let found: Record<string, string> | undefined
  for (const name in attributes) {
    const attribute = attributes[name]
    if (attribute && asked.has(attribute.local))
      (found ??= {})[nameOf(attribute.uri, attribute.local)] = attribute.value
  }
  return found ?? noAttributes
}

/** What saxes says begins with a place and may name what it found. */
const plain = (error: Error): string => (error.message.split('\n')[0] ?? '').slice(0, 100)

/** The part as text. Its byte order mark stays, so that it can be written back. @throws Unreadable */
export function decodeXml(bytes: Uint8Array, name: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Unreadable(`the file is damaged: its part ${name} is not valid ${encoding.toUpperCase()}`)
  }
}

/** The first child of the name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name)
}

/** `w:val` of the first child of the name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

/** Whether a property such as `<w:vanish/>` is there and not switched off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = child(element, name)
  return property !== undefined && !/^(?:0|false|off|none)$/.test(property.attributes['w:val'] ?? '')
}
