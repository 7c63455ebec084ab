/** Papers take about sixteen times as long for sixteen times the draft, with a finding in every provision. */
import { strict as assert } from 'node:assert'
import { comparativeTable } from '../../server/papers/comparative-table.js'
import type { PaperDraft } from '../../server/papers/facts.js'
import { memorandum } from '../../server/papers/memorandum.js'
import { redraftsOf } from '../../server/papers/redraft.js'
import { submission } from '../../server/papers/submission.js'
import { versionsTable } from '../../server/papers/versions-table.js'
import { assertLinear, numbered } from '../fuzz/growth.js'
import { draftOf, templates } from './sample.js'

/** `count` findings or more. */
const drafts: Readonly<Record<string, (count: number) => string>> = {
  articles: (count) =>
    `Закон о профсоюзах\n${numbered(count, (i) => `Статья ${i}. Порядок ${i}\n1. Профсоюз создают не менее пятидесяти работников ${i}.\n2. Забастовка запрещается.\n`)}`,
  'one article of items': (count) =>
    `Закон о профсоюзах\nСтатья 1. Обязанности\nПрофсоюз обязан:\n${numbered(count, (i) => `${i}) вступить в отраслевой профсоюз № ${i};\n`)}`,
  'one paragraph': (count) =>
    `Закон о профсоюзах\nСтатья 1. Запрет\n1. ${numbered(count, (i) => `Государственный служащий ранга ${i} не вправе вступать в профсоюзы. `)}`,
  'an amending bill': (count) =>
    `Закон\nО внесении изменений в некоторые законодательные акты\nСтатья 1. Внести в Закон «О профсоюзах» следующие изменения:\n${numbered(count, (i) => `${i}) статью ${i} изложить в следующей редакции:\n«Статья ${i}. Забастовка\nЗабастовка запрещается.»;\n`)}`,
}

const papers: Readonly<Record<string, (draft: PaperDraft) => unknown>> = {
  'the comparative table': (draft) => comparativeTable(draft, 'ru', templates.table),
  'the memorandum': (draft) => memorandum(draft, 'ru', templates.memorandum),
  'the submission': (draft) => submission(draft, 'ru', templates.submission),
}

describe('growth of papers', () => {
  for (const [kind, make] of Object.entries(drafts))
    it(`redrafts: ${kind}`, () => {
      assert.ok(draftOf(make(10)).draft.findings.length >= 10)
      assertLinear(
        ({ draft }: PaperDraft) => void redraftsOf(draft.review, draft.findings),
        (count) => draftOf(make(count)),
        60,
      )
    }).timeout(120_000)

  for (const [name, paper] of Object.entries(papers))
    it(name, () => {
      assertLinear(paper, (count) => draftOf(drafts['articles']!(count)), 40)
    }).timeout(120_000)

  it('the table of two versions', () => {
    const make = (count: number): readonly [PaperDraft, PaperDraft] => {
      const older = drafts['articles']!(count)
      return [draftOf(older), draftOf(older.replaceAll('пятидесяти', 'трех'))]
    }
    assertLinear(([older, newer]) => versionsTable(older, newer, 'ru', templates.table), make, 40)
  }).timeout(120_000)
})
