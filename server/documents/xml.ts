/** Reads XML element by element, within bounds of depth and time; refuses document types, whose entities can grow without end or load other files. */
import { SaxesParser } from 'saxes'
import { deepestElement, timeKeeper, tooDeep, Unreadable } from './limits.js'

/** An element that is being read. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent?: XmlElement
  /** Among the elements of its name in its parent, from 1. */
  readonly position: number
  readonly children: Map<string, number>
}

export interface XmlHandlers {
  readonly open: (element: XmlElement) => void
  readonly close: (element: XmlElement) => void
  /** `element` is the one that holds the text. */
  readonly text: (text: string, element: XmlElement) => void
}

const pieceLength = 65_536

/** @throws Unreadable */
export function readXml(xml: string, handlers: XmlHandlers): void {
  const keepTime = timeKeeper()
  const parser = new SaxesParser()
  let depth = 0
  let top: XmlElement | undefined
  parser.on('doctype', () => {
    throw new Unreadable('its XML has a document type (<!DOCTYPE …>), which can load other files; remove that line')
  })
  parser.on('error', () => {
    throw new Unreadable(`its XML is not well formed (line ${parser.line})`)
  })
  parser.on('opentag', ({ name: full, attributes }) => {
    if (++depth > deepestElement) throw new Unreadable(tooDeep)
    const name = full.slice(full.indexOf(':') + 1)
    const position = (top?.children.get(name) ?? 0) + 1
    top?.children.set(name, position)
    top = { name, attributes, ...(top && { parent: top }), position, children: new Map() }
    handlers.open(top)
  })
  parser.on('closetag', () => {
    depth--
    if (top) handlers.close(top)
    top = top?.parent
  })
  const text = (piece: string): void => {
    if (top) handlers.text(piece, top)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  for (let at = 0; at < xml.length; at += pieceLength) {
    parser.write(xml.slice(at, at + pieceLength))
    keepTime()
  }
  parser.close()
}

/** The nearest identifier and the path from there: `#art_8`, `#art_8/p[2]`, `/akomaNtoso/act/body/p[1]`. */
export function addressOf(element: XmlElement): string {
  const steps: string[] = []
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const id = at.attributes['eId'] ?? at.attributes['id'] ?? at.attributes['xml:id'] ?? at.attributes['wId']
    if (id) return [`#${id}`, ...steps].join('/')
    // How many more of its kind follow is not known yet.
    steps.unshift(at.parent ? `${at.name}[${at.position}]` : at.name)
  }
  return `/${steps.join('/')}`
}
