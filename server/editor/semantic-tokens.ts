/** Colours by meaning: headings, words of duty, right and prohibition, numbers, references and editors' notes. */
import {
  SemanticTokensBuilder,
  SemanticTokenTypes,
  type Range as LspRange,
  type SemanticTokens,
  type SemanticTokensLegend,
} from 'vscode-languageserver'
import { findReferences } from '../core/act/references/find.js'
import { stretchesOf } from '../core/act/stretches.js'
import type { Provision } from '../core/act/tree.js'
import type { Range } from '../core/text/range.js'
import type { Feature } from './feature.js'
import { headOf } from './links.js'
import { inSource, toRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'
import { createWordMarker, type WordMarker } from './word-marks.js'

/** Only types of the protocol itself, so that every theme has a colour for them. */
const tokenTypes = [
  SemanticTokenTypes.namespace,
  SemanticTokenTypes.class,
  SemanticTokenTypes.keyword,
  SemanticTokenTypes.number,
  SemanticTokenTypes.variable,
  SemanticTokenTypes.comment,
] as const
type TokenType = (typeof tokenTypes)[number]

export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [] }

const wordTypes = { modality: SemanticTokenTypes.keyword, quantity: SemanticTokenTypes.number } as const

interface Token extends Range {
  readonly type: TokenType
}

/** Of the whole draft, or of what is asked for: then only the articles that reach into it are read. */
export function semanticTokens(reviewed: ReviewedDraft, marker: WordMarker, asked?: LspRange): SemanticTokens {
  const { document, review } = reviewed
  const { text } = review.draft
  const source = asked && toRange(document, asked)
  const within = source
    ? { start: review.draft.toNormalised(source.start), end: review.draft.toNormalised(source.end) }
    : { start: 0, end: text.length }
  const tokens = withoutOverlaps([
    ...headings(review.act, within),
    ...review.act.notes.map((note): Token => ({ ...note, type: SemanticTokenTypes.comment })),
    ...referencesIn(reviewed, within),
    ...marker.marksIn(reviewed, within).map(({ kind, ...range }): Token => ({ ...range, type: wordTypes[kind] })),
  ]).filter(({ start, end }) => start < within.end && within.start < end)
  return built(tokens, reviewed)
}

/** Parts and chapters, and articles; of an article whose heading states its norm only the number. */
function headings({ title, children, amendments }: ReviewedDraft['review']['act'], within: Range): readonly Token[] {
  const found: Token[] = title ? [{ ...title, type: SemanticTokenTypes.namespace }] : []
  const visit = (provision: Provision): void => {
    const { kind, label, blocks } = provision
    if (provision.start >= within.end || provision.end <= within.start) return
    if (kind !== 'part' && kind !== 'chapter' && kind !== 'article') return
    const isNorm = kind === 'article' && blocks.length === 0 && provision.children.length === 0
    const type = kind === 'article' ? SemanticTokenTypes.class : SemanticTokenTypes.namespace
    found.push({ ...(isNorm ? label : headOf(provision)), type })
    provision.children.forEach(visit)
  }
  children.forEach(visit)
  for (const { newText } of amendments) newText?.children.forEach(visit)
  return found
}

function referencesIn({ review: { act, draft } }: ReviewedDraft, within: Range): readonly Token[] {
  return stretchesOf(act, draft.text, within).flatMap((stretch) =>
    findReferences(draft.text, stretch, stretch.language).map(({ start, end }): Token => ({
      start,
      end,
      type: SemanticTokenTypes.variable,
    })),
  )
}

/** In the order of the text; of two that overlap the one that was given first stays. */
function withoutOverlaps(tokens: readonly Token[]): readonly Token[] {
  const order = new Map(tokens.map((token, i) => [token, i]))
  const rank = (token: Token): number => order.get(token) ?? 0
  const kept: Token[] = []
  for (const token of [...tokens].sort((a, b) => a.start - b.start || rank(a) - rank(b))) {
    if (token.start >= token.end) continue
    const last = kept.at(-1)
    if (!last || last.end <= token.start) kept.push(token)
    else if (rank(token) < rank(last)) kept[kept.length - 1] = token
  }
  return kept
}

/** Few editors take tokens of more than one line, so each line gets its own. */
function built(tokens: readonly Token[], { document, review }: ReviewedDraft): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  for (const token of tokens) {
    const { start, end } = inSource(review.draft, token)
    const type = tokenTypes.indexOf(token.type)
    const last = document.positionAt(end)
    for (let at = document.positionAt(start); at.line <= last.line; at = { line: at.line + 1, character: 0 }) {
      const lineEnd = at.line === last.line ? last.character : lengthOf(at.line, document)
      if (lineEnd > at.character) builder.push(at.line, at.character, lineEnd - at.character, type, 0)
    }
  }
  return builder.build()
}

function lengthOf(line: number, document: ReviewedDraft['document']): number {
  const start = { line, character: 0 }
  return document.getText({ start, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '').length
}

export const semanticTokensFeature: Feature = {
  offers: { semanticTokensProvider: { legend, full: true, range: true } },
  register({ connection, documents, answer }) {
    const marker = createWordMarker()
    const what = 'semantic tokens'
    connection.languages.semanticTokens.on(({ textDocument }, token) =>
      answer(what, textDocument.uri, token, { data: [] }, (draft) => semanticTokens(draft, marker)),
    )
    connection.languages.semanticTokens.onRange(({ textDocument, range }, token) =>
      answer(what, textDocument.uri, token, { data: [] }, (draft) => semanticTokens(draft, marker, range)),
    )
    documents.onDidClose(({ document }) => marker.forget(document.uri))
  },
}
