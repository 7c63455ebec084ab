/** Which list a paragraph belongs to: its own properties say it, or its style does. */
import { toCount, type ListPlace, type Lists } from './numbering.js'
import type { ParagraphStyles } from './styles.js'
import { child, valueOf, type XmlElement } from './xml.js'

/** `properties` is the `w:pPr` of the paragraph. Nothing where it is not numbered. `inOriginal` leaves out numbering that a tracked change has added. */
export function listPlaceOf(
  properties: XmlElement | undefined,
  styles: ParagraphStyles,
  lists: Lists,
  inOriginal: boolean,
): ListPlace | undefined {
  const own = child(properties, 'w:numPr')
  const isAdded = inOriginal && child(own, 'w:ins') !== undefined
  const list = isAdded ? undefined : valueOf(own, 'w:numId')
  const level = isAdded ? undefined : valueOf(own, 'w:ilvl')
  // List 0 takes a paragraph out of the list of its style.
  if (list === '0') return undefined
  const style = valueOf(properties, 'w:pStyle') ?? styles.usual
  const fromStyle = style === undefined ? undefined : placeOfStyle(style, styles, lists)
  if (list !== undefined) return { list, level: toCount(level, fromStyle?.level ?? 0) }
  return fromStyle && { ...fromStyle, level: toCount(level, fromStyle.level) }
}

function placeOfStyle(style: string, styles: ParagraphStyles, lists: Lists): ListPlace | undefined {
  let level: string | undefined
  for (const { id, element } of styles.chain(style)) {
    const numbering = child(child(element, 'w:pPr'), 'w:numPr')
    const list = valueOf(numbering, 'w:numId')
    level ??= valueOf(numbering, 'w:ilvl')
    if (list === '0') return undefined
    if (list !== undefined)
      return { list, level: lists.levelOf(list, style) ?? lists.levelOf(list, id) ?? toCount(level, 0) }
  }
  return undefined
}
