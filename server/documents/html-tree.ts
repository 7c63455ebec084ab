/** Parses HTML as browsers do, within bounds of depth and time; loads and runs nothing. */
import { defaultTreeAdapter, Parser, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { grouped } from '../core/text/grouped.js'
import { deepestElement, timeKeeper, tooDeep, Unreadable } from './limits.js'

export type HtmlElement = Tree.Element
export type HtmlNode = Tree.ChildNode

/** Some work of the parser grows with the square of a tag or of the depth, so that the clock is asked between pieces of this length. */
const pieceLength = 262_144

/** @throws Unreadable */
export function parseHtml(text: string): Tree.Document {
  const keepTime = timeKeeper()
  let depth = 0
  const parser = new Parser<Tree.DefaultTreeAdapterMap>({
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > deepestElement) throw new Unreadable(tooDeep)
      },
      onItemPop: () => {
        depth--
      },
    },
  })
  for (let at = 0; at < text.length; at += pieceLength) {
    parser.tokenizer.write(text.slice(at, at + pieceLength), at + pieceLength >= text.length)
    keepTime()
  }
  return parser.document
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

/** The nearest identifier and the path from there: `#z14`, `#text/p[3]`, `/html/body/p[3]`. */
export function addressOf(element: HtmlElement): string {
  const steps: string[] = []
  for (let at: HtmlElement | undefined = element; at; at = parentOf(at)) {
    const id = attribute(at, 'id')
    if (id) return [`#${id}`, ...steps].join('/')
    steps.unshift(`${at.tagName}${position(at)}`)
  }
  return `/${steps.join('/')}`
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | undefined {
  return parentNode && 'tagName' in parentNode ? parentNode : undefined
}

const positions = new WeakMap<HtmlElement, ReadonlyMap<HtmlElement, string>>()

/** `[3]` for the third of its kind in its parent; nothing for the only one. */
function position(element: HtmlElement): string {
  const parent = parentOf(element)
  if (!parent) return ''
  const known = positions.get(parent) ?? positionsIn(parent)
  positions.set(parent, known)
  return known.get(element) ?? ''
}

function positionsIn(parent: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const alike = grouped(parent.childNodes.filter(isElement), ({ tagName }) => tagName)
  return new Map(
    [...alike.values()].flatMap((elements) =>
      elements.map((element, at) => [element, elements.length > 1 ? `[${at + 1}]` : ''] as const),
    ),
  )
}
