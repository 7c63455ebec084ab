/** The lines of the tree of Conventions: articles, criteria and findings, each with what it says in words. */
import type { Range as LspRange } from 'vscode-languageserver'
import type { Finding } from '../core/findings/finding.js'
import { isAtLeast } from '../core/findings/severity.js'
import type { Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import type { ArticleCoverage, CoverageState, CriterionCoverage } from '../report/coverage.js'
import { coverageWords } from '../report/coverage-words.js'
import { phrases } from '../report/phrases.js'
import { toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

/** What a line of the tree means, for its picture; the words say it as well. */
export type Mark = Severity | Exclude<CoverageState, 'found'>

export interface ViewNode {
  /** The same from one review to the next, so that what is open stays open. */
  readonly id: string
  readonly kind: 'instrument' | 'article' | 'criterion' | 'finding'
  readonly mark: Mark
  readonly label: string
  readonly description: string
  readonly tooltip: string
  /** Of a finding. */
  readonly range?: LspRange
  readonly children: readonly ViewNode[]
}

const longestName = 80
/** What matters most comes first: a line with something that was not checked does not look clean. */
const states: readonly CoverageState[] = ['found', 'hidden', 'not-checked', 'clean', 'not-applicable']

export function articleNode(
  { id, summary = '', criteria }: ArticleCoverage,
  draft: ReviewedDraft,
  reader: Language,
  isOutside = false,
): ViewNode {
  const words = coverageWords[reader]
  const [instrument = '', number = ''] = id.split('/')
  const label =
    isOutside && number !== '' ? `${words.instrument(instrument)}, ${words.instrument(id)}` : words.instrument(id)
  if (criteria.length === 0)
    return {
      id,
      kind: 'article',
      mark: 'not-checked',
      label,
      description: words.states['not-checked'],
      tooltip: [summary, words.noCriterion].join('\n\n').trim(),
      children: [],
    }
  const children = criteria.map((criterion) => criterionNode(criterion, id, draft, reader))
  return withChildren(id, 'article', label, summary, children, criteria, reader)
}

function criterionNode(
  criterion: CriterionCoverage,
  article: string,
  draft: ReviewedDraft,
  reader: Language,
): ViewNode {
  const { state, title, reason, findings } = criterion
  const words = coverageWords[reader]
  const id = `${article}/${criterion.id}`
  return {
    id,
    kind: 'criterion',
    mark: state === 'found' ? gravest(findings) : state,
    label: title,
    description: state === 'found' ? words.findings(findings.length) : words.states[state],
    tooltip: [
      title,
      ...(state === 'found' ? [] : [words.states[state]]),
      ...(reason === undefined ? [] : [reason]),
    ].join('\n\n'),
    children: findings.map((finding, index) => findingNode(finding, `${id}/${index}`, draft, reader)),
  }
}

/** Its criterion, where it stands under one, has said what it is: what differs is the place and the words. */
export function findingNode(
  finding: Finding,
  id: string,
  { document }: ReviewedDraft,
  reader: Language,
  name = shortened(finding.text),
): ViewNode {
  const { severity, citation, message, range } = finding
  return {
    id,
    kind: 'finding',
    mark: severity,
    label: citation === '' ? name : `${citation}: ${name}`,
    description: phrases[reader].severity[severity],
    tooltip: message,
    range: toLspRange(document, range),
    children: [],
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longestName ? line : `${line.slice(0, longestName).replace(/\s+\S*$/, '')}…`
}

/** A line above others: how many criteria below are in which state. */
export function withChildren(
  id: string,
  kind: ViewNode['kind'],
  label: string,
  tooltip: string,
  children: readonly ViewNode[],
  criteria: readonly CriterionCoverage[],
  reader: Language,
): ViewNode {
  const words = coverageWords[reader]
  const findings = new Set(criteria.flatMap((one) => one.findings))
  const counts = states.flatMap((state) => {
    const count = criteria.filter((one) => one.state === state).length
    if (count === 0) return []
    return [state === 'found' ? words.findings(findings.size) : words.count(state, count)]
  })
  const mark =
    findings.size > 0
      ? gravest([...findings])
      : (states
          .slice(1)
          .find((state): state is Exclude<CoverageState, 'found'> => criteria.some((one) => one.state === state)) ??
        'not-checked')
  return { id, kind, mark, label, description: counts.join(' · '), tooltip, children }
}

export const gravest = (findings: readonly Finding[]): Severity =>
  findings.reduce<Severity>((found, { severity }) => (isAtLeast(severity, found) ? severity : found), 'information')

export interface SpokenNode extends ViewNode {
  /** What a screen reader says of the line: also what its picture means, where the words beside it do not say so. */
  readonly spoken: string
  readonly children: readonly SpokenNode[]
}

export function spoken(node: ViewNode, reader: Language): SpokenNode {
  const { kind, mark, label, description } = node
  const severity = kind !== 'finding' && isSeverity(mark) ? phrases[reader].severity[mark] : ''
  return {
    ...node,
    spoken: [label, severity, ...description.split(' · ')].filter((part) => part !== '').join(', '),
    children: node.children.map((child) => spoken(child, reader)),
  }
}

const isSeverity = (mark: Mark): mark is Severity => mark === 'error' || mark === 'warning' || mark === 'information'
