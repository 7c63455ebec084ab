/** Reads an act, a bill or a debate from Akoma Ntoso (OASIS LegalDocML), the XML of parliaments. */
import { readMark } from '../core/act/mark.js'
import type { Language } from '../core/text/language.js'
import { isHeaded, labelOf, languageOfCode } from './akoma-labels.js'
import { composer } from './composer.js'
import type { DraftDocument, ReadOptions } from './document.js'
import { growingLine } from './line.js'
import { raisedText } from './raised.js'
import { unreadThings } from './unread.js'
import { addressOf, readXml, type XmlElement } from './xml.js'

/** What stands within a line; everything else begins a new one. */
const inline = new Set(
  `a abbr affectedDocument argument b change concept courtType date decoration def del docAuthority docCommittee docDate docIntroducer docJurisdiction
  docketNumber docNumber docProponent docPurpose docStage docStatus docTitle docType em embeddedText entity event fillIn i inline ins judge lawyer
  legislature location marker mmod mod mref neutralCitation noteRef object omissis opinion organization outcome party person placeholder process quantity
  quotedText ref relatedDocument rmod role rref scene session shortTitle signature span strong sub sup term time tocItem u vote`.split(
    /\s+/,
  ),
)
/** What is no text of the act. */
const unprinted = new Set(['meta', 'coverPage', 'toc', 'noteRef', 'presentation'])

/** @throws Unreadable */
export function readAkomaNtoso(text: string, { tracked }: ReadOptions): DraftDocument {
  const composed = composer()
  const skipped = { pictures: 0, footnotes: 0 }
  const left = tracked === 'accepted' ? 'del' : 'ins'
  let language: Language = 'en'
  /** The line that is being written, and the element that it began in. */
  let line = growingLine()
  let began: XmlElement | undefined
  /** Numbers that wait for their text, and the provision of the last one. */
  let label = ''
  let labelled: XmlElement | undefined
  let raised: string | undefined
  let quotation = ''
  /** The element within which nothing is read. */
  let hidden: XmlElement | undefined

  const emit = (words: string, element: XmlElement): void => {
    composed.paragraph(words, () => ({ kind: 'element', element: addressOf(element) }))
  }
  const emitLabel = (): void => {
    if (labelled && label !== '') emit(quoted(label), labelled)
    label = ''
    labelled = undefined
  }
  const quoted = (words: string): string => {
    const opened = quotation + words
    quotation = ''
    return opened
  }
  const endLine = (): void => {
    const words = line.text().trim()
    const element = began
    line = growingLine()
    began = undefined
    if (words === '' || !element) return
    const before = label
    label = ''
    const hasNumber = before !== '' || (readMark(words, 0, words.length)?.number ?? '') !== ''
    const sign = before !== '' ? `${before} ` : element.name === 'heading' && !hasNumber ? '# ' : ''
    emit(quoted(sign + words), labelled && before !== '' ? labelled : element)
    labelled = undefined
  }
  const endNumber = (element: XmlElement): void => {
    const provision = element.parent ?? element
    const number = labelOf(line.text().trim(), provision.name, language)
    line = growingLine()
    began = undefined
    if (number === '') return
    if (labelled && isHeaded(labelled.name)) emitLabel()
    label = label === '' ? number : `${label} ${number}`
    labelled = provision
  }

  const write = (piece: string, element: XmlElement): void => {
    if (!began && piece.trim() !== '') began = blockOf(element)
    const collapsed = piece.replace(/\s+/g, ' ')
    line.add(line.isEmpty() || /\s$/.test(line.end()) ? collapsed.replace(/^ /, '') : collapsed)
  }

  readXml(text, {
    open(element) {
      const { name, attributes } = element
      if (name === 'FRBRlanguage') language = languageOfCode(attributes['language'])
      if (hidden) return
      if (name === 'authorialNote' || name === 'remark') skipped.footnotes++
      if (name === 'img') skipped.pictures++
      if (name === 'authorialNote' || name === 'remark' || name === left || unprinted.has(name)) hidden = element
      else if (name === 'sup') raised = ''
      else if (name === 'br' || name === 'eol') {
        line.trimEnd()
        line.add('\n')
      } else if (!inline.has(name)) {
        endLine()
        if (isHeaded(name)) emitLabel()
      }
      if (attributes['startQuote'] && name === 'quotedStructure') quotation = attributes['startQuote']
      if (attributes['startQuote'] && name === 'quotedText') line.add(attributes['startQuote'])
    },
    close(element) {
      const { name, attributes } = element
      if (hidden) {
        if (hidden === element) hidden = undefined
        return
      }
      if (name === 'sup') {
        line.add(raisedText(line.end(), raised ?? ''))
        raised = undefined
      } else if (name === 'quotedText') line.add(attributes['endQuote'] ?? '')
      else if (name === 'num') endNumber(element)
      else if (!inline.has(name)) {
        endLine()
        // A number without any text: a provision that is repealed.
        if (labelled === element) emitLabel()
        if (name === 'quotedStructure' && attributes['endQuote']) composed.append(attributes['endQuote'])
      }
    },
    text(piece, element) {
      if (hidden) return
      if (raised !== undefined) raised += piece
      else write(piece, element)
    },
  })
  return { format: 'akoma-ntoso', ...composed.finish(), unread: unreadThings(skipped) }
}

function blockOf(element: XmlElement): XmlElement {
  let block = element
  while (block.parent && inline.has(block.name)) block = block.parent
  return block
}
