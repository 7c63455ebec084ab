/** The register of findings as an Excel workbook: the findings, what was and was not checked, and what the review was. */
import type { Reader } from '../core/findings/message.js'
import type { Country } from '../core/rules/ruleset.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import { coverageRows, type CoverageRow } from '../report/coverage-rows.js'
import { coverageWords } from '../report/coverage-words.js'
import { criteriaCheckedIn, tallyOf, type ReviewedDraft, type Tally } from '../report/draft.js'
import { phrases } from '../report/phrases.js'
import {
  entriesOf,
  registerColumns,
  registerOf,
  registerReader,
  type RegisterColumn,
  type RegisterEntry,
} from '../report/register.js'
import { registerWords } from '../report/register-words.js'
import { strikeLines } from '../report/strike.js'
import { writeWorkbook, type Sheet, type SheetCell } from './workbook.js'

export interface RegisterOptions {
  readonly reader: Reader
  readonly country: Country | undefined
  readonly version: string
  readonly ruleSet: RuleSet
}

/** What the workbook says of one draft. Plain data. */
export interface RegisterPart {
  readonly path: string
  readonly entries: readonly RegisterEntry[]
  readonly coverage: readonly CoverageRow[]
}

export function registerPart(
  draft: ReviewedDraft,
  { reader, country }: Pick<RegisterOptions, 'reader' | 'country'>,
): RegisterPart {
  return { path: draft.path, entries: entriesOf(draft, reader, country), coverage: coverageRows(draft, reader) }
}

/** In characters of a usual font. */
const widths: Readonly<Record<RegisterColumn, number>> = {
  number: 6,
  file: 18,
  severity: 16,
  provision: 18,
  title: 32,
  fragment: 48,
  conventions: 26,
  ratified: 16,
  reasoning: 70,
  permitted: 40,
  advice: 40,
  proposal: 48,
  authority: 36,
  verification: 20,
  url: 30,
  otherAuthorities: 120,
  decision: 14,
  note: 32,
  date: 12,
  by: 18,
  language: 12,
  place: 18,
  characters: 14,
  clauseRu: 40,
  clauseKk: 40,
  clauseEn: 40,
  criterion: 26,
  rule: 30,
  id: 20,
}

/** Rows of one severity are marked with a pale colour beside the word that says it. */
const shades: Readonly<Record<'error' | 'warning', string>> = { error: '#F8D7DA', warning: '#FFF3CD' }

/** The bytes of an `.xlsx` file. `tally` is that of all drafts. */
export async function registerWorkbook(
  parts: readonly RegisterPart[],
  tally: Tally,
  options: RegisterOptions,
): Promise<Uint8Array> {
  const language = registerReader(options.reader, tally.languages)
  const words = registerWords[language]
  const rows = registerOf(parts.map(({ entries }) => entries))
  const findings: Sheet = {
    name: words.sheets.findings,
    columns: registerColumns.map((column) => ({ title: words.columns[column], width: widths[column] })),
    // The number and the place stay in sight while the reader moves to the right.
    fixedColumns: registerColumns.indexOf('provision') + 1,
    rows: rows.map((row) =>
      registerColumns.map((column): SheetCell => {
        const value = row[column]
        if (column === 'url' && typeof value === 'string' && value !== '') return { value, link: value }
        const shade = column === 'severity' ? shadeOf(row.severity) : undefined
        return { value, ...(shade !== undefined && { shade }) }
      }),
    ),
  }
  return writeWorkbook([findings, coverageSheet(parts, language), aboutSheet(parts, tally, options, language)])
}

/** The register of one draft alone. */
export function draftWorkbook(draft: ReviewedDraft, options: Omit<RegisterOptions, 'ruleSet'>): Promise<Uint8Array> {
  return registerWorkbook([registerPart(draft, options)], tallyOf(draft), { ...options, ruleSet: draft.ruleSet })
}

function shadeOf(severity: string): string | undefined {
  const all = Object.values(phrases)
  if (all.some((words) => words.severity.error === severity)) return shades.error
  return all.some((words) => words.severity.warning === severity) ? shades.warning : undefined
}

function coverageSheet(parts: readonly RegisterPart[], language: Language): Sheet {
  const { sheets, columns, coverage } = registerWords[language]
  const { states } = coverageWords[language]
  return {
    name: sheets.coverage,
    columns: [
      { title: columns.file, width: 24 },
      { title: columns.criterion, width: 34 },
      { title: columns.title, width: 60 },
      { title: coverage.state, width: 26 },
      { title: coverage.count, width: 12 },
      { title: coverage.reason, width: 80 },
    ],
    rows: parts
      .flatMap(({ coverage: rows }) => rows)
      .map(({ file, criterion, title, state, findings, reason }) =>
        [file, criterion, title, states[state], findings, reason].map((value) => ({ value })),
      ),
  }
}

function aboutSheet(
  parts: readonly RegisterPart[],
  tally: Tally,
  { country, version, ruleSet }: RegisterOptions,
  language: Language,
): Sheet {
  const { about, sheets, columns } = registerWords[language]
  const facts = [
    [about.program, `Tripartite ${version}`],
    ...parts.map(({ path }) => [columns.file, path === '-' ? phrases[language].standardInput : path]),
    [about.country, country?.name[language] ?? about.noCountry],
    [about.scope, phrases[language].closing(criteriaCheckedIn(tally, ruleSet))],
    ...strikeLines(tally.criteria, ruleSet, language).map((line) => ['', line]),
  ]
  return {
    name: sheets.about,
    columns: [
      { title: '', width: 18 },
      { title: '', width: 100 },
    ],
    rows: facts.map((row) => row.map((value) => ({ value }))),
  }
}
