/** A comparison of two versions for people: on a terminal, and in Markdown. */
import type { Colors } from 'picocolors/types.js'
import type { ComparedArticle } from '../core/compare/comparison.js'
import type { Language } from '../core/text/language.js'
import { articlesToShow, citationOf, countsOf, isWorse, type ComparedDrafts } from './compared-drafts.js'
import {
  comparisonColumns,
  comparisonRows,
  comparisonTitles,
  languageOf,
  type ComparisonRow,
  type VersionPlace,
} from './comparison-rows.js'
import { comparisonWords } from './comparison-words.js'
import { criteriaChecked, type ReviewedDraft } from './draft.js'
import { visible } from './escape.js'
import { escapedMarkdown } from './markdown.js'
import { phrases } from './phrases.js'
import { strikeLines } from './strike.js'
import { labelled, wrap } from './wrap.js'

/** How much of the words found is shown, in UTF-16 code units. */
const longest = 160

export interface ComparisonTextOptions {
  readonly reader: Language
  readonly width: number
  readonly colours: Colors
}

/** Article by article; ends with a line end. */
export function comparisonText(compared: ComparedDrafts, { reader, width, colours }: ComparisonTextOptions): string {
  const parts = comparisonSections(compared, reader).map(({ heading, rows }) => {
    const items = rows.map((row) => {
      const mark = row.worse ? '!' : ' '
      const paint = row.worse ? colours.red : colours.dim
      const line = `${row.state} – ${row.severity}: ${row.provision}. ${row.title} [${row.rule}]`
      const words = row.oldWords === row.newWords ? [row.newWords] : [row.oldWords, row.newWords]
      return [
        paint(labelled(`  ${mark} `, visible(line), width)),
        ...words
          .filter((text) => text !== '')
          .map((text) => labelled(text === row.newWords ? '      ' : '    – ', visible(`«${cut(text)}»`), width)),
      ].join('\n')
    })
    return `\n  ${colours.bold(visible(heading))}\n${items.join('\n')}\n`
  })
  const head = colours.bold(
    `${visible(versionName(compared.old, reader))} → ${visible(versionName(compared.new, reader))}`,
  )
  return `${head}\n${parts.join('')}\n${comparisonClosing(compared, reader)
    .flatMap((line) => wrap(line, width))
    .join('\n')}\n`
}

/** The same with a table for each article; ends with a line end. */
export function comparisonMarkdown(compared: ComparedDrafts, reader: Language): string {
  const titles = comparisonTitles(reader)
  const shown = comparisonColumns.filter((column) => !['article', 'id', 'decision'].includes(column))
  const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  const tables = comparisonSections(compared, reader).map(({ heading, rows }) =>
    [
      `## ${escapedMarkdown(heading)}`,
      '',
      row(shown.map((column) => titles[column])),
      row(shown.map(() => '---')),
      ...rows.map((one) => row(shown.map((column) => one[column]))),
      '',
    ].join('\n'),
  )
  return [
    ...opening(compared, reader),
    ...tables,
    ...comparisonClosing(compared, reader).flatMap((line) => [escapedMarkdown(line), '']),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}

/** The same with a list for each article, to be read in an editor: `addressOf` makes links to the places that it knows an address of. */
export function comparisonList(
  compared: ComparedDrafts,
  reader: Language,
  addressOf: (place: VersionPlace) => string | undefined,
): string {
  const lists = comparisonSections(compared, reader).map(({ heading, rows }) => {
    const items = rows.map(({ state, severity, provision, title, rule, place, worse, oldWords, newWords }) => {
      const address = place && addressOf(place)
      const named = escapedMarkdown(provision === '' ? heading : provision)
      const words = oldWords === newWords ? [newWords] : [oldWords, newWords]
      return [
        `- ${worse ? '**!** ' : ''}**${escapedMarkdown(state)}** – ${escapedMarkdown(severity)}: ${address === undefined ? named : `[${named}](<${address}>)`}. ${escapedMarkdown(title)} (${rule})`,
        ...words.filter((text) => text !== '').map((text) => `  - «${escapedMarkdown(cut(text))}»`),
      ].join('\n')
    })
    return `## ${escapedMarkdown(heading)}\n\n${items.join('\n')}\n`
  })
  const end = comparisonClosing(compared, reader).map((line) => `${escapedMarkdown(line)}\n`)
  return [...opening(compared, reader), ...end, ...lists].join('\n')
}

function opening({ old, new: its }: ComparedDrafts, reader: Language): readonly string[] {
  const words = comparisonWords[reader]
  return [
    `# ${words.heading}`,
    '',
    `- ${words.old}: ${escapedMarkdown(versionName(old, reader))}`,
    `- ${words.new}: ${escapedMarkdown(versionName(its, reader))}`,
    '',
  ]
}

/** The counts, whether the new version is worse, and what was and was not checked. */
export function comparisonClosing(compared: ComparedDrafts, reader: Language): readonly string[] {
  const { comparison, failOn, old, new: its } = compared
  const words = comparisonWords[reader]
  const { counts, graver } = countsOf(comparison)
  const languages = [...new Set([...old.review.languages, ...its.review.languages])]
  const isEmpty = articlesToShow(comparison).length === 0
  return [
    isEmpty ? words.nothing : words.counts(counts, graver, comparison.lost.length, comparison.gained.length),
    ...(failOn === 'none' ? [] : [isWorse(compared) ? words.worse : words.notWorse(phrases[reader].severity[failOn])]),
    ...strikeLines(
      comparison.findings.flatMap(({ old: before, new: after }) => (after ?? before)?.criterion ?? []),
      its.ruleSet,
      reader,
    ),
    phrases[reader].closing(criteriaChecked(its.ruleSet, languages, its.review.overrides)),
  ]
}

/** An article of which there is something to say. */
export interface ComparisonSection {
  readonly heading: string
  readonly rows: readonly ComparisonRow[]
}

/** In the order of the newer version. */
export function comparisonSections(compared: ComparedDrafts, reader: Language): readonly ComparisonSection[] {
  return articlesToShow(compared.comparison).map((article) => ({
    heading: headingOf(article, compared, reader),
    rows: comparisonRows({ ...compared, comparison: { ...compared.comparison, articles: [article] } }, reader),
  }))
}

/** “s. 6 → s. 7. Registration (moved or renumbered, changed)” */
function headingOf(article: ComparedArticle, compared: ComparedDrafts, reader: Language): string {
  const words = comparisonWords[reader]
  const { review } = article.new ? compared.new : compared.old
  const last = (article.new ?? article.old)?.at(-1)
  const heading = last?.heading
    ? review.draft.text.slice(last.heading.start, last.heading.end).replace(/\s+/g, ' ')
    : ''
  const remarks = [
    ...(article.moved ? [words.moved] : []),
    // Outside of articles only the words count.
    ...(article.state === 'kept' || !last ? [] : [words.articles[article.state]]),
  ]
  const citation = last
    ? citationOf(article.old, article.new, languageOf(article, compared))
    : phrases[reader].outsideArticles
  return `${citation}${heading === '' ? '' : `. ${heading}`}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`
}

/** What a version is called. */
export const versionName = ({ path }: ReviewedDraft, reader: Language): string =>
  path === '-' ? phrases[reader].standardInput : visible(path)

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line
}

const cell = (text: string): string =>
  escapedMarkdown(text)
    .replace(/[^\S\r\n]*[\r\n]\s*/g, '<br>')
    .replace(/^\\?---$/, '---')
