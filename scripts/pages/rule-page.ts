/** The page of a rule, for lawyers: what it finds, on whose authority, what to write instead, in three languages. */
import { authoritiesOf, restsOnTextAlone, textAloneNote } from '../../server/core/findings/authority.js'
import type { CitedAuthority } from '../../server/core/findings/finding.js'
import { strikeNoteOf } from '../../server/core/findings/strike-note.js'
import type { RuleSet } from '../../server/core/rules/ruleset.js'
import type { Example, Rule } from '../../server/core/rules/schema.js'
import type { Language } from '../../server/core/text/language.js'
import { conventionsLine } from '../../server/report/authority.js'
import { phrases } from '../../server/report/phrases.js'
import { textOf } from '../../server/core/rules/examples.js'
import { link, list, paragraphs, plain } from './markdown.js'
import { abbreviations, languageNames, pageWords, readers, type PageWords } from './page-words.js'

const shownExamples = 4

export function rulePage(rule: Rule, ruleSet: RuleSet): string {
  const { severity } = phrases.en
  return paragraphs(
    `# ${plain(rule.title.en)}`,
    readers.map((reader) => link(languageNames[reader], `#${languageNames[reader].toLowerCase()}`)).join(' · '),
    `\`${rule.id}\` · ${severity[rule.severity]} · ${conventionsLine(rule.conventions, rule.basis, ruleSet, phrases.en)}`,
    ...readers.flatMap((reader) => forReader(rule, ruleSet, reader)),
    ...(rule.basis === 'drafting' ? [] : ['## Authorities', list(authoritiesOf(rule, ruleSet).map(authorityLine))]),
    ...(restsOnTextAlone(rule, ruleSet) ? [plain(textAloneNote.en)] : []),
    abbreviations,
  )
}

/** What an authority says is known in English only; it is in our own words. */
function authorityLine({ title, url, verified, verification, says }: CitedAuthority): string {
  const checked = phrases.en.verification[verification]
  return `${link(title, url)} – ${verified ? checked : `**${checked}**`}${says === undefined ? '' : `. ${plain(says)}`}`
}

function forReader(rule: Rule, ruleSet: RuleSet, reader: Language): readonly string[] {
  const words = pageWords[reader]
  const clause = rule.fix.clause?.[reader]
  const strike = strikeNoteOf(rule.criterion, ruleSet, reader)
  const part = (title: string, text: string): readonly string[] => [`### ${title}`, plain(text)]
  return [
    `## ${languageNames[reader]}`,
    `**${plain(rule.title[reader])}**`,
    ...part(words.does, rule.does[reader]),
    ...levelsOf(rule, reader),
    ...part(words.standard, rule.standard[reader]),
    ...(strike ? [`_${plain(strike.text)}_`] : []),
    ...(restsOnTextAlone(rule, ruleSet) ? [`_${plain(textAloneNote[reader])}_`] : []),
    ...(rule.conventions.length === 0
      ? []
      : [`**${words.articles}**`, list(rule.conventions.map((article) => articleLine(article, ruleSet, reader)))]),
    ...part(words.advice, rule.advice[reader]),
    ...(clause === undefined ? [] : [`**${words.clause}**`, `> ${plain(clause)}`]),
    ...part(words.permitted, rule.permitted[reader]),
    ...examplesOf(rule, words, reader),
  ]
}

/** `C087/2` → a link to the Convention with the number of the article, and its summary. */
function articleLine(article: string, ruleSet: RuleSet, reader: Language): string {
  const [id = '', number] = article.split('/')
  const convention = ruleSet.conventions[id]
  const name = phrases[reader].convention(
    convention?.number ?? Number(id.slice(1)),
    number === undefined ? [] : [number],
  )
  const summary = ruleSet.articles[article]?.[reader]
  return `${link(name, convention?.url ?? '')}${summary ? `: ${plain(summary)}` : ''}`
}

/** «≥ 50 persons: error» for each level of a graded rule. */
function levelsOf({ levels }: Rule, reader: Language): readonly string[] {
  if (!levels) return []
  const words = pageWords[reader]
  const lines = levels.map(({ if: condition, severity }) => {
    const [, unit, sign = '', value = ''] = /^#(count|share|days|number)(>=|<=|>|<|=)?(.*)$/.exec(condition) ?? []
    const limit = unit === undefined ? condition : `${signs[sign] ?? ''} ${value} ${words.units[unit as Unit]}`
    return `${value === '' && unit === 'share' ? words.any : limit.trim()}: ${phrases[reader].severity[severity]}`
  })
  return [`**${words.levels}**`, list(lines.map(plain))]
}

type Unit = keyof PageWords['units']
const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' }

function examplesOf({ examples: all }: Rule, words: PageWords, language: Language): readonly string[] {
  const examples = all?.[language]
  if (!examples) return []
  const section = (title: string, given: readonly Example[] | undefined): readonly string[] =>
    given && given.length > 0 ? [`**${title}**`, list(given.map(exampleLine))] : []
  return [
    ...section(words.found, examples.violating.slice(0, shownExamples)),
    ...section(words.notFound, examples.conforming.slice(0, shownExamples)),
    ...section(words.missed, examples.knownMisses),
    ...section(words.falseAlarm, examples.knownFalseAlarms),
  ]
}

const exampleLine = (example: Example): string => plain(textOf(example).replaceAll(/[⟦⟧]/g, ''))
