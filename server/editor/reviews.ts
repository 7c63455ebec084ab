/** Reviews of the open drafts, each made once per version of its document. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../core/findings/finding.js'
import { countryOf, forCountry, withGiven } from '../core/findings/ratification.js'
import { isAtLeast } from '../core/findings/severity.js'
import type { NamedText, Review, Reviewer } from '../core/review.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Configuration } from './configuration.js'
import type { Drafts } from './drafts.js'
import type { Settings } from './settings.js'

/** A review of the document as it is now: use it before the next `await`, while offsets and positions still agree. */
export interface ReviewedDraft {
  readonly document: TextDocument
  readonly review: Review
  /** The findings to show under the settings of the draft. */
  readonly findings: readonly Finding[]
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

export interface ReviewedDocuments {
  readonly get: (uri: string) => TextDocument | undefined
}

interface Known {
  readonly version: number
  readonly reviewer: Reviewer
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
  events: ReviewEvents,
  pages?: string,
  beside: (uri: string) => readonly NamedText[] = () => nothing,
): Reviews {
  const known = new Map<string, Known>()
  return {
    async of(uri) {
      const [ready, settings] = await Promise.all([reviewerFor(uri), configuration.of(uri)])
      // Looked up after waiting: the document may have changed or been closed meanwhile.
      const document = documents.get(uri)
      if (!ready || !document || !drafts.has(document)) return undefined
      const last = known.get(uri)
      const alongside = beside(uri)
      if (
        last?.version === document.version &&
        last.reviewer === ready &&
        last.alongside === alongside &&
        last.reviewed.settings === settings
      )
        return last.reviewed
      const { ruleSet } = ready
      if (settings.country !== undefined && !countryOf(settings.country, ruleSet.ratifications))
        events.unknownCountry(settings.country)
      try {
        const review = ready.review(document.getText(), { reader: settings.reader, alongside })
        const reviewed = {
          document,
          review,
          findings: findingsUnder(settings, review, ruleSet),
          settings,
          ruleSet,
          pages,
        }
        known.set(uri, { version: document.version, reviewer: ready, alongside, reviewed })
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
