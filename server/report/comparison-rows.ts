/** A comparison of two versions as a table: a row for each finding and for each safeguard that came or went. */
import type { ComparedArticle, ComparedFinding } from '../core/compare/comparison.js'
import type { LostSafeguard } from '../core/compare/lost-safeguards.js'
import type { Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import { citationOf, decisionOn, placesOf, severityOf, type ComparedDrafts } from './compared-drafts.js'
import { comparisonWords } from './comparison-words.js'
import { phrases } from './phrases.js'
import { registerWords } from './register-words.js'

export const comparisonColumns = [
  'article',
  'state',
  'severity',
  'provision',
  'title',
  'oldWords',
  'newWords',
  'advice',
  'decision',
  'rule',
  'id',
] as const
export type ComparisonColumn = (typeof comparisonColumns)[number]

export type ComparisonRow = Readonly<Record<ComparisonColumn, string>> & {
  readonly graded: Severity
  /** New, graver, or a safeguard that is gone. */
  readonly worse: boolean
  /** Where it stands, in the newer version if it is there. */
  readonly place?: VersionPlace
}

/** A source offset in one of the versions. */
export interface VersionPlace {
  readonly version: 'old' | 'new'
  readonly offset: number
}

export function comparisonTitles(reader: Language): Readonly<Record<ComparisonColumn, string>> {
  const { columns } = registerWords[reader]
  const words = comparisonWords[reader]
  const { severity, provision, title, advice, decision, rule, id } = columns
  return {
    article: words.article,
    state: words.state,
    severity,
    provision,
    title,
    oldWords: words.oldWords,
    newWords: words.newWords,
    advice,
    decision,
    rule,
    id,
  }
}

/** In the order of the newer version. */
export function comparisonRows(compared: ComparedDrafts, reader: Language): readonly ComparisonRow[] {
  const words = comparisonWords[reader]
  return compared.comparison.articles.flatMap((article) => {
    const language = languageOf(article, compared)
    const name = citationOf(article.old, article.new, language)
    return [
      ...article.findings.map((finding) => findingRow(finding, name, compared, reader)),
      ...article.lost.map((one) => ({
        ...safeguardRow(one, name, words.lost, true, reader),
        ...articlePlace('old', article.old, compared),
      })),
      ...article.gained.map((one) => ({
        ...safeguardRow(one, name, words.gained, false, reader),
        ...articlePlace('new', article.new, compared),
      })),
    ]
  })
}

function articlePlace(
  version: VersionPlace['version'],
  path: ComparedArticle['old'],
  compared: ComparedDrafts,
): Pick<ComparisonRow, 'place'> {
  const article = path?.at(-1)
  return article ? { place: { version, offset: compared[version].review.draft.toSource(article.label.start) } } : {}
}

/** In which an article is cited: that of a finding in it, or of the draft. */
export function languageOf({ findings: [first] }: ComparedArticle, { new: its, old }: ComparedDrafts): Language {
  return (first?.new ?? first?.old)?.language ?? its.review.languages[0] ?? old.review.languages[0] ?? 'en'
}

/** “remains (more severe)” */
export function stateOf({ state, worse, changed, topicGone }: ComparedFinding, reader: Language): string {
  const words = comparisonWords[reader]
  const remarks = [
    ...(state === 'remaining' && worse ? [words.graver] : []),
    ...(changed ? [words.reworded] : []),
    ...(topicGone ? [words.topicGone] : []),
  ]
  return `${words.states[state]}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`
}

function findingRow(
  compared: ComparedFinding,
  article: string,
  drafts: ComparedDrafts,
  reader: Language,
): ComparisonRow {
  const finding = compared.new ?? compared.old
  const words = phrases[reader]
  const rule = drafts.new.ruleSet.rules.find(({ id }) => id === finding?.rule)
  const decision = decisionOn(compared.new) ?? decisionOn(compared.old)
  return {
    article,
    state: stateOf(compared, reader),
    severity: severityCell(compared, words.severity),
    provision: placesOf(compared),
    title: rule?.title[reader] ?? finding?.title ?? '',
    oldWords: wordsOf(compared.old),
    newWords: wordsOf(compared.new),
    advice: compared.new ? (rule?.advice[reader] ?? '') : '',
    decision: decision ? `${words.decision[decision.decision]}: ${decision.reason}` : '',
    rule: finding?.rule ?? '',
    id: finding?.fingerprint ?? '',
    graded: severityOf(compared),
    worse: compared.worse,
    ...(finding && { place: { version: compared.new ? 'new' : 'old', offset: finding.range.start } }),
  }
}

/** “error → information” where the words remain under another severity. */
function severityCell({ old, new: its }: ComparedFinding, names: Readonly<Record<Severity, string>>): string {
  const all = [old, its].flatMap((finding) => (finding ? names[finding.severity] : []))
  return [...new Set(all)].join(' → ')
}

function safeguardRow(
  { rule, parts, severity }: LostSafeguard,
  article: string,
  state: string,
  worse: boolean,
  reader: Language,
): ComparisonRow {
  const named = parts.map((part) => part[reader]).join('; ')
  return {
    article,
    state,
    severity: phrases[reader].severity[severity],
    provision: article,
    title: `${rule.title[reader]}${named === '' ? '' : ` (${named})`}`,
    oldWords: '',
    newWords: '',
    advice: worse ? rule.advice[reader] : '',
    decision: '',
    rule: rule.id,
    id: '',
    graded: severity,
    worse,
  }
}

/** Of what an article lacks, only its first line. */
function wordsOf(finding: ComparedFinding['new']): string {
  if (!finding?.lookedFor) return finding?.text ?? ''
  return `${finding.text.split(/\r\n?|\n/)[0] ?? ''} […]`
}
