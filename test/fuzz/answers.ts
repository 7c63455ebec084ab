/** What is made of a review – answers to an editor, papers, reports, comparisons – holds for every text, as the review itself does. */
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import type { ClientCapabilities, Position } from 'vscode-languageserver'
import { concordanceOf } from '../../server/core/concord/concordance.js'
import { compareVersions, type Version } from '../../server/core/compare/comparison.js'
import { languages, type Language } from '../../server/core/text/language.js'
import { codeLenses } from '../../server/editor/code-lenses.js'
import { completion } from '../../server/editor/completion.js'
import { definition } from '../../server/editor/definition.js'
import { diagnosticsOf } from '../../server/editor/diagnostics.js'
import { documentLinks } from '../../server/editor/document-links.js'
import { foldingRanges } from '../../server/editor/folding.js'
import { hover } from '../../server/editor/hover.js'
import { inlayHints } from '../../server/editor/inlay-hints.js'
import { quickFixes } from '../../server/editor/quick-fixes.js'
import { references } from '../../server/editor/references.js'
import type { ReviewedDraft } from '../../server/editor/reviews.js'
import { semanticTokens } from '../../server/editor/semantic-tokens.js'
import { symbols } from '../../server/editor/symbols.js'
import { withTerm } from '../../server/editor/term-hover.js'
import { createWordMarker } from '../../server/editor/word-marks.js'
import { words } from '../../server/editor/words.js'
import { comparativeTable } from '../../server/papers/comparative-table.js'
import { htmlOf } from '../../server/papers/html.js'
import { markdownOf } from '../../server/papers/markdown.js'
import { memorandum } from '../../server/papers/memorandum.js'
import { submission } from '../../server/papers/submission.js'
import { versionsTable } from '../../server/papers/versions-table.js'
import { textOf } from '../concord/trial.js'
import { reviewedDraft } from '../editor/reviewed-draft.js'
import { draftOf, templates } from '../papers/sample.js'
import { reviewer, ruleSet } from '../rule-set.js'
import { draft, edited, edits } from './arbitraries.js'
import { assertInside, type Property } from './property.js'

const able: ClientCapabilities = {
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { relatedInformation: true },
    definition: { linkSupport: true },
  },
}
const marker = createWordMarker()

/** Everything that can be asked at a place. */
function answersAt(draft: ReviewedDraft, position: Position, capabilities: ClientCapabilities): readonly unknown[] {
  const { document } = draft
  const range = { start: document.positionAt(0), end: document.positionAt(document.getText().length) }
  const at = { textDocument: document, range, context: { diagnostics: [] } }
  return [
    diagnosticsOf(draft, capabilities),
    withTerm(draft, position, capabilities, hover(draft, position, capabilities)),
    definition(draft, position, capabilities),
    references(draft, position, true),
    completion(draft, document, position),
    symbols(draft, capabilities),
    foldingRanges(draft, capabilities),
    documentLinks(draft, capabilities),
    inlayHints(draft, range),
    codeLenses(draft),
    quickFixes(draft, at, capabilities, words.ru),
    semanticTokens(draft, marker).data.filter((number) => !(number >= 0)),
  ]
}

/** Each position in an answer is one of the document. */
function assertPositions(answer: unknown, { document }: ReviewedDraft): void {
  if (Array.isArray(answer)) for (const one of answer) assertPositions(one, { document } as ReviewedDraft)
  else if (typeof answer === 'object' && answer !== null) {
    if ('line' in answer && 'character' in answer)
      assert.deepEqual(document.positionAt(document.offsetAt(answer as Position)), answer)
    else for (const one of Object.values(answer)) assertPositions(one, { document } as ReviewedDraft)
  }
}

const language = fc.constantFrom(...languages)
const version = (source: string): Version => {
  const review = reviewer.review(source)
  return { review, findings: review.findings, safeguards: reviewer.safeguardsIn(source) }
}

export const answers: readonly Property[] = [
  {
    name: 'an editor is answered at every place, inside the document',
    quick: 30,
    property: fc.property(draft(3_000), fc.double({ min: 0, max: 1, noNaN: true }), (text, where) => {
      const reviewed = reviewedDraft(text)
      const position = reviewed.document.positionAt(Math.floor(where * text.length))
      for (const capabilities of [able, {}])
        for (const answer of answersAt(reviewed, position, capabilities)) assertPositions(answer, reviewed)
    }),
  },
  {
    name: 'papers are written on every draft and on every two versions',
    quick: 20,
    property: fc.property(draft(3_000), edits, language, (text, all, reader: Language) => {
      const older = draftOf(text, { reader })
      const newer = draftOf(all.reduce(edited, text), { reader })
      for (const paper of [
        comparativeTable(older, reader, templates.table),
        memorandum(older, reader, templates.memorandum),
        submission(older, reader, templates.submission),
        versionsTable(older, newer, reader, templates.table),
      ]) {
        assert.ok(htmlOf(paper).endsWith('</html>\n'))
        assert.ok(markdownOf(paper).length > 0)
      }
    }),
  },
  {
    name: 'two versions are compared, each finding of either once',
    quick: 20,
    property: fc.property(draft(3_000), edits, (text, all) => {
      const [older, newer] = [version(text), version(all.reduce(edited, text))]
      const { findings } = compareVersions(older, newer, ruleSet)
      assert.equal(findings.filter((one) => one.old).length, older.findings.length)
      assert.equal(findings.filter((one) => one.new).length, newer.findings.length)
    }),
  },
  {
    name: 'the differences of parallel texts stay inside both',
    quick: 20,
    property: fc.property(draft(3_000), draft(3_000), language, language, (one, other, first, second) => {
      const sources = [one, other] as const
      const { differences } = concordanceOf(textOf(one, first), textOf(other, second))
      for (const { kind, places } of differences)
        for (const [side, { range }] of places.entries()) assertInside(sources[side] ?? '', range, kind)
    }),
  },
]
