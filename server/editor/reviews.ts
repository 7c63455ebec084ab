/** Reviews of the open drafts, each made once per version of its document. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { applyDecisions, staleDecisions, type DecidedFinding } from '../core/findings/decision.js'
import type { PlacedDecision } from '../core/findings/decisions-file.js'
import type { Finding } from '../core/findings/finding.js'
import { countryOf, forCountry, withGiven } from '../core/findings/ratification.js'
import { isAtLeast } from '../core/findings/severity.js'
import type { Review, Reviewer } from '../core/review.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Configuration } from './configuration.js'
import type { Decisions } from './decisions.js'
import type { Drafts } from './drafts.js'
import type { Settings } from './settings.js'

/** A review of the document as it is now: use it before the next `await`, while offsets and positions still agree. */
export interface ReviewedDraft {
  readonly document: TextDocument
  readonly review: Review
  /** The findings to show under the settings of the draft, without those that a reviewer has decided on. */
  readonly findings: readonly Finding[]
  readonly decided: readonly DecidedFinding[]
  readonly settings: Settings
  readonly ruleSet: RuleSet
  /** Address of the folder of rule pages, with a slash at its end. */
  readonly pages?: string | undefined
}

export interface Reviews {
  /** Nothing for a document that is closed or that is no draft, or when there are no rules. */
  readonly of: (uri: string) => Promise<ReviewedDraft | undefined>
  /** Settings or rules have changed. */
  readonly clear: () => void
  readonly forget: (uri: string) => void
}

/** What a person should be told, because findings would be missing or different without a sign. */
export interface ReviewEvents {
  readonly unknownCountry: (code: string) => void
  readonly failed: (error: unknown) => void
}

interface Known {
  readonly version: number
  readonly reviewer: Reviewer
  readonly made: readonly PlacedDecision[]
  readonly reviewed: ReviewedDraft
}

export function createReviews(
  documents: { readonly get: (uri: string) => TextDocument | undefined },
  drafts: Drafts,
  configuration: Configuration,
  reviewerFor: (uri: string) => Promise<Reviewer | undefined>,
  decisions: Pick<Decisions, 'on' | 'reviewed'>,
  events: ReviewEvents,
  pages?: string,
): Reviews {
  const known = new Map<string, Known>()
  return {
    async of(uri) {
      const [ready, settings, made] = await Promise.all([reviewerFor(uri), configuration.of(uri), decisions.on(uri)])
      // Looked up after waiting: the document may have changed or been closed meanwhile.
      const document = documents.get(uri)
      if (!ready || !document || !drafts.has(document)) return undefined
      const last = known.get(uri)
      if (
        last?.version === document.version &&
        last.reviewer === ready &&
        last.made === made &&
        last.reviewed.settings === settings
      )
        return last.reviewed
      const { ruleSet } = ready
      if (settings.country !== undefined && !countryOf(settings.country, ruleSet.ratifications))
        events.unknownCountry(settings.country)
      try {
        const review = ready.review(document.getText(), { reader: settings.reader })
        const { open, decided } = applyDecisions(findingsUnder(settings, review, ruleSet), made)
        const reviewed = {
          document,
          review,
          findings: open,
          decided,
          settings,
          ruleSet,
          pages,
        }
        known.set(uri, { version: document.version, reviewer: ready, made, reviewed })
        decisions.reviewed(uri, staleDecisions(made, review.findings))
        return reviewed
      } catch (error) {
        events.failed(error)
        return undefined
      }
    },
    clear: () => known.clear(),
    forget: (uri) => void known.delete(uri),
  }
}

function findingsUnder(settings: Settings, { findings }: Review, { ratifications }: RuleSet): readonly Finding[] {
  const seen = settings.country === undefined ? undefined : countryOf(settings.country, ratifications)
  const country = withGiven(seen, settings.ratifications)
  const gated = country
    ? findings.map((finding) => forCountry(finding, country, ratifications, settings.reader))
    : findings
  return gated.filter(({ severity }) => isAtLeast(severity, settings.severityFloor))
}
