/** The act tree as the outline of a draft: parts, chapters, articles, paragraphs and items. */
import { SymbolKind, type ClientCapabilities, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver'
import { cite } from '../core/act/citation.js'
import type { Act, Provision, ProvisionKind } from '../core/act/tree.js'
import { languageOfDraft, type Language } from '../core/text/language.js'
import { firstIndex, rangeAt } from '../core/text/ordered.js'
import type { Range } from '../core/text/range.js'
import type { Feature } from './feature.js'
import { headOf } from './links.js'
import { inSource, toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

/** Kinds are chosen for pictures that tell the levels apart. */
const kinds: Readonly<Record<ProvisionKind, SymbolKind>> = {
  part: SymbolKind.Module,
  chapter: SymbolKind.Namespace,
  article: SymbolKind.Class,
  paragraph: SymbolKind.Field,
  item: SymbolKind.EnumMember,
  subitem: SymbolKind.EnumMember,
}
const longestDetail = 80

/** Flat for an editor that knows no tree of symbols. */
export function symbols(
  draft: ReviewedDraft,
  capabilities: ClientCapabilities,
): DocumentSymbol[] | SymbolInformation[] {
  const language = languageOfDraft(draft.review.draft.text)
  const tree = draft.review.act.children.flatMap((provision) => symbolOf(provision, draft, language))
  const nested = capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
  return nested ? tree : flatten(tree, draft.document.uri)
}

function symbolOf(provision: Provision, draft: ReviewedDraft, language: Language): DocumentSymbol[] {
  const parts = [...provision.children, ...newProvisions(provision, draft.review.act)].sort((a, b) => a.start - b.start)
  const children = parts.flatMap((child) => symbolOf(child, draft, language))
  const { document, review } = draft
  const { text } = review.draft
  const words = (range: Range | undefined): string =>
    range ? shortened(text.slice(range.start, Math.min(range.end, range.start + 2 * longestDetail))) : ''
  const hasLabel = provision.label.end > provision.label.start
  // What has no printed number is called as lawyers cite it: «ч. 2», «абз. 3».
  const label = hasLabel ? words(provision.label).replace(/[.:\]\s*_#]+$/, '') : cite([provision], language)
  const detail = words(provision.heading) || words(provision.blocks[0])
  const name = label || detail
  if (name === '') return children
  const range = inSource(review.draft, provision)
  const start = hasLabel ? inSource(review.draft, headOf(provision)) : { ...range, end: range.start }
  // Editors refuse a symbol whose name does not stand inside it.
  const selection = { start: Math.max(start.start, range.start), end: Math.min(start.end, range.end) }
  return [
    {
      name,
      ...(label !== '' && { detail }),
      kind: kinds[provision.kind],
      range: toLspRange(document, range),
      selectionRange: toLspRange(document, selection),
      children,
    },
  ]
}

/** What the amendments right below a provision of a bill put into another act. */
function newProvisions({ start, end, children }: Provision, { amendments }: Act): readonly Provision[] {
  const isInside = (place: Range, around: Range): boolean => around.start < place.start && place.start < around.end
  const first = firstIndex(amendments.length, (i) => amendments[i]!.end > start)
  const behind = firstIndex(amendments.length, (i) => amendments[i]!.start >= end)
  return amendments.slice(first, behind).flatMap(({ newText }) => {
    if (!newText || !isInside(newText, { start, end })) return []
    const child = rangeAt(children, newText.start)
    return child && isInside(newText, child) ? [] : newText.children
  })
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longestDetail ? line : `${line.slice(0, longestDetail).replace(/\s+\S*$/, '')}…`
}

function flatten(tree: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return tree.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatten(children ?? [], uri, name),
  ])
}

export const symbolsFeature: Feature = {
  offers: { documentSymbolProvider: { label: 'Tripartite' } },
  register({ connection, capabilities, answer }) {
    connection.onDocumentSymbol(({ textDocument }, token) =>
      answer('outline', textDocument.uri, token, [], (draft) => symbols(draft, capabilities)),
    )
  },
}
