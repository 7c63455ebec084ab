/** The register of findings: one row each, as a lawyer keeps them in a table. */
import type { DecidedFinding } from '../core/findings/decision.js'
import type { CitedAuthority, Finding } from '../core/findings/finding.js'
import { readerOf, type Reader } from '../core/findings/message.js'
import type { Country } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import { linesOf, type Lines } from '../core/text/lines.js'
import { conventionsLine } from './authority.js'
import { authorityTitle } from './authority-title.js'
import type { ReviewedDraft } from './draft.js'
import { phrases } from './phrases.js'
import { placeOf } from './place.js'
import { registerWords, type RegisterWords } from './register-words.js'

/** In the order of the table: what a reader looks for first stands first. */
export const registerColumns = [
  'number',
  'file',
  'severity',
  'provision',
  'title',
  'fragment',
  'conventions',
  'ratified',
  'reasoning',
  'permitted',
  'advice',
  'proposal',
  'authority',
  'verification',
  'url',
  'otherAuthorities',
  'decision',
  'note',
  'date',
  'by',
  'language',
  'place',
  'characters',
  'clauseRu',
  'clauseKk',
  'clauseEn',
  'criterion',
  'rule',
  'id',
] as const
export type RegisterColumn = (typeof registerColumns)[number]

/** What a row says of one finding: text, empty where there is nothing to say. */
export type RegisterEntry = Readonly<Record<Exclude<RegisterColumn, 'number'>, string>>

/** `number` counts from 1 over all drafts. */
export type RegisterRow = RegisterEntry & { readonly number: number }

/** The findings of a draft in its order, those that are decided on among them. `country` is that of the review. Plain data. */
export function entriesOf(
  draft: ReviewedDraft,
  reader: Reader,
  country: Country | undefined,
): readonly RegisterEntry[] {
  const lines = linesOf(draft.review.draft.source)
  return [...draft.findings, ...draft.decided]
    .sort((a, b) => a.range.start - b.range.start)
    .map((finding) => entryOf(finding, draft, lines, readerOf(reader, finding.language), country))
}

/** The register of drafts, of each of which `entriesOf` has made a list. */
export function registerOf(entries: readonly (readonly RegisterEntry[])[]): readonly RegisterRow[] {
  return entries.flat().map((entry, i) => ({ ...entry, number: i + 1 }))
}

/** The language of the titles where the reader leaves it open: that of all drafts, or English. */
export function registerReader(reader: Reader, languages: readonly Language[]): Language {
  const [first] = languages
  return readerOf(reader, first !== undefined && languages.every((language) => language === first) ? first : 'en')
}

function entryOf(
  finding: Finding | DecidedFinding,
  draft: ReviewedDraft,
  lines: Lines,
  reader: Language,
  country: Country | undefined,
): RegisterEntry {
  const words = phrases[reader]
  const own = registerWords[reader]
  const { ruleSet } = draft
  const rule = ruleSet.rules.find(({ id }) => id === finding.rule)
  const advice = rule?.advice[reader] ?? ''
  const titleOf = ({ title }: CitedAuthority): string => authorityTitle(title, reader, ruleSet.ratifications).text
  const [authority, ...others] = finding.authorities
  const decision = 'decision' in finding ? finding.decision : undefined
  const { start, end } = finding.range
  return {
    file: draft.path === '-' ? words.standardInput : draft.path,
    severity: words.severity[finding.severity],
    provision: finding.citation,
    title: finding.title,
    fragment: fragmentOf(finding),
    conventions: conventionsLine(finding.conventions, finding.basis, ruleSet, words),
    ratified: ratifiedCell(finding.conventions, country, own),
    reasoning: finding.message.replace(advice, '').replace(/ {2,}/g, ' ').trim(),
    permitted: rule?.permitted[reader] ?? '',
    advice,
    proposal: proposalOf(finding),
    authority: authority ? titleOf(authority) : '',
    verification: authority ? words.verification[authority.verification] : '',
    url: authority?.url ?? finding.url,
    otherAuthorities: others
      .map((other) => `${titleOf(other)} (${words.verification[other.verification]}) ${other.url}`)
      .join('\n'),
    decision: decision ? words.decision[decision.decision] : '',
    note: decision?.reason ?? '',
    date: decision?.date ?? '',
    by: decision?.by ?? '',
    language: words.language[finding.language],
    place: placeOf(finding.range, draft, lines, reader),
    // For people who count characters from 1, both ends included.
    characters: `${start + 1}–${Math.max(start + 1, end)}`,
    clauseRu: rule?.fix.clause?.ru ?? '',
    clauseKk: rule?.fix.clause?.kk ?? '',
    clauseEn: rule?.fix.clause?.en ?? '',
    criterion: finding.criterion,
    rule: finding.rule,
    id: finding.fingerprint,
  }
}

/** The words found; of an article that lacks something, only its first line. */
function fragmentOf({ text, lookedFor }: Finding): string {
  if (!lookedFor) return text
  const [first = ''] = text.split(/\r\n?|\n/)
  return first === text ? text : `${first} […]`
}

/** One word where all Conventions have one status, else each with its own; empty for a remark on the drafting. */
function ratifiedCell(articles: readonly string[], country: Country | undefined, words: RegisterWords): string {
  const conventions = [...new Set(articles.map((article) => article.split('/')[0] ?? article))]
  const cells = conventions.map((convention) => {
    const { status = 'unknown', byAbsence = false, given = false } = country?.conventions[convention] ?? {}
    const remark = given ? words.given : byAbsence ? words.byAbsence : ''
    return { convention, cell: `${words.ratified[status]}${remark === '' ? '' : ` (${remark})`}` }
  })
  const [first] = cells
  if (first && cells.every(({ cell }) => cell === first.cell)) return first.cell
  return cells.map(({ convention, cell }) => `${convention}: ${cell}`).join('; ')
}

/** What the first redraft orders, and its text where the order does not say it. */
function proposalOf({ fixes: [fix] }: Finding): string {
  if (!fix) return ''
  const text = fix.edits
    .map(({ newText }) => newText.trim())
    .filter((part) => part !== '')
    .join(' … ')
  return text === '' || fix.title.includes(text) ? fix.title : `${fix.title}:\n${text}`
}
