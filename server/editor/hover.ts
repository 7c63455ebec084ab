/** What a finding rests on, shown at the provision: it adds to the diagnostic and does not repeat it. */
import { MarkupKind, type ClientCapabilities, type Hover, type Position } from 'vscode-languageserver'
import type { DecidedFinding } from '../core/findings/decision.js'
import type { CitedAuthority, Finding } from '../core/findings/finding.js'
import { readerOf } from '../core/findings/message.js'
import { strikeNoteOf } from '../core/findings/strike-note.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import type { Origin } from '../core/text/origin.js'
import { originWords } from '../report/origin.js'
import { phrases } from '../report/phrases.js'
import { answerLine } from '../report/decisions.js'
import { markdown, plain, type TextStyle } from './markdown.js'
import { toLspRange, touches } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

/** Nothing where no finding is. */
export function hover(
  { document, findings, decided, settings, ruleSet, originOf }: ReviewedDraft,
  position: Position,
  capabilities: ClientCapabilities,
): Hover | null {
  const offset = document.offsetAt(position)
  const here = [...findings, ...decided].filter(({ range }) => touches(range, { start: offset, end: offset }))
  const [first] = here
  if (!first) return null
  const formats = capabilities.textDocument?.hover?.contentFormat ?? []
  const [kind, style] = formats.includes(MarkupKind.Markdown)
    ? ([MarkupKind.Markdown, markdown] as const)
    : ([MarkupKind.PlainText, plain] as const)
  const value = here
    .map((finding) =>
      describe(finding, ruleSet, readerOf(settings.reader, finding.language), style, originOf?.(finding.range)),
    )
    .join(`\n\n${style.rule}\n\n`)
  return { contents: { kind, value }, range: toLspRange(document, first.range) }
}

function describe(
  finding: Finding | DecidedFinding,
  ruleSet: RuleSet,
  reader: Language,
  style: TextStyle,
  origin: Origin | undefined,
): string {
  const { text, strong, item } = style
  const rule = ruleSet.rules.find(({ id }) => id === finding.rule)
  const labels = phrases[reader]
  const labelled = (label: string, value: string): string => `${strong(`${label}:`)} ${text(value)}`
  const places = [
    ...(finding.citation === '' ? [] : [finding.citation]),
    ...(origin ? [originWords(origin, reader)] : []),
  ]
  const paragraphs = [`${strong(finding.title)}${places.length === 0 ? '' : ` (${text(places.join(', '))})`}`]
  if ('decision' in finding) {
    const { decision } = finding
    paragraphs.push(labelled(labels.answer, `${labels.decision[decision.decision]} – ${answerLine(decision)}`))
  }
  const articles = finding.conventions.map((id) => item(article(id, ruleSet, reader, style)))
  if (articles.length > 0)
    paragraphs.push(
      `${strong(`${labels.conventions}:`)} ${text(labels.basis[finding.basis])}\n\n${articles.join('\n')}`,
    )
  if (finding.authorities.length > 0) {
    const cited = finding.authorities.map((authority) => item(citation(authority, reader, style)))
    paragraphs.push(`${strong(`${labels.authority}:`)}\n\n${cited.join('\n')}`)
  }
  if (rule) paragraphs.push(labelled(labels.permitted, rule.permitted[reader]))
  const strike = strikeNoteOf(finding.criterion, ruleSet, reader)
  if (strike) {
    const source = strike.authority ? `\n\n${item(citation(strike.authority, reader, style))}` : ''
    paragraphs.push(`${labelled(labels.strike, strike.text)}${source}`)
  }
  return paragraphs.join('\n\n')
}

/** `C087/2` → a link to the Convention with the number of the article, and its summary. */
function article(id: string, ruleSet: RuleSet, reader: Language, { text, link }: TextStyle): string {
  const [name = '', number] = id.split('/')
  const convention = ruleSet.conventions[name]
  const label = convention ? phrases[reader].convention(convention.number, number === undefined ? [] : [number]) : id
  const linked = link(label, convention?.url ?? '')
  const summary = ruleSet.articles[id]?.[reader] ?? convention?.title[reader]
  return summary === undefined ? linked : `${linked}: ${text(summary)}`
}

/** A reference that nobody has seen differs in its sign and in words, not by colour. What it says is known in English only. */
function citation(authority: CitedAuthority, reader: Language, { link, strong, text }: TextStyle): string {
  const { title, url, verified, verification, says } = authority
  const checked = phrases[reader].verification[verification]
  const said = reader === 'en' && says !== undefined ? `: ${text(says)}` : ''
  return `${verified ? '✓' : '?'} ${link(title, url)} (${verified ? text(checked) : strong(checked)})${said}`
}
