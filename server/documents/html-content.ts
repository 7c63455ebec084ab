/** Finds the law on a page: without the navigation, forms and scripts of the site around it. */
import { attribute, isElement, type HtmlElement, type HtmlNode } from './html-tree.js'

const never = new Set(
  'script style noscript template head title nav form button select input textarea iframe object embed svg math canvas video audio map dialog link meta'.split(
    ' ',
  ),
)
/** Classes and roles of the parts of a page that are no text of a document, whole words of `class`. */
const furniture =
  /^(?:nav|navbar|navigation|menu|menubar|breadcrumbs?|sidebar|toolbar|pagination|pager|share|social|cookies?|banner|search|no-?print|hidden|visually-hidden|sr-only|sub_menu|footer|contentinfo|complementary)$/

/** Bodies of footnotes as Word and LibreOffice write them. */
const footnote = /^(?:_?ftn|_?edn|sdfootnote|sdendnote|fn:?)-?\d+$/

/** True for what is left out with all that it holds. */
export function isFurniture(element: HtmlElement): boolean {
  const { tagName } = element
  if (never.has(tagName)) return true
  if ((tagName === 'header' || tagName === 'footer' || tagName === 'aside') && !isInside(element, 'article'))
    return true
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true') return true
  if (/(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(attribute(element, 'style') ?? '')) return true
  return wordsOf(element).some((word) => furniture.test(word))
}

export function isFootnote(element: HtmlElement): boolean {
  return footnote.test(attribute(element, 'id') ?? '') && element.tagName !== 'a'
}

function wordsOf(element: HtmlElement): readonly string[] {
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'role') ?? ''}`.toLowerCase().split(/\s+/)
}

function isInside(element: HtmlElement, tagName: string): boolean {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode) if (at.tagName === tagName) return true
  return false
}

/**
 * Where the law stands: on the pages of adilet.zan.kz its title and its text, elsewhere the main part or the only article of the page, else the whole
 * page.
 */
export function lawOf(roots: readonly HtmlNode[]): readonly HtmlElement[] {
  const all = elementsOf(roots)
  const has =
    (...words: string[]) =>
    (element: HtmlElement): boolean =>
      words.every((word) => wordsOf(element).includes(word))
  const adilet = all.filter(has('container_gamma', 'text'))
  if (adilet.length > 0) return [...all.filter(has('container_alpha', 'slogan')), ...adilet]
  const main = all.filter((element) => element.tagName === 'main' || wordsOf(element).includes('main'))
  if (main.length === 1) return main
  const articles = all.filter(({ tagName }) => tagName === 'article')
  if (articles.length === 1) return articles
  return roots.filter(isElement)
}

/** All elements that are not furniture, in order. */
function elementsOf(nodes: readonly HtmlNode[]): readonly HtmlElement[] {
  const found: HtmlElement[] = []
  const visit = (node: HtmlNode): void => {
    if (!isElement(node) || isFurniture(node)) return
    found.push(node)
    node.childNodes.forEach(visit)
  }
  nodes.forEach(visit)
  return found
}
