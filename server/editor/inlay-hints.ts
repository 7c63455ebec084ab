/** Beside a number that a rule compares: the limit that it passes, and whether a source sets that limit. */
import { InlayHintKind, MarkupKind, type InlayHint, type Range as LspRange } from 'vscode-languageserver'
import type { ComparedNumber, Finding } from '../core/findings/finding.js'
import { readerOf } from '../core/findings/message.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import type { Feature } from './feature.js'
import { findingWords, gradesInWords, limitInWords } from './finding-words.js'
import { markdown } from './markdown.js'
import { toRange, touches } from './positions.js'
import type { ReviewedDraft } from './reviews.js'

/** Of the part of the draft that the editor shows. One for each number, of the first rule that compares it. */
export function inlayHints({ document, findings, settings, ruleSet }: ReviewedDraft, shown: LspRange): InlayHint[] {
  const range = toRange(document, shown)
  const seen = new Set<number>()
  return findings.flatMap((finding): InlayHint[] => {
    const { number } = finding
    if (!number || !touches(number.range, range) || seen.has(number.range.end) || !isLimited(finding, ruleSet))
      return []
    seen.add(number.range.end)
    const reader = readerOf(settings.reader, finding.language)
    return [
      {
        position: document.positionAt(number.range.end),
        label: labelOf(finding, number, ruleSet, reader),
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
        tooltip: { kind: MarkupKind.Markdown, value: tooltipOf(finding, number, ruleSet, reader) },
      },
    ]
  })
}

/** Other rules take a number for a sign of something, such as a list of bodies, and do not measure it. A workspace means its own limits. */
function isLimited({ criterion, local }: Finding, { criteria }: RuleSet): boolean {
  const known = criteria?.[criterion]
  return known ? known.kind === 'threshold' || known.workingLimit === true : local === true
}

const isWorkingLimit = ({ criterion }: Finding, { criteria }: RuleSet): boolean =>
  criteria?.[criterion]?.workingLimit === true

function labelOf(finding: Finding, { kind, limit }: ComparedNumber, ruleSet: RuleSet, reader: Language): string {
  const words = findingWords[reader]
  const value = limitInWords(kind, limit.value, reader)
  return isWorkingLimit(finding, ruleSet) ? words.workingLimit(value) : words.limit(value)
}

/** What the limits are, whether they have a source, what the supervisory bodies said, and where. */
function tooltipOf(finding: Finding, { kind }: ComparedNumber, ruleSet: RuleSet, reader: Language): string {
  const { strong, text, link, item } = markdown
  const rule = ruleSet.rules.find(({ id }) => id === finding.rule)
  const verified = finding.authorities.filter((authority) => authority.verified)
  return [
    strong(finding.title),
    ...(rule ? gradesInWords(rule, kind, reader).map(text) : []),
    ...(isWorkingLimit(finding, ruleSet) ? [text(findingWords[reader].workingLimitNote)] : []),
    ...(rule ? [text(rule.standard[reader])] : []),
    ...verified.slice(0, 1).map(({ title, url }) => item(link(title, url))),
  ].join('\n\n')
}

export const inlayHintsFeature: Feature = {
  offers: { inlayHintProvider: true },
  register({ connection, answer }) {
    connection.languages.inlayHint.on(({ textDocument, range }, token) =>
      answer('inlay hint', textDocument.uri, token, [], (draft) => inlayHints(draft, range)),
    )
  },
}
