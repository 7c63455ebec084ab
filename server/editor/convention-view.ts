/** The tree of Conventions, articles, criteria and findings of one draft, in the language of its reader. */
import type { CancellationToken } from 'vscode-languageserver'
import { readerOf } from '../core/findings/message.js'
import { languageOf } from '../core/text/language.js'
import {
  coverageOf,
  type ArticleCoverage,
  type CriterionCoverage,
  type InstrumentCoverage,
} from '../report/coverage.js'
import { coverageWords } from '../report/coverage-words.js'
import {
  articleNode,
  findingNode,
  gravest,
  spoken,
  withChildren,
  type SpokenNode,
  type ViewNode,
} from './convention-nodes.js'
import type { Feature } from './feature.js'
import { countryUnder } from './review-under.js'
import type { ReviewedDraft } from './reviews.js'

export const conventionViewRequest = 'tripartite/conventionView'

export interface ConventionView {
  readonly uri: string
  /** What the tree says and does not say. */
  readonly note: string
  readonly nodes: readonly SpokenNode[]
}

export function conventionView(draft: ReviewedDraft): ConventionView {
  const { document, review, findings, settings, ruleSet } = draft
  const [first = 'en'] = review.languages
  const reader = readerOf(settings.reader, languageOf(review.draft.text) ?? first)
  const words = coverageWords[reader]
  const coverage = coverageOf(review, findings, ruleSet, reader)
  const country = countryUnder(settings, ruleSet)
  const isOutside = ({ id }: InstrumentCoverage): boolean => ruleSet.conventions[id] === undefined
  const nodes = coverage.instruments
    .filter((one) => !isOutside(one))
    .map((one): ViewNode => {
      const isRatified = country?.conventions[one.id]?.status !== 'not-ratified'
      const node = withChildren(
        one.id,
        'instrument',
        words.instrument(one.id),
        one.title ?? '',
        one.articles.map((article) => articleNode(article, draft, reader)),
        unique(one.articles),
        reader,
      )
      return isRatified ? node : { ...node, description: `${words.notRatified} · ${node.description}` }
    })
  const rest = coverage.instruments.filter(isOutside)
  const outside = rest.flatMap(({ articles }) => articles.map((article) => articleNode(article, draft, reader, true)))
  if (outside.length > 0)
    nodes.push(
      withChildren(
        'outside',
        'instrument',
        words.otherInstruments,
        '',
        outside,
        unique(rest.flatMap(({ articles }) => articles)),
        reader,
      ),
    )
  if (coverage.others.length > 0) {
    const children = coverage.others.map((finding, index) =>
      findingNode(finding, `others/${index}`, draft, reader, finding.title),
    )
    nodes.push({
      id: 'others',
      kind: 'instrument',
      mark: gravest(coverage.others),
      label: words.others,
      description: words.findings(children.length),
      tooltip: '',
      children,
    })
  }
  const checked = coverage.criteria.filter(({ state }) => state !== 'not-checked').length
  return {
    uri: document.uri,
    note: words.note(checked, coverage.criteria.length),
    nodes: nodes.map((node) => spoken(node, reader)),
  }
}

const unique = (articles: readonly ArticleCoverage[]): readonly CriterionCoverage[] => [
  ...new Set(articles.flatMap(({ criteria }) => criteria)),
]

export const conventionViewFeature: Feature = {
  offers: {},
  register({ connection, answer }) {
    connection.onRequest(conventionViewRequest, ({ uri }: { readonly uri: string }, token: CancellationToken) =>
      answer('Convention view', uri, token, null, conventionView),
    )
  },
}
