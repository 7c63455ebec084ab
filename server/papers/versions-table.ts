/** The comparative table of two versions of an act: a row for each provision that was changed, added, removed or renumbered. */
import type { Provision } from '../core/act/tree.js'
import { alignActs, type Pair } from '../core/compare/align.js'
import type { Finding } from '../core/findings/finding.js'
import type { Language } from '../core/text/language.js'
import { firstIndex, rangeAt } from '../core/text/ordered.js'
import { justificationOf, type Reasoning } from './comparative-table.js'
import { elementOf } from './element.js'
import { factsOf, languageOfPaper, type PaperDraft } from './facts.js'
import { framedPaper } from './framed-paper.js'
import { linedText } from './lined-text.js'
import { heading, paragraph, run, type Paper, type Paragraph } from './paper.js'
import { sourcesOf } from './sources.js'
import { changedCells, contextOf, tableOf, wholeCell, type TableRow } from './table-row.js'
import type { TableTemplate } from './table-template.js'

type Path = readonly Provision[]

/**
 * As `comparativeTable`, from two texts. Where the newer version no longer has a finding of the older one, the reasons of that finding justify the change;
 * all other justifications are for people to write. Never throws.
 */
export function versionsTable(
  older: PaperDraft,
  newer: PaperDraft,
  language: Language,
  template: TableTemplate,
): Paper {
  const words = template[language]
  const before = older.draft.review
  const after = newer.draft.review
  const pairs = alignActs(before.act, before.draft.text, after.act, after.draft.text)
  const sources = sourcesOf(language, newer.draft.ruleSet.ratifications)
  const gone = findingsIn(older)
  const left = findingsIn(newer)
  const reasoning: Reasoning = { given: older, language, template, sources, explained: new Map() }
  const wholes = new Set(pairs.flatMap((pair) => (pair.old && pair.new ? [] : [(pair.new ?? pair.old)?.at(-1)])))
  const isShown = (pair: Pair): boolean => {
    const parent = (pair.new ?? pair.old)?.at(-2)
    // A new or removed article is one row, with all that it contains.
    const isInside = (!pair.old || !pair.new) && parent !== undefined && wholes.has(parent)
    return (pair.changed || pair.moved) && !isInside
  }
  const facts = { ...factsOf(newer, language), old: nameOf(older), new: nameOf(newer) }
  const rows = pairs.filter(isShown).map((pair, i): TableRow => {
    const resolved = resolvedBy(pair, gone, left)
    const reasons = justificationOf(resolved, i + 1, reasoning)
    return {
      element: elementCell(pair, words.moved, language),
      ...cellsOf(pair, older, newer, template, language),
      justification: reasons.length > 0 ? reasons : [paragraph('body', run(words.toJustify, { toFill: true }))],
    }
  })
  const listed = [...sources.list(true), ...sources.list(false)]
  return framedPaper({ words, subtitle: words.versionsSubtitle, facts, language, layout: template.page }, [
    ...(rows.length > 0 ? [tableOf(rows, words.columns.current, template, words)] : [paragraph('body', words.nothing)]),
    ...(listed.length > 0 ? [heading(1, words.sources), ...listed] : []),
  ])
}

const nameOf = ({ draft, date }: PaperDraft): string => date ?? draft.path.split('/').at(-1) ?? draft.path

function elementCell({ old, new: its, moved }: Pair, formerly: string, language: Language): readonly Paragraph[] {
  const path = its ?? old ?? []
  const name = paragraph('body', elementOf(path, language))
  if (!moved || !old) return [name]
  return [name, paragraph('note', run(formerly.replace('{old}', elementOf(old, language)), { italic: true }))]
}

/** Findings of the older provision, or of what it contains where it goes as a whole, that the newer version does not have there. */
function resolvedBy({ old, new: its }: Pair, older: FindingsOn, newer: FindingsOn): readonly Finding[] {
  const left = new Set(newer(its?.at(-1), its !== undefined).map(({ rule }) => rule))
  return older(old?.at(-1), its !== undefined).filter(({ rule }) => !left.has(rule))
}

/** The findings on a provision; with `ownOnly` none of those on what it contains. */
type FindingsOn = (provision: Provision | undefined, ownOnly: boolean) => readonly Finding[]

function findingsIn({ draft: { findings, review } }: PaperDraft): FindingsOn {
  const placed = findings
    .filter(({ lookedFor }) => lookedFor === undefined)
    .map((finding) => ({ finding, at: review.draft.toNormalised(finding.range.start) }))
    .sort((a, b) => a.at - b.at)
  const from = (offset: number): number => firstIndex(placed.length, (i) => placed[i]!.at >= offset)
  return (provision, ownOnly) =>
    provision
      ? placed
          .slice(from(provision.start), from(provision.end))
          .filter(({ at }) => !ownOnly || !rangeAt(provision.children, at))
          .map(({ finding }) => finding)
      : []
}

function cellsOf(
  { old, new: its }: Pair,
  older: PaperDraft,
  newer: PaperDraft,
  template: TableTemplate,
  reader: Language,
): Pick<TableRow, 'current' | 'proposed'> {
  const words = template[reader]
  const language = languageOfPaper(newer)
  const above = (path: Path, { draft: { review } }: PaperDraft) => contextOf(path, review)
  if (old && its) {
    const contexts = { contextBefore: above(old, older), contextAfter: above(its, newer) }
    const pieces = [{ before: ownText(old, older), after: ownText(its, newer) }]
    return changedCells({ pieces, ...contexts, language }, template, words)
  }
  const nothing = [paragraph('body', words.absent)]
  if (its)
    return { current: nothing, proposed: wholeCell(wholeText(its, newer), above(its, newer), language, { bold: true }) }
  const path = old ?? []
  return {
    current: wholeCell(wholeText(path, older), above(path, older), language),
    proposed: [paragraph('body', run(words.repealed, { bold: true }))],
  }
}

/** Its own words with its number, without what is listed in it; of the title and the preamble for an empty path. */
function ownText(path: Path, { draft: { review } }: PaperDraft): string {
  const provision = path.at(-1)
  const { act } = review
  const text = linedText(review)
  const slice = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end).trim()
  if (!provision) return [...(act.title ? [act.title] : []), ...act.blocks].map(slice).join('\n')
  const { label, heading: title, blocks, children } = provision
  const head = text.slice(label.start, title?.end ?? label.end).trim()
  const own = blocks.map(slice)
  const first = title ? [head, ...own] : [`${head} ${own[0] ?? ''}`.trim(), ...own.slice(1)]
  return [...first, ...(children.length > 0 && own.length > 0 ? ['…'] : [])].join('\n')
}

function wholeText(path: Path, given: PaperDraft): string {
  const { review } = given.draft
  const provision = path.at(-1)
  if (!provision) return ownText(path, given)
  return linedText(review)
    .slice(provision.start, provision.end)
    .trim()
    .replace(/\s*\n\s*/g, '\n')
}
