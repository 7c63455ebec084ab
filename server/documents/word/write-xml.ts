/** Changes to the source of an XML part that leave everything else in it as it is. */
import type { XmlElement, XmlPart } from './xml.js'

/** Puts `xml` in the place of a stretch of the source; offsets are UTF-16 code units. */
export interface XmlEdit {
  readonly start: number
  readonly end: number
  readonly xml: string
}

/** Edits must not overlap; those at one place come in the order of the list. */
export function withEdits(source: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end, xml } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(source.slice(done, start), xml)
    done = end
  }
  return pieces.join('') + source.slice(done)
}

/** Adds to the end of the content of an element. */
export function appended({ source }: XmlPart, element: XmlElement, xml: string): string {
  const edit: XmlEdit =
    element.contentEnd < element.end
      ? { start: element.contentEnd, end: element.contentEnd, xml }
      : { start: element.end - 2, end: element.end, xml: `>${xml}</${tagName(source, element)}>` }
  return withEdits(source, [edit])
}

/** With the prefix that the file uses. */
export function tagName(source: string, element: XmlElement): string {
  return /^<([^\s/>]+)/.exec(source.slice(element.start, element.contentStart))?.[1] ?? ''
}

/** As the content of an element or the value of an attribute; what XML cannot hold is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** What an element that we add says of a namespace: nothing where the root has given it the usual prefix. */
export function declared({ source, root, namespace }: XmlPart, prefix: string, uri = namespace): string {
  const tag = source.slice(root.start, root.contentStart)
  return tag.includes(`xmlns:${prefix}="${uri}"`) ? '' : ` xmlns:${prefix}="${uri}"`
}
