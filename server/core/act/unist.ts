/** The act as a unist tree with nlcst leaves, so that plugins of the unified world run on it. */
import type { Paragraph, SentenceContent, WhiteSpace } from 'nlcst'
import type { Node, Parent, Position } from 'unist'
import { spelling } from '../rules/phrase.js'
import type { Language } from '../text/language.js'
import { linesOf } from '../text/lines.js'
import type { NormalisedText } from '../text/normalise.js'
import type { Range } from '../text/range.js'
import { endsSentence, tokenize } from '../text/tokens.js'
import type { Act, Provision, ProvisionKind } from './tree.js'

export interface ProvisionNode extends Parent {
  readonly type: 'provision'
  readonly kind: ProvisionKind
  readonly number: string
  children: (ProvisionNode | Paragraph)[]
}

export interface ActRoot extends Parent {
  readonly type: 'act'
  children: (ProvisionNode | Paragraph)[]
}

/** Positions are in the source, lines and columns from 1 as unist has them. */
export function actTree(act: Act, draft: NormalisedText, language: Language): ActRoot {
  const lines = linesOf(draft.source)
  const point = (offset: number) => {
    const source = draft.toSource(offset)
    const { line, character } = lines.position(source)
    return { line: line + 1, column: character + 1, offset: source }
  }
  const at = (range: Range): Position => ({ start: point(range.start), end: point(range.end) })
  const paragraph = (block: Range): Paragraph => paragraphOf(block, draft.text, language, at)
  const inOrder = <T extends Node>(nodes: T[]): T[] =>
    nodes.sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0))
  const provision = (part: Provision): ProvisionNode => ({
    type: 'provision',
    kind: part.kind,
    number: part.number,
    position: at(part),
    children: inOrder([
      ...(part.heading ? [paragraph(part.heading)] : []),
      ...part.blocks.map(paragraph),
      ...part.children.map(provision),
    ]),
  })
  return {
    type: 'act',
    position: at({ start: 0, end: draft.text.length }),
    children: inOrder([
      ...(act.title ? [paragraph(act.title)] : []),
      ...act.blocks.map(paragraph),
      ...act.children.map(provision),
    ]),
  }
}

function paragraphOf(block: Range, text: string, language: Language, at: (range: Range) => Position): Paragraph {
  const content: Paragraph['children'] = []
  let children: SentenceContent[] = []
  let start = block.start
  let last = block.start
  let before = ''
  const space = (from: number, to: number): WhiteSpace => ({
    type: 'WhiteSpaceNode',
    value: text.slice(from, to),
    position: at({ start: from, end: to }),
  })
  const close = (): void => {
    if (children.length > 0) content.push({ type: 'SentenceNode', children, position: at({ start, end: last }) })
    children = []
  }
  tokenize(text, block.start, block.end, (from, to, isWord) => {
    if (from > last) (children.length > 0 ? children : content).push(space(last, from))
    if (children.length === 0) start = from
    children.push(token(text.slice(from, to), isWord, at({ start: from, end: to })))
    last = to
    if (!isWord && endsSentence(text, from, block.end, before, language)) close()
    before = isWord ? spelling(text.slice(from, to)) : ''
  })
  close()
  return { type: 'ParagraphNode', children: content, position: at(block) }
}

function token(value: string, isWord: boolean, position: Position): SentenceContent {
  return isWord
    ? { type: 'WordNode', position, children: [{ type: 'TextNode', value, position }] }
    : { type: 'PunctuationNode', value, position }
}
