/** What an editor asks about a draft takes about sixteen times as long for sixteen times the draft. */
import { strict as assert } from 'node:assert'
import { codeLenses } from '../../server/editor/code-lenses.js'
import { completion } from '../../server/editor/completion.js'
import { fixAllKind, quickFixes } from '../../server/editor/quick-fixes.js'
import { references } from '../../server/editor/references.js'
import type { ReviewedDraft } from '../../server/editor/reviews.js'
import { symbols } from '../../server/editor/symbols.js'
import { withTerm } from '../../server/editor/term-hover.js'
import { words } from '../../server/editor/words.js'
import { assertLinear, numbered } from '../fuzz/growth.js'
import { reviewedDraft } from './reviewed-draft.js'

const article = (count: number): string =>
  `Закон о профсоюзах\nСтатья 1. Запрет\n1. ${numbered(count, (i) => `Профсоюз отрасли ${i} обязан вступить в отраслевой профсоюз. `)}`
const bill = (count: number): string =>
  `Закон\nО внесении изменений в некоторые законодательные акты\nСтатья 1. Внести в Закон «О профсоюзах» следующие изменения:\n${numbered(count, (i) => `${i}) статью ${i} изложить в следующей редакции:\n«Статья ${i}. Забастовка\nЗабастовка запрещается.»;\n`)}`
/** The last words are a use of one of very many terms, or the beginning of one. */
const terms =
  (last: string) =>
  (count: number): string =>
    `Закон о профсоюзах\nСтатья 1. Понятия\nВ настоящем Законе используются следующие понятия:\n${numbered(count, (i) => `${i}) орган надзора № ${i} – государственный орган;\n`)}Статья 2. Надзор\n1. ${numbered(count, () => 'Надзора нет. ')}${last}`

const everything = (draft: ReviewedDraft) => ({
  start: { line: 0, character: 0 },
  end: draft.document.positionAt(draft.document.getText().length),
})
const last = (draft: ReviewedDraft) => draft.document.positionAt(draft.document.getText().length - 1)

const asked: Readonly<Record<string, { make: (count: number) => string; ask: (draft: ReviewedDraft) => unknown }>> = {
  'findings above one article': { make: article, ask: codeLenses },
  'the outline of an amending bill': { make: bill, ask: (draft) => symbols(draft, {}) },
  'all safe fixes': {
    make: article,
    ask: (draft) =>
      quickFixes(
        draft,
        {
          textDocument: draft.document,
          range: everything(draft),
          context: { diagnostics: [], only: [fixAllKind] },
        },
        {},
        words.ru,
      ),
  },
  'what one of many terms means': {
    make: terms('Орган надзора № 1'),
    ask: (draft) => withTerm(draft, last(draft), {}, null),
  },
  'the uses of one of many terms': {
    make: terms('Орган надзора № 1'),
    ask: (draft) => references(draft, last(draft), true),
  },
  'the end of one of many terms': {
    make: terms('Орган над'),
    ask: (draft) => completion(draft, draft.document, draft.document.positionAt(draft.document.getText().length)).items,
  },
}

describe('growth of what an editor asks', () => {
  for (const [name, { make, ask }] of Object.entries(asked))
    it(name, () => {
      const answer = ask(reviewedDraft(make(5)))
      assert.ok(answer !== null && (!Array.isArray(answer) || answer.length > 0), 'there is no answer')
      assertLinear(ask, (count: number) => reviewedDraft(make(count)), 500)
    }).timeout(120_000)
})
