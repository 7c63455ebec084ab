/** What of a draft folds: provisions of more than one line, and editors' notes. */
import { FoldingRangeKind, type ClientCapabilities, type FoldingRange } from 'vscode-languageserver'
import type { Provision } from '../core/act/tree.js'
import type { Range } from '../core/text/range.js'
import type { Feature } from './feature.js'
import { inSource } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

/** In order. Of provisions that begin on one line the outermost folds; an editor that takes a limited number gets the outermost. */
export function foldingRanges(reviewed: ReviewedDraft, capabilities: ClientCapabilities): FoldingRange[] {
  const { document, review } = reviewed
  const known = new Set<number>()
  const found: { readonly fold: FoldingRange; readonly depth: number }[] = []
  const add = (range: Range, depth: number, kind?: FoldingRangeKind): void => {
    const { start, end } = inSource(review.draft, range)
    const startLine = document.positionAt(start).line
    const endLine = document.positionAt(end).line
    if (endLine <= startLine || known.has(startLine)) return
    known.add(startLine)
    found.push({ fold: { startLine, endLine, ...(kind && { kind }) }, depth })
  }
  const visit = (provision: Provision, depth: number): void => {
    add(provision, depth)
    for (const child of provision.children) visit(child, depth + 1)
  }
  for (const provision of review.act.children) visit(provision, 0)
  for (const amendment of review.act.amendments) {
    if (!amendment.newText) continue
    add(amendment, 0)
    for (const child of amendment.newText.children) visit(child, 1)
  }
  for (const note of review.act.notes) add(note, 0, FoldingRangeKind.Comment)
  const most = capabilities.textDocument?.foldingRange?.rangeLimit
  const kept = most === undefined ? found : [...found].sort((a, b) => a.depth - b.depth).slice(0, most)
  return kept.map(({ fold }) => fold).sort((a, b) => a.startLine - b.startLine)
}

export const foldingFeature: Feature = {
  offers: { foldingRangeProvider: true },
  register({ connection, capabilities, answer }) {
    connection.onFoldingRanges(({ textDocument }, token) =>
      answer('folding', textDocument.uri, token, [], (draft) => foldingRanges(draft, capabilities)),
    )
  },
}
