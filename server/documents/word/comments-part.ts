/** Writes comments into the part of the file that holds them, which is made where the file has none. */
import { addContentType, addRelationship, type ChangedParts } from './package-parts.js'
import { author, type CommentParagraph } from './note.js'
import type { ParagraphStyles } from './styles.js'
import type { WordFile } from './word-file.js'
import { xmlPart } from './word-file.js'
import { appended, declared, escaped } from './write-xml.js'
import type { XmlPart } from './xml.js'

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

export interface CommentsPart {
  /** Adds a comment and returns its number. */
  readonly add: (paragraphs: readonly CommentParagraph[]) => number
  /** Puts the comments among the parts to be written. */
  readonly finish: () => void
}

/** `date` as ISO 8601 writes it. Comments that are there already stay as they are. */
export function openComments(file: WordFile, styles: ParagraphStyles, parts: ChangedParts, date: string): CommentsPart {
  const existing = file.relationships.find(({ kind }) => kind === 'comments')?.part
  const name = existing ?? newName(file)
  const part = xmlPart(file.archive, name, existing === undefined ? empty(file.document) : undefined)!
  const numbers = part.root.children.map(({ attributes }) => Number(attributes['w:id']))
  let next = numbers.reduce((most, number) => (number > most ? number : most), -1) + 1
  const added: string[] = []
  const relationships = office === relationshipsOf(file) ? office : strictOffice
  const links = new Map<string, string>()
  const linkTo = (url: string): string => {
    const target = { type: `${relationships}/hyperlink`, target: url, external: true }
    const id = links.get(url) ?? addRelationship(file.archive, parts, name, target)
    links.set(url, id)
    return id
  }
  const writing: Writing = {
    look: lookOf(styles),
    declarations: declared(part, 'w') + declared(part, 'r', relationships),
    linkTo,
  }
  return {
    add(paragraphs) {
      const id = next++
      const content = paragraphs.map((paragraph, i) => paragraphXml(paragraph, i === 0, writing)).join('')
      const tag = `<w:comment${writing.declarations} w:id="${id}" w:author="${author}" w:date="${escaped(date)}" w:initials="T">`
      added.push(`${tag}${content}</w:comment>`)
      return id
    },
    finish() {
      parts.set(name, appended(part, part.root, added.join('')))
      if (existing !== undefined) return
      addContentType(file.archive, parts, name, type)
      const folder = file.name.slice(0, file.name.lastIndexOf('/') + 1)
      addRelationship(file.archive, parts, file.name, {
        type: `${relationships}/comments`,
        target: name.slice(folder.length),
      })
    },
  }
}

function empty({ namespace }: XmlPart): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"/>`
}

/** A file that keeps to the strict names keeps to them in all its parts. */
const relationshipsOf = (file: WordFile): string => (file.document.namespace.includes('purl') ? strictOffice : office)

function newName({ name, archive }: WordFile): string {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const isTaken = (candidate: string): boolean =>
    archive.entries.some((entry) => entry.name.toLowerCase() === candidate.toLowerCase())
  let candidate = `${folder}comments.xml`
  for (let i = 1; isTaken(candidate); i++) candidate = `${folder}comments${i}.xml`
  return candidate
}

interface Look {
  readonly paragraph: string
  readonly reference: string
}

interface Writing {
  readonly look: Look
  readonly declarations: string
  readonly linkTo: (url: string) => string
}

/** The styles of comments where the document has them; none is added to it. */
export function lookOf(styles: ParagraphStyles): Look {
  const text = styles.named('annotation text')
  const reference = styles.named('annotation reference')
  return {
    paragraph: text === undefined ? '' : `<w:pPr><w:pStyle w:val="${escaped(text)}"/></w:pPr>`,
    reference:
      reference === undefined
        ? '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>'
        : `<w:rPr><w:rStyle w:val="${escaped(reference)}"/></w:rPr>`,
  }
}

function paragraphXml({ label, text, url }: CommentParagraph, isFirst: boolean, { look, linkTo }: Writing): string {
  const reference = isFirst ? `<w:r>${look.reference}<w:annotationRef/></w:r>` : ''
  const bold = label === undefined ? '' : run(`${label} `, '<w:rPr><w:b/><w:bCs/></w:rPr>')
  const isLink = url !== undefined && /^https?:\/\/[^\s"<>]+$/.test(url)
  const link = isLink
    ? `<w:hyperlink r:id="${linkTo(url)}">${run(url, '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>')}</w:hyperlink>`
    : ''
  const words = isLink && text !== '' ? `${text} ` : text
  return `<w:p>${look.paragraph}${reference}${bold}${words === '' ? '' : run(words, '')}${link}</w:p>`
}

const run = (text: string, properties: string): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${escaped(text.replace(/\s/g, ' '))}</w:t></w:r>`
