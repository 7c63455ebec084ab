/** The comparative table to a bill: what the bill says, what is proposed instead, and why. */
import type { DecidedFinding } from '../core/findings/decision.js'
import type { Finding } from '../core/findings/finding.js'
import type { Language } from '../core/text/language.js'
import { answerLine } from '../report/decisions.js'
import { phrases } from '../report/phrases.js'
import { elementAt, elementOf, elementPath } from './element.js'
import { ending, factsOf, languageOfPaper, opening, standing, type PaperDraft } from './facts.js'
import { heading, paragraph, run, type Block, type Paper, type Paragraph } from './paper.js'
import { eachRuleOnce, reasonsOf } from './reasons.js'
import { redraftsOf, type Redraft } from './redraft.js'
import { sourcesOf, type Sources } from './sources.js'
import { changedCells, contextOf, tableOf, wholeCell, type TableRow } from './table-row.js'
import type { TableTemplate, TableWords } from './table-template.js'

export interface TableChoice {
  /** Leaves out what nobody has accepted. */
  readonly acceptedOnly: boolean
}

/**
 * Headings and reasons are in `language`, in which the draft must have been reviewed; the wordings are in that of the draft. Accepted findings count, and
 * those on which nobody has decided as proposals; those that were rejected or deferred are listed below the table with the reasons. Never throws.
 */
export function comparativeTable(
  given: PaperDraft,
  language: Language,
  template: TableTemplate,
  { acceptedOnly }: TableChoice = { acceptedOnly: false },
): Paper {
  const { draft } = given
  const words = template[language]
  const facts = factsOf(given, language)
  const accepted = draft.decided.filter(({ decision }) => decision.decision === 'accepted')
  const proposed = acceptedOnly ? [] : draft.findings
  const sources = sourcesOf(language, draft.ruleSet.ratifications)
  const { elements, unreconciled } = redraftsOf(draft.review, [...accepted, ...proposed])
  const isMixed = accepted.length > 0 && proposed.length > 0
  const undecided = new Set<Finding>(isMixed ? proposed : [])
  const row: RowMaker = { given, language, template, words, sources, undecided }
  const rows = elements.map((element) => rowOf(element, row))
  const table = tableOf(rows, words.columns.bill, template, words)
  const leftOut = draft.decided.filter(({ decision }) => decision.decision !== 'accepted')
  const listed = [...sources.list(true), ...sources.list(false)]
  return {
    title: words.title,
    layout: template.page,
    sections: [
      {
        language,
        blocks: [
          ...opening(words, words.subtitle, facts, language),
          ...(proposed.length > 0 && accepted.length === 0 ? standing(words.proposals, facts, language, 'note') : []),
          ...(rows.length > 0 ? [table] : [paragraph('body', words.nothing)]),
          ...under(
            words.notApplied,
            unreconciled.map((finding) => leftOutItem(finding, given, language)),
          ),
          ...under(
            words.leftOut,
            leftOut.map((finding) => leftOutItem(finding, given, language)),
          ),
          ...under(words.sources, listed),
          ...ending(words, facts, language),
        ],
      },
    ],
  }
}

interface RowMaker {
  readonly given: PaperDraft
  readonly language: Language
  readonly template: TableTemplate
  readonly words: TableWords
  readonly sources: Sources
  readonly undecided: ReadonlySet<Finding>
}

const under = (title: string, items: readonly Paragraph[]): readonly Block[] =>
  items.length > 0 ? [heading(1, title), ...items] : []

function rowOf(redraft: Redraft, maker: RowMaker): TableRow {
  const { given, language, words, undecided } = maker
  return {
    element: [paragraph('body', elementName(redraft, given, language, words))],
    ...wordingsOf(redraft, maker),
    justification: [
      ...justificationOf(redraft.findings, maker),
      ...(words.undecided !== '' && redraft.findings.some((finding) => undecided.has(finding))
        ? [paragraph('note', run(words.undecided, { italic: true }))]
        : []),
    ],
  }
}

function elementName({ path, at, outcome, number }: Redraft, given: PaperDraft, language: Language, words: TableWords) {
  const { act } = given.draft.review
  if (outcome !== 'new') return elementAt(act, at, path, language)
  return number === ''
    ? `${elementOf(path, language)}, ${words.newPart}`
    : elementOf([...path, { kind: 'paragraph', number }], language)
}

function wordingsOf(redraft: Redraft, { given, template, words }: RowMaker): Pick<TableRow, 'current' | 'proposed'> {
  const { act, draft } = given.draft.review
  const language = redraft.findings[0]?.language ?? languageOfPaper(given)
  const { before, after, path, outcome } = redraft
  const above = contextOf(path, act, draft.text)
  if (outcome === 'reworded')
    return changedCells({ before, after, contextBefore: above, contextAfter: above, language }, template, words)
  if (outcome === 'new') {
    const article = path.at(-1)
    const title = article ? draft.text.slice(article.label.start, article.heading?.end ?? article.label.end) : ''
    const place = title === '' ? [] : [title.replace(/\s+/g, ' '), '…']
    return {
      current: [paragraph('body', words.absent)],
      proposed: wholeCell(after, place, language, { bold: true }),
    }
  }
  return {
    current: wholeCell(before, above, language),
    proposed: [
      outcome === 'repealed'
        ? paragraph('body', run(words.repealed, { bold: true }))
        : paragraph('body', run(words.toWrite, { toFill: true })),
    ],
  }
}

/** Reasons of all findings, numbered where there are several. */
export function justificationOf(
  findings: readonly Finding[],
  { given, language, template, sources }: Pick<RowMaker, 'given' | 'language' | 'template' | 'sources'>,
): readonly Paragraph[] {
  const each = eachRuleOnce(findings)
  return each.flatMap((finding, i) => {
    const { does, standard, remarks, conventions } = reasonsOf(finding, given.draft.ruleSet, language)
    const number = each.length > 1 ? `${i + 1}) ` : ''
    return [
      paragraph('body', `${number}${does} ${standard}`.trim()),
      ...remarks.map((remark) => paragraph('note', run(remark, { italic: true }))),
      ...(conventions === '' ? [] : [paragraph('body', conventions)]),
      ...finding.authorities.slice(0, template.authorities).map((one) => paragraph('note', ...sources.cite(one))),
    ]
  })
}

/** «Статья 5, пункт 1 – Минимальное число учредителей: отклонено – reason (2026-03-03, A. Lawyer)» */
function leftOutItem(
  finding: Finding | DecidedFinding,
  { draft: { review } }: PaperDraft,
  language: Language,
): Paragraph {
  const { act, draft } = review
  const at = draft.toNormalised(finding.range.start)
  const place = elementAt(act, at, elementPath(act, at), language)
  if (!('decision' in finding)) return paragraph('item', `${place} – ${finding.title}`)
  const { decision } = finding
  return paragraph(
    'item',
    `${place} – ${finding.title}: ${phrases[language].decision[decision.decision]} – ${answerLine(decision)}`,
  )
}
