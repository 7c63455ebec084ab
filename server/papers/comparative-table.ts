/** The comparative table to a bill: what the bill says, what is proposed instead, and why. */
import type { Finding } from '../core/findings/finding.js'
import type { Language } from '../core/text/language.js'
import { factsOf, languageOfPaper, standing, type PaperDraft } from './facts.js'
import { framedPaper } from './framed-paper.js'
import { leftOutItem } from './left-out.js'
import { heading, paragraph, run, type Block, type Paper, type Paragraph } from './paper.js'
import { eachRuleOnce, reasonsOf } from './reasons.js'
import { redraftsOf, type Redraft } from './redraft.js'
import { nameOfRedraft } from './redraft-name.js'
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
  const row: RowMaker = { given, language, template, words, sources, undecided, explained: new Map() }
  const rows = elements.map((element, i) => rowOf(element, i + 1, row))
  const table = tableOf(rows, words.columns.bill, template, words)
  const leftOut = draft.decided.filter(({ decision }) => decision.decision !== 'accepted')
  const listed = [...sources.list(true), ...sources.list(false)]
  return framedPaper({ words, subtitle: words.subtitle, facts, language, layout: template.page }, [
    ...(proposed.length > 0 && accepted.length === 0 ? standing(words.proposals, facts, language, 'note') : []),
    ...(rows.length > 0 ? [table] : [paragraph('body', words.nothing)]),
    ...under(
      words.notApplied,
      unreconciled.map((finding) => leftOutItem(finding, draft, language)),
    ),
    ...under(
      words.leftOut,
      leftOut.map((finding) => leftOutItem(finding, draft, language)),
    ),
    ...under(words.sources, listed),
  ])
}

/** What the reasons of a row are written with. */
export interface Reasoning {
  readonly given: PaperDraft
  readonly language: Language
  readonly template: TableTemplate
  readonly sources: Sources
  /** The row in which a rule has been explained, by the message of its finding. */
  readonly explained: Map<string, number>
}

interface RowMaker extends Reasoning {
  readonly words: TableWords
  readonly undecided: ReadonlySet<Finding>
}

const under = (title: string, items: readonly Paragraph[]): readonly Block[] =>
  items.length > 0 ? [heading(1, title), ...items] : []

function rowOf(redraft: Redraft, number: number, maker: RowMaker): TableRow {
  const { given, language, words, undecided } = maker
  return {
    element: [paragraph('body', nameOfRedraft(redraft, given.draft.review.act, words.newPart, language))],
    ...wordingsOf(redraft, maker),
    justification: [
      ...justificationOf(redraft.findings, number, maker),
      ...(words.undecided !== '' && redraft.findings.some((finding) => undecided.has(finding))
        ? [paragraph('note', run(words.undecided, { italic: true }))]
        : []),
    ],
  }
}

function wordingsOf(redraft: Redraft, { given, template, words }: RowMaker): Pick<TableRow, 'current' | 'proposed'> {
  const { review } = given.draft
  const language = redraft.findings[0]?.language ?? languageOfPaper(given)
  const { before, after, pieces, path, outcome } = redraft
  const above = contextOf(path, review)
  if (outcome === 'reworded')
    return changedCells({ pieces, contextBefore: above, contextAfter: above, language }, template, words)
  if (outcome === 'new') {
    const article = path.at(-1)
    const title = article ? review.draft.text.slice(article.label.start, article.heading?.end ?? article.label.end) : ''
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

/** Reasons of all findings, numbered where there are several; reasons that a row above gives are not repeated. `row` counts from 1. */
export function justificationOf(
  findings: readonly Finding[],
  row: number,
  { given, language, template, sources, explained }: Reasoning,
): readonly Paragraph[] {
  const each = eachRuleOnce(findings)
  return each.flatMap((finding, i): readonly Paragraph[] => {
    const { does, standard, remarks, conventions } = reasonsOf(finding, given.draft.ruleSet, language)
    const number = each.length > 1 ? `${i + 1}) ` : ''
    const earlier = explained.get(finding.message)
    if (earlier !== undefined && earlier !== row)
      return [paragraph('body', number + template[language].seeRow.replace('{row}', String(earlier)))]
    explained.set(finding.message, row)
    return [
      paragraph('body', `${number}${does} ${standard}`.trim()),
      ...remarks.map((remark) => paragraph('note', run(remark, { italic: true }))),
      ...(conventions === '' ? [] : [paragraph('body', conventions)]),
      ...finding.authorities.slice(0, template.authorities).map((one) => paragraph('note', ...sources.cite(one))),
    ]
  })
}
