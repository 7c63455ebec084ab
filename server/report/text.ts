/** The report for people. */
import type { Colors } from 'picocolors/types.js'
import { cite, provisionPath } from '../core/act/citation.js'
import type { Finding, Fix, RelatedProvision } from '../core/findings/finding.js'
import type { Severity } from '../core/rules/schema.js'
import { readerOf, type Reader } from '../core/findings/message.js'
import type { Review } from '../core/review.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import { linesOf, type Lines } from '../core/text/lines.js'
import { authorityLines, conventionsLine, shownAuthorities } from './authority.js'
import { decisionLines } from './decisions.js'
import { criteriaChecked, criteriaCheckedIn, type ReviewedDraft, type Tally } from './draft.js'
import { visible } from './escape.js'
import { excerpt } from './excerpt.js'
import { originWords } from './origin.js'
import { phrases, type Phrases } from './phrases.js'
import { reasoningOf } from './reasoning.js'
import { strikeLines } from './strike.js'
import { workspaceLines } from './workspace.js'
import { labelled, wrap } from './wrap.js'

export interface TextOptions {
  readonly ruleSet: RuleSet
  readonly reader: Reader
  /** Columns of the terminal. */
  readonly width: number
  readonly colours: Colors
}

/** How much of a related provision is shown, in UTF-16 code units. */
const longestRelated = 120

/** One draft: its findings by article, in order, a piece for each. Ends with a blank line. */
export function* textOfFile(draft: ReviewedDraft, options: TextOptions): Generator<string> {
  const { review, findings } = draft
  const words = phrases[readerOf(options.reader, review.languages[0] ?? 'en')]
  const { colours } = options
  const about = [
    ...review.languages.map((language) => words.language[language]),
    ...(review.act.amending ? [words.amendingBill] : review.wholeAct ? [] : [words.fragment]),
  ].join(', ')
  const path = draft.path === '-' ? words.standardInput : visible(draft.path)
  const answered = decisionLines(draft, words, options)
  const head = `${colours.bold(colours.underline(path))} ${colours.dim(`(${about})`)}`
  if (findings.length === 0) {
    const criteria = criteriaChecked(options.ruleSet, review.languages, review.overrides)
    const said = draft.decided.length > 0 ? words.allDecided : words.noFinding(criteria)
    yield `${head}\n  ${said}\n${answered}\n`
    return
  }
  const lines = linesOf(review.draft.source)
  let article: string | undefined
  const explained = new Map<string, Numbered>()
  yield `${head}\n`
  for (const [i, finding] of findings.entries()) {
    const next = articleOf(finding, review, words)
    const heading = next === article || review.act.children.length === 0 ? '' : `\n  ${colours.bold(next)}\n`
    article = next
    const rule = `${finding.rule} ${finding.language} ${finding.textAlone ?? ''}`
    const numbered = { number: i + 1, finding }
    const earlier = explained.get(rule)
    if (!earlier) explained.set(rule, numbered)
    yield `${heading}\n${textOfFinding(numbered, earlier, draft, lines, options)}\n`
  }
  yield `${answered}\n`
}

/** The counts, and what was and was not checked. */
export function textOfSummary(tally: Tally, options: TextOptions): string {
  const reader = options.reader === 'auto' ? onlyLanguage(tally.languages) : options.reader
  const words = phrases[reader]
  const sentences = [
    options.colours.bold(words.counts(tally.counts, tally.files)),
    ...(tally.hidden > 0 ? [words.hidden(tally.hidden)] : []),
    ...(tally.decided > 0 ? [words.decidedCount(tally.decided)] : []),
    ...strikeLines(tally.criteria, options.ruleSet, reader).flatMap((line) => wrap(visible(line), options.width)),
    ...workspaceLines(tally.workspaces, words, options.width),
    ...wrap(words.closing(criteriaCheckedIn(tally, options.ruleSet)), options.width),
  ]
  return `${sentences.join('\n')}\n`
}

const onlyLanguage = (languages: readonly Language[]): Language =>
  languages.length === 1 ? (languages[0] ?? 'en') : 'en'

/** «ст. 13. Heading of the article». */
function articleOf(finding: Finding, review: Review, words: Phrases): string {
  const path = provisionPath(review.act, review.draft.toNormalised(finding.range.start))
  const at = path.findIndex((provision) => provision.kind === 'article')
  const article = path[at]
  if (!article) return words.outsideArticles
  const citation = cite(path.slice(0, at + 1), finding.language)
  const heading = article.heading ? review.draft.text.slice(article.heading.start, article.heading.end) : ''
  return visible(`${citation}${heading ? `. ${heading}` : ''}`.replace(/\s+/g, ' '))
}

interface Numbered {
  /** Of the finding in the report of its draft, from 1. */
  readonly number: number
  readonly finding: Finding
}

/** `earlier` is the first finding of the same rule: its reasoning is referred to, not repeated. */
function textOfFinding(
  { number, finding }: Numbered,
  earlier: Numbered | undefined,
  draft: ReviewedDraft,
  lines: Lines,
  options: TextOptions,
): string {
  const { colours, width } = options
  const { ruleSet } = draft
  const language = readerOf(options.reader, finding.language)
  const words = phrases[language]
  const labels = [
    words.why,
    words.standard,
    words.advice,
    words.remark,
    words.related,
    words.authority,
    words.conventions,
    words.wording,
    words.grounds,
  ]
  const column = Math.max(...labels.map((label) => label.length)) + 6
  const field = (label: string, text: string): string => {
    const filled = labelled(`    ${label}`.padEnd(column), visible(text), width)
    return label === '' ? filled : filled.replace(label, () => colours.dim(label))
  }
  const origin = draft.originOf?.(finding.range)
  const place = origin ? `  ${colours.dim(`(${visible(originWords(origin, language))})`)}` : ''
  const severity = severityColour(finding.severity, colours)
  const citation = finding.citation === '' ? '' : `${visible(finding.citation)}  `
  const reasoning = earlier
    ? [field(words.grounds, words.seeAbove(earlier.number, visible(earlier.finding.citation)))]
    : [
        ...reasoningOf(finding, ruleSet, language, words).map(({ label, text }) => field(label, text)),
        ...authorityFields(finding, ruleSet, language, field, colours),
        ...(finding.conventions.length > 0
          ? [field(words.conventions, conventionsLine(finding.conventions, finding.basis, ruleSet, words))]
          : []),
      ]
  return [
    `  ${colours.dim(`${number}.`)} ${severity(words.severity[finding.severity])}  ${citation}${colours.bold(visible(finding.title))}  ${colours.dim(finding.rule)}${finding.local ? `  ${colours.dim(`(${words.localRule})`)}` : ''}${place}`,
    sourceLines(finding, draft, lines, options, words),
    ...reasoning,
    ...finding.related.map((provision, i) => field(i === 0 ? words.related : '', relatedLine(provision))),
    ...wordingFields(finding, earlier?.finding, words, field, column, width),
  ].join('\n')
}

function severityColour(severity: Severity, colours: Colors): (text: string) => string {
  const colour = { error: colours.red, warning: colours.yellow, information: colours.cyan }[severity]
  return (text) => colours.bold(colour(text))
}

/** The first source line of the range with the range marked beneath. */
function sourceLines(
  finding: Finding,
  { review, originOf }: ReviewedDraft,
  lines: Lines,
  options: TextOptions,
  words: Phrases,
): string {
  const { source } = review.draft
  const start = lines.position(finding.range.start)
  const end = lines.position(finding.range.end)
  const { start: lineStart, end: lineEnd } = lines.range(start.line)
  const line = source.slice(lineStart, lineEnd)
  // The lines of what was read from a file of another format are no lines of that file.
  const gutter = (originOf ? '' : String(start.line + 1)).padStart(6)
  const until = end.line === start.line ? end.character : line.length
  const shown = excerpt(line, start.character, until, Math.max(30, options.width - gutter.length - 3))
  const rest = end.line === start.line ? '' : originOf ? ' …' : ` ${words.untilLine(end.line + 1)}`
  const { colours } = options
  const mark = severityColour(finding.severity, colours)('^'.repeat(shown.marked))
  return [
    `${colours.dim(`${gutter} │`)} ${shown.text}`,
    `${colours.dim(`${' '.repeat(gutter.length)} │`)} ${' '.repeat(shown.before)}${mark}${colours.dim(rest)}`,
  ].join('\n')
}

/** “The provision referred to: s. 40 – Essential services”. */
function relatedLine({ message, text }: RelatedProvision): string {
  const words = text.replace(/\s+/g, ' ')
  return `${message} – ${words.length > longestRelated ? `${words.slice(0, longestRelated).trimEnd()}…` : words}`
}

type Field = (label: string, text: string) => string

function authorityFields(
  finding: Finding,
  ruleSet: RuleSet,
  language: Language,
  field: Field,
  colours: Colors,
): readonly string[] {
  const words = phrases[language]
  const rest = finding.authorities.slice(shownAuthorities)
  const lines = authorityLines(finding.authorities.slice(0, shownAuthorities), ruleSet, language)
  if (rest.length > 0) {
    const notVerified = rest.filter((authority) => !authority.verified).length
    lines.push(words.moreAuthorities(rest.length, notVerified, `tripartite explain ${finding.rule}`))
  }
  return lines.map((line, i) => {
    const text = field(i === 0 ? words.authority : '', line)
    return line.startsWith('?') ? colours.yellow(text) : text
  })
}

/** The new text is not repeated where the first finding of the rule has shown it. */
function wordingFields(
  finding: Finding,
  earlier: Finding | undefined,
  words: Phrases,
  field: Field,
  column: number,
  width: number,
): readonly string[] {
  const fix = finding.fixes[0]
  if (!fix) return []
  const newText = newTextOf(fix)
  const title = field(words.wording, fix.title)
  const shown = earlier?.fixes[0]
  if (fix.title.includes(newText) || (shown && newTextOf(shown) === newText)) return [title]
  const indent = ' '.repeat(column)
  return [title, ...newText.split(/\n+/).map((line) => labelled(indent, visible(line), width))]
}

const newTextOf = ({ edits }: Fix): string => edits.map(({ newText }) => newText.trim()).join(' … ')
