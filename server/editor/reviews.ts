/** Reviews of the open drafts, each made once per text of its document. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { applyDecisions, staleDecisions, type DecidedFinding } from '../core/findings/decision.js'
import type { PlacedDecision } from '../core/findings/decisions-file.js'
import type { Finding } from '../core/findings/finding.js'
import { countryOf } from '../core/findings/ratification.js'
import { unknownSwitches } from '../core/findings/rule-switches.js'
import type { NamedText, Review, Reviewer } from '../core/review.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { DraftDocument } from '../documents/document.js'
import type { Configuration } from './configuration.js'
import type { Decisions } from './decisions.js'
import type { Drafts } from './drafts.js'
import { reviewUnder } from './review-under.js'
import type { Settings } from './settings.js'
import { typingIn } from './typing.js'
import { fileBehind, type WordTexts } from './word-texts.js'

/** A review of the document as it is now: use it before the next `await`, while offsets and positions still agree. */
export interface ReviewedDraft {
  readonly document: TextDocument
  readonly review: Review
  /** The findings to show under the settings of the draft, without those that a reviewer has decided on. */
  readonly findings: readonly Finding[]
  readonly decided: readonly DecidedFinding[]
  readonly settings: Settings
  readonly ruleSet: RuleSet
  readonly compiled: Reviewer['compiled']
  /** Address of the folder of rule pages, with a slash at its end. */
  readonly pages?: string | undefined
  /** Where a range of the document stands in the file whose text this is; missing where the document is itself the file. */
  readonly originOf?: DraftDocument['originOf']
}

export interface Reviews {
  /**
   * Nothing for a document that is closed or that is no draft, or when there are no rules. `begin` is called just before a draft has to be reviewed, and
   * may throw what the promise is to be rejected with, where the answer is not wanted any more.
   */
  readonly of: (uri: string, begin?: () => void) => Promise<ReviewedDraft | undefined>
  /** The last review of an open draft, perhaps of an older version: for what must not wait. */
  readonly last: (uri: string) => ReviewedDraft | undefined
  /** Settings or rules have changed. */
  readonly clear: () => void
  readonly forget: (uri: string) => void
}

/** What a person should be told, because findings would be missing or different without a sign. */
export interface ReviewEvents {
  readonly unknownCountry: (code: string) => void
  /** Names in the setting `rules` that are neither a rule nor a criterion. */
  readonly unknownRules: (names: readonly string[]) => void
  readonly failed: (error: unknown) => void
}

export interface ReviewedDocuments {
  readonly get: (uri: string) => TextDocument | undefined
}

interface Known {
  /** Not its version: some editors count them wrongly, or open a document twice. */
  readonly text: string
  readonly reviewer: Reviewer
  readonly made: readonly PlacedDecision[]
  readonly alongside: readonly NamedText[]
  readonly reviewed: ReviewedDraft
}

const nothing: readonly NamedText[] = []

/** `beside` gives the texts that make one package with a draft: the same list for as long as they stay the same. */
export function createReviews(
  documents: ReviewedDocuments,
  drafts: Pick<Drafts, 'has'>,
  configuration: Configuration,
  reviewerFor: (uri: string) => Promise<Reviewer | undefined>,
  decisions: Pick<Decisions, 'on' | 'reviewed'>,
  events: ReviewEvents,
  pages?: string,
  beside: (uri: string) => readonly NamedText[] = () => nothing,
  wordTexts?: Pick<WordTexts, 'of'>,
): Reviews {
  const known = new Map<string, Known>()
  return {
    async of(uri, begin) {
      const file = fileBehind(uri)
      const [ready, settings, made] = await Promise.all([reviewerFor(file), configuration.of(file), decisions.on(file)])
      const recall = (): ReviewedDraft | undefined => {
        const last = known.get(uri)
        const document = documents.get(uri)
        if (!last || last.reviewed.document !== document || last.text !== document.getText()) return undefined
        const isSame = last.reviewer === ready && last.made === made && last.alongside === beside(file)
        return isSame && last.reviewed.settings === settings ? last.reviewed : undefined
      }
      const before = recall()
      if (before) return before
      await typingIn(documents, uri)
      // Looked up after waiting: the document may have changed or been closed, or reviewed for another feature.
      const document = documents.get(uri)
      if (!ready || !document || !drafts.has(document, settings.documents)) return undefined
      const meanwhile = recall()
      if (meanwhile) return meanwhile
      begin?.()
      const alongside = beside(file)
      const { ruleSet } = ready
      if (settings.country !== undefined && !countryOf(settings.country, ruleSet.ratifications))
        events.unknownCountry(settings.country)
      try {
        const unknown = unknownSwitches(settings.rules, ruleSet)
        if (unknown.length > 0) events.unknownRules(unknown)
        const read = wordTexts?.of(uri)
        const text = document.getText()
        const { review, findings } = reviewUnder(settings, ready, text, alongside)
        const { open, decided } = applyDecisions(findings, made)
        const reviewed = {
          document,
          review,
          findings: open,
          decided,
          settings,
          ruleSet,
          compiled: ready.compiled,
          pages,
          ...(read?.text === text && { originOf: read.originOf }),
        }
        known.set(uri, { text, reviewer: ready, made, alongside, reviewed })
        decisions.reviewed(file, staleDecisions(made, review.findings))
        return reviewed
      } catch (error) {
        events.failed(error)
        return undefined
      }
    },
    last: (uri) => known.get(uri)?.reviewed,
    clear: () => known.clear(),
    forget: (uri) => void known.delete(uri),
  }
}
