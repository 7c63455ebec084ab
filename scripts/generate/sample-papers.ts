/** Papers on the sample drafts as Markdown, so that whoever changes a rule or a paper sees what lawyers will read. */
import { readFileSync } from 'node:fs'
import { compileReviewer } from '../../server/core/compile-reviewer.js'
import type { Language } from '../../server/core/text/language.js'
import { comparativeTable } from '../../server/papers/comparative-table.js'
import { markdownOf } from '../../server/papers/markdown.js'
import { memorandum } from '../../server/papers/memorandum.js'
import type { Paper } from '../../server/papers/paper.js'
import { submission } from '../../server/papers/submission.js'
import { paperDraft, readTemplates } from '../paper-draft.js'
import { readRules } from '../read-rules.js'

const folder = 'test/papers/expected'
export const folders = [folder]

export function generate(): readonly { readonly path: string; readonly text: string }[] {
  const reviewer = compileReviewer(readRules().ruleSet)
  const templates = readTemplates()
  const draft = (language: Language) => {
    const path = `examples/restrictive.${language}.law.md`
    const source = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
    return paperDraft(source, reviewer, { path, reader: language, country: 'KZ', date: '2026-11-22' })
  }
  const file = (name: string, paper: Paper) => ({ path: `${folder}/${name}.md`, text: markdownOf(paper) })
  return [
    file('table.ru', comparativeTable(draft('ru'), 'ru', templates.table)),
    file('table.kk', comparativeTable(draft('kk'), 'kk', templates.table)),
    file('memorandum.en', memorandum(draft('en'), 'en', templates.memorandum)),
    file('submission.kk', submission(draft('kk'), 'kk', templates.submission)),
  ]
}
