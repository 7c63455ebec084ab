/** The act tree as the outline of a draft: parts, chapters, articles and paragraphs. */
import { SymbolKind, type ClientCapabilities, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver'
import type { Provision, ProvisionKind } from '../core/act/tree.js'
import type { Range } from '../core/text/range.js'
import { toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

/** Kinds are chosen for pictures that tell the levels apart. Items stay out: they would bury the articles. */
const kinds: Readonly<Partial<Record<ProvisionKind, SymbolKind>>> = {
  part: SymbolKind.Module,
  chapter: SymbolKind.Namespace,
  article: SymbolKind.Class,
  paragraph: SymbolKind.Field,
}
const longestDetail = 80

/** Flat for an editor that knows no tree of symbols. */
export function symbols(
  draft: ReviewedDraft,
  capabilities: ClientCapabilities,
): DocumentSymbol[] | SymbolInformation[] {
  const tree = draft.review.act.children.flatMap((provision) => symbolOf(provision, draft))
  const nested = capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
  return nested ? tree : flatten(tree, draft.document.uri)
}

function symbolOf(provision: Provision, draft: ReviewedDraft): DocumentSymbol[] {
  const kind = kinds[provision.kind]
  const children = provision.children.flatMap((child) => symbolOf(child, draft))
  if (kind === undefined) return children
  const { document, review } = draft
  const { text } = review.draft
  const toSource = ({ start, end }: Range): Range => ({
    start: review.draft.toSource(start),
    end: review.draft.toSource(end),
  })
  const words = (range: Range | undefined): string =>
    range ? shortened(text.slice(range.start, Math.min(range.end, range.start + 2 * longestDetail))) : ''
  const label = words(provision.label).replace(/[.)\s*_#]+$/, '')
  const detail = words(provision.heading) || words(provision.blocks[0])
  const name = label || detail
  if (name === '') return children
  const range = toSource(provision)
  const start = provision.label.end > provision.label.start ? toSource(provision.label) : { ...range, end: range.start }
  // Editors refuse a symbol whose name does not stand inside it.
  const selection = { start: Math.max(start.start, range.start), end: Math.min(start.end, range.end) }
  return [
    {
      name,
      ...(label !== '' && { detail }),
      kind,
      range: toLspRange(document, range),
      selectionRange: toLspRange(document, selection),
      children,
    },
  ]
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
