/** A rule explained: its reasoning, sources and examples. */
import type { Colors } from 'picocolors/types.js'
import { authoritiesOf, restsOnTextAlone, textAloneNote } from '../core/findings/authority.js'
import type { CitedAuthority } from '../core/findings/finding.js'
import { strikeNoteOf } from '../core/findings/strike-note.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Example, Examples, Rule } from '../core/rules/schema.js'
import { languages, type Language } from '../core/text/language.js'
import { authorityLines, conventionsLine } from './authority.js'
import { visible } from './escape.js'
import { phrases, type Phrases } from './phrases.js'
import { labelled } from './wrap.js'

export interface RuleOptions {
  readonly ruleSet: RuleSet
  readonly reader: Language
  readonly width: number
  readonly colours: Colors
  /** The examples of the rule, by language. */
  readonly examples: Readonly<Partial<Record<Language, Examples | undefined>>>
}

/** All there is to say of a rule, for people. */
export function textOfRule(rule: Rule, options: RuleOptions): string {
  const { ruleSet, reader, width, colours } = options
  const words = phrases[reader]
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n${colours.bold(title)}\n${lines.join('\n')}\n`
  const paragraph = (text: string): string => labelled('  ', visible(text), width)
  const item = (text: string): string => labelled('  • ', visible(text), width)

  const articles = rule.conventions.map((article) => {
    const [convention = '', number] = article.split('/')
    const known = ruleSet.conventions[convention]
    const name = words.convention(known?.number ?? Number(convention.slice(1)), number === undefined ? [] : [number])
    const summary = ruleSet.articles[article]?.[reader]
    return `  • ${labelled('', visible(`${name}${summary ? `: ${summary}` : ''}`), width - 4).replaceAll('\n', '\n    ')}${known ? `\n    ${known.url}` : ''}`
  })
  const authorityText = (...cited: readonly (CitedAuthority | undefined)[]): readonly string[] =>
    authorityLines(
      cited.filter((one) => one !== undefined),
      ruleSet,
      reader,
    ).map((line) => {
      const text = labelled('  ', visible(line), width - 2).replaceAll('\n', '\n  ')
      return line.startsWith('?') ? colours.yellow(text) : text
    })
  const authorities = authorityText(...authoritiesOf(rule, ruleSet))
  const strike = strikeNoteOf(rule.criterion, ruleSet, reader)
  const clauses = languages.flatMap((language) => {
    const clause = rule.fix.clause?.[language]
    return clause === undefined
      ? []
      : [`  ${colours.dim(words.language[language])}`, ...clause.trim().split(/\n+/).map(paragraph)]
  })
  return [
    `${colours.bold(rule.title[reader])}\n`,
    `${rule.id}  ${words.severity[rule.severity]}  ${conventionsLine(rule.conventions, rule.basis, ruleSet, words)}\n`,
    section(words.why, [paragraph(rule.does[reader])]),
    section(words.standard, [paragraph(rule.standard[reader])]),
    section(words.advice, [paragraph(rule.advice[reader])]),
    section(words.permitted, [paragraph(rule.permitted[reader])]),
    section(words.conventions, articles),
    section(words.authority, [
      ...authorities,
      ...(restsOnTextAlone(rule, ruleSet) ? [paragraph(textAloneNote[reader])] : []),
    ]),
    section(words.strike, strike ? [paragraph(strike.text), ...authorityText(strike.authority)] : []),
    section(words.clause, clauses),
    ...exampleKinds.map((kind) =>
      section(words.example[kind], examplesOf(options.examples, kind, item, words, colours)),
    ),
  ].join('')
}

const exampleKinds = ['violating', 'conforming', 'knownMisses', 'knownFalseAlarms'] as const

function examplesOf(
  examples: RuleOptions['examples'],
  kind: (typeof exampleKinds)[number],
  item: (text: string) => string,
  words: Phrases,
  colours: Colors,
): readonly string[] {
  return languages.flatMap((language) => {
    const given = examples[language]?.[kind] ?? []
    if (given.length === 0) return []
    return [`  ${colours.dim(words.language[language])}`, ...given.map((example) => item(oneLine(example)))]
  })
}

function oneLine(example: Example): string {
  const text = (typeof example === 'string' ? example : example.text).trim().replace(/\s*\n\s*/g, ' / ')
  return typeof example === 'string' || example.note === undefined ? text : `${text} — ${example.note}`
}
