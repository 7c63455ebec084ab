/** What tests ask of an annotated Word file, with a parser that is not the reader's: where its comments stand, what is left without them, whether Word would accept it. */
import { DOMParser, XMLSerializer, type Element, type Node } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readWord } from '../../server/documents/word/read-word.js'
import type { Tracked } from '../../server/documents/word/story.js'

function parse(bytes: Uint8Array, name: string): Element | undefined {
  const part = unzipSync(bytes)[name]
  if (!part) return undefined
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`)
  }
  return new DOMParser({ onError }).parseFromString(strFromU8(part), 'text/xml').documentElement ?? undefined
}

const isElement = (node: Node): node is Element => node.nodeType === 1
const childrenOf = (node: Node): readonly Element[] => [...node.childNodes].filter(isElement)
const local = (element: Element): string => element.localName ?? ''
const attribute = (element: Element, name: string): string => {
  const found = [...element.attributes].find((one) => one.localName === name)
  return found?.value ?? ''
}

function all(element: Element, name: string): readonly Element[] {
  const found: Element[] = []
  const walk = (one: Element): void => {
    if (local(one) === name) found.push(one)
    childrenOf(one).forEach(walk)
  }
  walk(element)
  return found
}

function numbersBy(bytes: Uint8Array, author: string): ReadonlySet<string> {
  const root = parse(bytes, 'word/comments.xml')
  const comments = root ? all(root, 'comment') : []
  return new Set(comments.filter((one) => attribute(one, 'author') === author).map((one) => attribute(one, 'id')))
}

/** The words on which the comments of an author stand, in the order of their numbers: signs are put in the place of the marks, and the text is read. */
export function commentedWords(bytes: Uint8Array, author: string, tracked: Tracked = 'accepted'): readonly string[] {
  const files = unzipSync(bytes)
  return [...numbersBy(bytes, author)].map((id) => {
    const source = strFromU8(files['word/document.xml'] ?? new Uint8Array())
      .replaceAll(`<w:commentRangeStart w:id="${id}"/>`, '<w:r><w:t>⟦</w:t></w:r>')
      .replaceAll(`<w:commentRangeEnd w:id="${id}"/>`, '<w:r><w:t>⟧</w:t></w:r>')
    const read = readWord(zipSync({ ...files, 'word/document.xml': strToU8(source) }), { tracked })
    if ('problem' in read) throw new Error(read.problem)
    const words = /⟦([^⟧]*)⟧/.exec(read.text)?.[1]
    if (words === undefined) throw new Error(`comment ${id} stands nowhere`)
    return words
  })
}

/** The XML of the document without the comments of an author; neighbouring runs that look the same count as one. */
export function withoutComments(bytes: Uint8Array, author: string): string {
  const root = parse(bytes, 'word/document.xml')
  if (!root) return ''
  const ours = numbersBy(bytes, author)
  const marks = ['commentRangeStart', 'commentRangeEnd'].flatMap((name) => all(root, name))
  for (const mark of marks) if (ours.has(attribute(mark, 'id'))) mark.parentNode?.removeChild(mark)
  for (const reference of all(root, 'commentReference'))
    if (ours.has(attribute(reference, 'id')) && reference.parentNode)
      reference.parentNode.parentNode?.removeChild(reference.parentNode)
  return canonical(root)
}

/** Merges runs of the same properties that stand side by side, and texts in them. */
function canonical(root: Element): string {
  const serializer = new XMLSerializer()
  for (const text of ['t', 'delText'].flatMap((name) => all(root, name))) {
    // Without this attribute outer white space does not count.
    if (!text.hasAttribute('xml:space')) text.textContent = (text.textContent ?? '').replace(/^ +| +$/g, '')
    text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
  }
  for (const run of all(root, 'r')) {
    for (let next = run.nextSibling; next && isElement(next) && local(next) === 'r'; next = run.nextSibling) {
      if (lookOf(run, serializer) !== lookOf(next, serializer)) break
      for (const one of childrenOf(next)) if (local(one) !== 'rPr') run.appendChild(one)
      next.parentNode?.removeChild(next)
    }
    for (const name of ['t', 'delText']) {
      for (const text of all(run, name)) {
        for (let next = text.nextSibling; next && isElement(next) && local(next) === name; next = text.nextSibling) {
          text.textContent = (text.textContent ?? '') + (next.textContent ?? '')
          next.parentNode?.removeChild(next)
        }
      }
    }
  }
  return serializer.serializeToString(root)
}

function lookOf(run: Element, serializer: XMLSerializer): string {
  const attributes = [...run.attributes].map(({ name, value }) => `${name}=${value}`)
  const properties = childrenOf(run).filter((one) => local(one) === 'rPr')
  return [...attributes, ...properties.map((one) => serializer.serializeToString(one))].join(' ')
}

/** Elements that may hold what. A run or a mark anywhere else makes Word offer a repair (ECMA-376 part 1, annex A). */
const mayHoldRuns: ReadonlySet<string> = new Set(
  'p hyperlink ins del moveFrom moveTo sdtContent fldSimple smartTag customXml bdo dir rubyBase rt'.split(' '),
)
const orderOfParagraph = (
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap ' +
  'overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap ' +
  'jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
).split(' ')

/** What the schema of WordprocessingML would not allow, as far as our changes touch it. */
export function problemsOfOrder(bytes: Uint8Array): readonly string[] {
  const problems: string[] = []
  const root = parse(bytes, 'word/document.xml')
  if (!root) return ['no document']
  const walk = (element: Element, inDeletion: boolean): void => {
    const name = local(element)
    const parent = element.parentNode
    const holder = parent && isElement(parent) ? local(parent) : ''
    if (name === 'r' && !mayHoldRuns.has(holder)) problems.push(`a run in ${holder}`)
    if ((name === 'commentRangeStart' || name === 'commentRangeEnd') && !mayHoldRuns.has(holder) && holder !== 'body')
      problems.push(`a mark in ${holder}`)
    const isFirst = !element.previousSibling || ![...siblingsBefore(element)].some(isElement)
    if ((name === 'pPr' || name === 'rPr') && ['p', 'r'].includes(holder) && !isFirst)
      problems.push(`${name} comes late`)
    if (name === 't' && inDeletion) problems.push('text in a deletion')
    if (name === 'delText' && !inDeletion) problems.push('deleted text outside of a deletion')
    if (name === 'pPr') {
      const order = childrenOf(element).map((one) => orderOfParagraph.indexOf(local(one)))
      if (order.some((at, i) => at < 0 || at <= (order[i - 1] ?? -1))) problems.push('the order of w:pPr')
    }
    for (const one of childrenOf(element)) walk(one, inDeletion || name === 'del' || name === 'moveFrom')
  }
  walk(root, false)
  const ids = (name: string): readonly string[] => all(root, name).map((one) => attribute(one, 'id'))
  const comments = parse(bytes, 'word/comments.xml')
  const known = comments ? all(comments, 'comment').map((one) => attribute(one, 'id')) : []
  for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
    if ([...ids(name)].sort().join() !== [...known].sort().join()) problems.push(`${name}: ${ids(name).join()}`)
  if (new Set(known).size !== known.length) problems.push('two comments of one number')
  const changes = ['ins', 'del'].flatMap((name) => ids(name)).filter((id) => id !== '1')
  if (new Set(changes).size !== changes.length) problems.push('two changes of one number')
  return problems
}

function* siblingsBefore(element: Element): Generator<Node> {
  for (let one = element.previousSibling; one; one = one.previousSibling) yield one
}
