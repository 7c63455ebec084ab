/** A Word file as a package: which of its parts is the document, and what the document refers to. */
import { openArchive, readPart, Unreadable, type Archive } from './archive.js'
import { decodeXml, readXml, type XmlElement, type XmlPart } from './xml.js'

export interface WordFile {
  readonly archive: Archive
  /** Name of the part of the document: `word/document.xml`. */
  readonly name: string
  readonly document: XmlPart
  readonly body: XmlElement
  readonly relationships: readonly Relationship[]
  /** The part of a kind that the document refers to, such as `styles`; nothing where there is none. */
  readonly part: (kind: string) => XmlPart | undefined
}

export interface Relationship {
  readonly id: string
  /** The last word of its type: `comments`, `styles`, `hyperlink`. */
  readonly kind: string
  /** Name of a part of this file; nothing where it leads out of the file, which is never followed. */
  readonly part?: string
}

/** @throws Unreadable for everything else, with what it is */
export function openWordFile(bytes: Uint8Array): WordFile {
  refuseOther(bytes)
  const archive = openArchive(bytes)
  refuseOtherArchive(archive)
  const main = relationshipsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.part
  if (main === undefined) throw new Unreadable('this is no Word file: it names no document')
  const document = xmlPart(archive, main)
  if (!document) throw new Unreadable('the file is damaged: the document that it names is not in it')
  if (document.root.name !== 'w:document') throw new Unreadable(otherDocument(document.root.name))
  const body = document.root.children.find(({ name }) => name === 'w:body')
  if (!body) throw new Unreadable('the document is empty')
  const relationships = relationshipsOf(archive, main)
  const part = (kind: string): XmlPart | undefined => {
    const name = relationships.find((one) => one.kind === kind)?.part
    return name === undefined ? undefined : xmlPart(archive, name)
  }
  return { archive, name: main, document, body, relationships, part }
}

/** The name of the part that holds the relationships of `name`; of the whole package where `name` is empty. */
export function relationshipsName(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

/** Nothing where the file has no such part; `changed` is its source where it is no longer that of the file. @throws Unreadable where it cannot be read */
export function xmlPart(archive: Archive, name: string, changed?: string): XmlPart | undefined {
  if (changed !== undefined) return readXml(changed, name)
  const bytes = readPart(archive, name)
  return bytes && readXml(decodeXml(bytes, name), name)
}

function relationshipsOf(archive: Archive, name: string): readonly Relationship[] {
  const { root } = xmlPart(archive, relationshipsName(name)) ?? {}
  return (root?.children ?? []).map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes
    const kind = type.slice(type.lastIndexOf('/') + 1)
    return { id, kind, ...(mode !== 'External' && { part: resolved(name, target) }) }
  })
}

/** A target such as `../media/image1.png` or `/word/styles.xml` as the name of a part. */
function resolved(from: string, target: string): string {
  const folders = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.' && step !== '') folders.push(step)
  }
  return folders.join('/')
}

function refuseOther(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('the file is empty')
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    // Both are compound files; one that is locked names the part in which the real file is hidden.
    throw new Unreadable(
      hasWideText(bytes, 'EncryptedPackage')
        ? 'the document is protected by a password; save it without one'
        : 'this is a file of old Word (.doc) or another old Office file; save it as .docx',
    )
  }
  if (!start.startsWith('PK')) throw new Unreadable('this is no Word file (.docx), whatever its name says')
}

function hasWideText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'))
}

function refuseOtherArchive(archive: Archive): void {
  const has = (name: string): boolean => archive.entries.some((entry) => entry.name.toLowerCase().endsWith(name))
  const types = readPart(archive, '[Content_Types].xml')
  if (!types) throw new Unreadable(otherArchive(archive))
  if (has('vbaproject.bin') || /macroEnabled/i.test(decodeXml(types, '[Content_Types].xml')))
    throw new Unreadable('the document holds macros, which a draft does not need; save it as .docx without macros')
}

function otherArchive(archive: Archive): string {
  const type = archive.entries.some(({ name }) => name === 'mimetype') ? readPart(archive, 'mimetype') : undefined
  const mime = type ? new TextDecoder().decode(type.subarray(0, 100)) : ''
  if (mime.includes('opendocument.text')) return 'this is an OpenDocument text (.odt); save it as .docx'
  if (mime.includes('opendocument')) return 'this is an OpenDocument file, but no text document'
  if (mime.includes('epub')) return 'this is an e-book (.epub), no Word file'
  return 'this is a zip archive, no Word file'
}

function otherDocument(root: string): string {
  if (root.endsWith('}workbook')) return 'this is an Excel workbook, no Word file'
  if (root.endsWith('}presentation')) return 'this is a PowerPoint presentation, no Word file'
  return 'this is an Office file of another kind, no Word file'
}
