/** The runs of a paragraph as text: what fields show and not what they are, no deleted words, no marks of notes. */
import { charactersOf } from './characters.js'
import type { Piece, Tracked } from './story.js'
import type { Unread } from './unread.js'
import { child, isOn, valueOf, type XmlElement } from './xml.js'

export type RunPiece = Omit<Piece, 'start' | 'end' | 'paragraph'> & { readonly text: string }

/** Reads one paragraph after the other: a field may begin in one and end in another. `number` is that of the paragraph. */
export function createRunReader(
  source: string,
  tracked: Tracked,
  unread: Unread,
): (paragraph: XmlElement, number: number) => readonly RunPiece[] {
  const isGone = (name: string): boolean =>
    tracked === 'accepted' ? name === 'w:del' || name === 'w:moveFrom' : name === 'w:ins' || name === 'w:moveTo'
  /** The open fields, outermost first: false until the text that it shows begins. */
  const fields: boolean[] = []
  let pieces: RunPiece[] = []
  let paragraph = 0

  function walk(element: XmlElement, isComputed: boolean): void {
    for (const one of element.children) {
      if (isGone(one.name)) continue
      if (one.name === 'w:r') run(one, isComputed)
      else if (one.name === 'w:sdt') {
        // Words such as “Click here to enter text” are no text of the draft.
        const content = child(one, 'w:sdtContent')
        if (content && !isOn(child(one, 'w:sdtPr'), 'w:showingPlcHdr')) walk(content, isComputed)
      } else if (one.name === 'mc:AlternateContent') {
        const [first] = one.children
        if (first) walk(first, isComputed)
      } else if (one.name === 'm:oMath' || one.name === 'm:oMathPara') unread.add('formula', paragraph)
      else if (wrappers.has(one.name)) walk(one, isComputed || one.name === 'w:fldSimple')
    }
  }

  function run(element: XmlElement, isComputed: boolean): void {
    const properties = child(element, 'w:rPr')
    const isHidden = isOn(properties, 'w:vanish')
    const isRaised = valueOf(properties, 'w:vertAlign') === 'superscript'
    let hides = false
    for (const one of element.children) {
      if (one.name === 'w:fldChar') field(one.attributes['w:fldCharType'])
      else if (fields.includes(false)) continue
      else if (isHidden) hides ||= one.name === 'w:t'
      else content(one, element, isComputed || fields.length > 0, isRaised)
    }
    if (hides) unread.add('hidden', paragraph)
  }

  function field(type: string | undefined): void {
    if (type === 'begin') fields.push(false)
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true
    else if (type === 'end') fields.pop()
  }

  function content(element: XmlElement, inRun: XmlElement, isComputed: boolean, isRaised: boolean): void {
    const common = { element, run: inRun, isComputed }
    const { name } = element
    const sign = signs[name]
    if (sign !== undefined) pieces.push({ ...common, text: sign })
    else if (name === 'w:t' || name === 'w:delText') {
      const { text, sourceOf } = charactersOf(source, element)
      if (text !== '') pieces.push({ ...common, text: asShown(text, isRaised), ...(sourceOf && { sourceOf }) })
    } else if (name === 'w:sym') {
      const text = symbol(element.attributes['w:char'])
      if (text !== '') pieces.push({ ...common, text })
    } else if (name === 'w:ruby') {
      for (const base of child(element, 'w:rubyBase')?.children ?? []) if (base.name === 'w:r') run(base, true)
    } else if (name === 'mc:AlternateContent' || name === 'w:drawing' || name === 'w:pict' || name === 'w:object') {
      unread.add(drawn(element), paragraph)
    } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') unread.add('footnote', paragraph)
  }

  function drawn(element: XmlElement): 'box' | 'object' | 'picture' {
    // A box that holds no paragraph has no text either.
    if (source.slice(element.contentStart, element.contentEnd).includes('txbxContent>')) return 'box'
    return element.name === 'w:object' ? 'object' : 'picture'
  }

  return (element, number) => {
    pieces = []
    paragraph = number
    walk(element, false)
    return pieces
  }
}

const wrappers: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:del',
  'w:moveFrom',
  'w:fldSimple',
  'w:smartTag',
  'w:customXml',
  'w:bdo',
  'w:dir',
])

/** Elements that stand for one character. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}

/** White space of the XML is shown as spaces. Raised digits stay raised: article 15¹ is not article 151, and the mark of a note is no part of a word. */
function asShown(text: string, isRaised: boolean): string {
  const spaced = text.replace(/[\t\n\r]/g, ' ')
  return isRaised ? spaced.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))) : spaced
}

/** Signs of symbol fonts have no meaning in Unicode. */
function symbol(code: string | undefined): string {
  const value = parseInt(code ?? '', 16)
  return value >= 0x20 && value < 0xd800 ? String.fromCharCode(value) : ''
}
