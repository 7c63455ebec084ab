/** What a comment beside the words of a finding says; it is read without the report, so that it leaves nothing to look up. */
import type { DecidedFinding } from '../core/findings/decision.js'
import type { Edit, Finding } from '../core/findings/finding.js'
import { readerOf, type Reader } from '../core/findings/message.js'
import { strikeNoteOf } from '../core/findings/strike-note.js'
import type { Range } from '../core/text/range.js'
import { authorityWords, conventionsLine, shownAuthorities } from './authority.js'
import { answerLine } from './decisions.js'
import type { ReviewedDraft } from './draft.js'
import { phrases } from './phrases.js'
import { reasoningOf } from './reasoning.js'

export interface CommentPart {
  readonly label?: string
  readonly text: string
  /** Shown after the text. */
  readonly url?: string
}

export interface FindingComment {
  /** Source offsets of the words beside which it stands. */
  readonly range: Range
  /** A paragraph each. */
  readonly comment: readonly CommentPart[]
  /** Those of the first redraft, which is the one that changes least. */
  readonly edits?: readonly Edit[]
}

/**
 * A comment on every finding that is open, and on those accepted but not yet redrafted, in the order of the text; the note on strikes stands in the
 * first that it concerns. Only with `suggest` do they have edits.
 */
export function commentsOn(draft: ReviewedDraft, reader: Reader, suggest: boolean): readonly FindingComment[] {
  const accepted = draft.decided.filter(({ decision }) => decision.decision === 'accepted')
  const findings: (Finding | DecidedFinding)[] = [...draft.findings, ...accepted]
  findings.sort((a, b) => a.range.start - b.range.start)
  let hasStrike = false
  return findings.map((finding) => {
    const strike = hasStrike ? [] : strikeParts(finding, draft, reader)
    hasStrike ||= strike.length > 0
    const [fix] = suggest ? finding.fixes : []
    const comment = [...partsOf(finding, draft, reader), ...strike]
    return { range: placeOf(finding, draft), comment, ...(fix && { edits: fix.edits }) }
  })
}

/** What a whole act lacks is said beside the heading of the article to which it is attached: the words of the article are not at fault. */
function placeOf({ range, lookedFor }: Finding, { review }: ReviewedDraft): Range {
  if (!lookedFor) return range
  const end = review.draft.source.indexOf('\n', range.start)
  return end > range.start && end < range.end ? { start: range.start, end } : range
}

function partsOf(
  finding: Finding | DecidedFinding,
  { ruleSet }: ReviewedDraft,
  reader: Reader,
): readonly CommentPart[] {
  const language = readerOf(reader, finding.language)
  const words = phrases[language]
  const severity = words.severity[finding.severity]
  const shown = finding.authorities.slice(0, shownAuthorities)
  const isLinked = shown.some(({ url }) => url === finding.url)
  const labelled = (label: string, text: string, url?: string): CommentPart => ({
    label: `${label}:`,
    text,
    ...(url !== undefined && { url }),
  })
  const [fix] = finding.fixes
  return [
    labelled(
      severity.charAt(0).toUpperCase() + severity.slice(1),
      `${finding.citation === '' ? '' : `${finding.citation}. `}${finding.title} (${finding.rule})`,
    ),
    ...reasoningOf(finding, ruleSet, language, words).map(({ label, text }) => labelled(label, text)),
    ...shown.map((authority) => labelled(words.authority, authorityWords(authority, ruleSet, language), authority.url)),
    ...(finding.conventions.length > 0
      ? [
          labelled(
            words.conventions,
            conventionsLine(finding.conventions, finding.basis, ruleSet, words),
            isLinked ? undefined : finding.url,
          ),
        ]
      : []),
    ...(fix ? [labelled(words.wording, wordingOf(fix))] : []),
    ...('decision' in finding
      ? [labelled(words.answer, `${words.decision[finding.decision.decision]} – ${answerLine(finding.decision)}`)]
      : []),
  ]
}

/** The title of a redraft, with its words where the title does not give them. */
function wordingOf({ title, edits }: Finding['fixes'][number]): string {
  const newText = edits.map((edit) => edit.newText.trim()).join(' … ')
  return title.includes(newText) ? title : `${title}: ${newText.replace(/\s+/g, ' ')}`
}

function strikeParts(finding: Finding, { ruleSet }: ReviewedDraft, reader: Reader): readonly CommentPart[] {
  const language = readerOf(reader, finding.language)
  const words = phrases[language]
  const note = strikeNoteOf(finding.criterion, ruleSet, language)
  if (!note) return []
  const { authority } = note
  return [
    { label: `${words.strike}:`, text: note.text },
    ...(authority
      ? [{ label: `${words.authority}:`, text: authorityWords(authority, ruleSet, language), url: authority.url }]
      : []),
  ]
}
