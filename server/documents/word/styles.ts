/** What the styles of a document say of the numbering of its paragraphs. */
import { child, valueOf, type XmlElement, type XmlPart } from './xml.js'

export interface ParagraphStyles {
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined
  /** The style itself and those it is based on, nearest first. */
  readonly chain: (style: string) => readonly { readonly id: string; readonly element: XmlElement }[]
  /** The list of a list style. */
  readonly listOf: (style: string) => string | undefined
  /** The identifier of the style with this English name, which Word writes whatever language it speaks. */
  readonly named: (name: string) => string | undefined
}

/** Styles that are based on each other in a circle end where it closes. */
export function readStyles(part: XmlPart | undefined): ParagraphStyles {
  const styles = new Map<string, XmlElement>()
  let usual: string | undefined
  for (const element of part?.root.children ?? []) {
    const id = element.attributes['w:styleId']
    if (element.name !== 'w:style' || id === undefined) continue
    styles.set(id, element)
    const isDefault = /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '')
    if (isDefault && element.attributes['w:type'] === 'paragraph') usual = id
  }
  const chains = new Map<string, readonly { id: string; element: XmlElement }[]>()
  const chainOf = (style: string): readonly { id: string; element: XmlElement }[] => {
    const seen = new Set<string>()
    const chain: { id: string; element: XmlElement }[] = []
    for (let id: string | undefined = style; id !== undefined && !seen.has(id);) {
      seen.add(id)
      const element: XmlElement | undefined = styles.get(id)
      if (element) chain.push({ id, element })
      id = valueOf(element, 'w:basedOn')
    }
    return chain
  }
  return {
    usual,
    chain(style) {
      const known = chains.get(style) ?? chainOf(style)
      chains.set(style, known)
      return known
    },
    listOf: (style) => valueOf(child(child(styles.get(style), 'w:pPr'), 'w:numPr'), 'w:numId'),
    named: (name) => [...styles].find(([, element]) => valueOf(element, 'w:name')?.toLowerCase() === name)?.[0],
  }
}
