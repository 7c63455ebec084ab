/** Reads a law from a page of HTML: as published on adilet.zan.kz, or as a word processor exports it. */
import { readMark } from '../core/act/mark.js'
import { composer } from './composer.js'
import type { DraftDocument, ReadOptions } from './document.js'
import { isFootnote, isFurniture, lawOf } from './html-content.js'
import { labelOf } from './html-lists.js'
import { addressOf, isElement, parseHtml, type HtmlElement, type HtmlNode } from './html-tree.js'
import { growingLine } from './line.js'
import { raisedText } from './raised.js'
import { unreadThings } from './unread.js'

const blocks = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const heading = /^h[1-6]$/

/** @throws Unreadable */
export function readHtml(text: string, { tracked }: ReadOptions): DraftDocument {
  const document = parseHtml(text)
  const composed = composer()
  const skipped = { pictures: 0, footnotes: 0 }
  /** The block that is being written, and the number of a list that waits for its first text. */
  let open = { element: undefined as HtmlElement | undefined, line: growingLine() }
  let label = ''

  const flush = (): void => {
    const { element, line } = open
    open = { element, line: growingLine() }
    const words = line.text().trim()
    if (!element || words === '') return
    const hasNumber = (readMark(words, 0, words.length)?.number ?? '') !== ''
    // A heading without a number is known as one by the sign that Markdown has for it.
    const sign = hasNumber ? '' : label !== '' ? `${label} ` : heading.test(element.tagName) ? '# ' : ''
    label = ''
    composed.paragraph(sign + words, () => ({ kind: 'element', element: addressOf(element) }))
  }
  const write = (piece: string): void => {
    // White space is one space, and none at the beginning of a line.
    const collapsed = piece.replace(/[ \t\n\f\r]+/g, ' ')
    const { line } = open
    line.add(line.isEmpty() || /[ \n]$/.test(line.end()) ? collapsed.replace(/^ /, '') : collapsed)
  }
  const breakLine = (): void => {
    // Two breaks are how many pages write paragraphs.
    const { line } = open
    if (line.end().endsWith('\n')) flush()
    else if (!line.isEmpty()) {
      line.trimEnd()
      line.add('\n')
    }
  }
  const visit = (node: HtmlNode, block: HtmlElement): void => {
    if (!isElement(node)) {
      if ('value' in node) {
        open.element ??= block
        if (block.tagName === 'pre')
          node.value.split('\n').forEach((line, i) => {
            if (i > 0) breakLine()
            write(line)
          })
        else write(node.value)
      }
      return
    }
    const { tagName } = node
    if (isFootnote(node)) skipped.footnotes++
    else if (tagName === 'img' && !isFurniture(node)) skipped.pictures++
    else if (tagName === 'br') breakLine()
    else if (tagName === 'sup') open.line.add(raisedText(open.line.end(), textOf(node)))
    else if (isFurniture(node) || tagName === (tracked === 'accepted' ? 'del' : 'ins')) return
    else if (blocks.has(tagName)) visitBlock(node)
    else
      node.childNodes.forEach((child) => {
        visit(child, block)
      })
  }
  const visitBlock = (element: HtmlElement): void => {
    flush()
    const around = open.element
    open = { element, line: growingLine() }
    if (element.tagName === 'li') label = labelOf(element)
    element.childNodes.forEach((child) => {
      visit(child, element)
    })
    flush()
    if (element.tagName === 'li') label = ''
    open = { element: around, line: growingLine() }
  }

  const body = document.childNodes
    .filter(isElement)
    .flatMap(({ childNodes }) => childNodes)
    .filter((node) => isElement(node) && node.tagName === 'body')
  for (const element of lawOf(body)) visitBlock(element)
  return { format: 'html', ...composed.finish(), unread: unreadThings(skipped) }
}

function textOf(element: HtmlElement): string {
  const pieces = element.childNodes.map((node) => (isElement(node) ? textOf(node) : 'value' in node ? node.value : ''))
  return pieces.join('')
}
