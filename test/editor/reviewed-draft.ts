/** A draft as the features of the language server receive it, without a server. */
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { ReviewedDraft } from '../../server/editor/reviews.js'
import { defaultSettings } from '../../server/editor/settings.js'
import { reviewer, ruleSet } from '../rule-set.js'

export function reviewedDraft(text: string): ReviewedDraft {
  const review = reviewer.review(text)
  return {
    document: TextDocument.create('file:///bill.law', 'law', 1, text),
    review,
    findings: review.findings,
    decided: [],
    settings: defaultSettings,
    ruleSet,
    compiled: reviewer.compiled,
  }
}
