/** Reviews drafts once more for what leaves the editor: for another reader, or of another text than that of the draft. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { applyDecisions, staleDecisions } from '../core/findings/decision.js'
import type { Reader } from '../core/findings/message.js'
import type { NamedText, Reviewer } from '../core/review.js'
import type { Country } from '../core/rules/ruleset.js'
import type { DraftDocument } from '../documents/document.js'
import type { ReviewedDraft } from '../report/draft.js'
import type { Configuration } from './configuration.js'
import { nameOf, type Decisions } from './decisions.js'
import { countryUnder, reviewUnder } from './review-under.js'
import { fileBehind, type WordTexts } from './word-texts.js'

/** A reviewed draft, with what it was reviewed by. */
export interface DraftReport {
  readonly draft: ReviewedDraft
  readonly reviewer: Reviewer
  readonly reader: Reader
  readonly country: Country | undefined
  readonly alongside: readonly NamedText[]
  /** SHA-256 of the Word file whose text is open; missing where the text is the draft itself. */
  readonly hash?: string
}

export interface OtherReport {
  /** In place of the language that the settings say. */
  readonly reader?: Reader
  /** In place of the text that is open, such as an earlier version. */
  readonly instead?: { readonly name: string; readonly document: DraftDocument }
}

export interface Reports {
  /** Nothing where the draft is not open and no other text is given, and where there are no rules. */
  readonly on: (uri: string, other?: OtherReport) => Promise<DraftReport | undefined>
}

/** The rules, settings and decisions are those beside the draft; `beside` gives the texts that make one package with it. */
export function createReports(
  documents: { readonly get: (uri: string) => TextDocument | undefined },
  configuration: Pick<Configuration, 'of'>,
  reviewerFor: (uri: string) => Promise<Reviewer | undefined>,
  decisions: Pick<Decisions, 'on'>,
  beside: (uri: string) => readonly NamedText[],
  wordTexts: Pick<WordTexts, 'of'>,
): Reports {
  return {
    async on(uri, { reader: asked, instead } = {}) {
      const file = fileBehind(uri)
      const [reviewer, settings, made] = await Promise.all([
        reviewerFor(file),
        configuration.of(file),
        decisions.on(file),
      ])
      const open = documents.get(uri)?.getText()
      const text = instead?.document.text ?? open
      if (!reviewer || text === undefined) return undefined
      const reader = asked ?? settings.reader
      const alongside = beside(file)
      const { review, findings, hidden } = reviewUnder(settings, reviewer, text, alongside, reader)
      const { open: undecided, decided } = applyDecisions(findings, made)
      const known = wordTexts.of(uri)
      const read = instead?.document ?? (known?.text === open ? known : undefined)
      const { ruleSet } = reviewer
      return {
        draft: {
          path: instead?.name ?? nameOf(file.replace(/^untitled:/, '/')),
          review,
          findings: undecided,
          decided,
          stale: staleDecisions(made, review.findings),
          hidden,
          ruleSet,
          ...(read?.format === 'word' && { originOf: read.originOf, unread: read.unread }),
        },
        reviewer,
        reader,
        country: countryUnder(settings, ruleSet),
        alongside,
        ...(!instead && known && known.text === open && { hash: known.hash }),
      }
    },
  }
}
