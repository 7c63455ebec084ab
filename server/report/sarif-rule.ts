/** A rule as SARIF describes it: what it finds, and the whole reasoning with its sources as help. */
import type { ReportingDescriptor } from 'sarif'
import { authoritiesOf, restsOnTextAlone, textAloneNote, urlOf } from '../core/findings/authority.js'
import type { CitedAuthority } from '../core/findings/finding.js'
import { strikeNoteOf } from '../core/findings/strike-note.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Rule, Severity } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import { conventionsLine } from './authority.js'
import { authorityTitle } from './authority-title.js'
import { escapedMarkdown } from './markdown.js'
import { literal } from './sarif-text.js'
import { phrases } from './phrases.js'

export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
}

/** As GitHub code scanning grades what is no question of security. */
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
}

/** A rule that the rule set does not hold has its name alone. */
export function sarifRule(id: string, ruleSet: RuleSet, reader: Language): ReportingDescriptor {
  const rule = ruleSet.rules.find((one) => one.id === id)
  if (!rule) return { id }
  const url = urlOf(rule, ruleSet)
  const sections = sectionsOf(rule, ruleSet, reader)
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: literal(rule.title[reader]) },
    fullDescription: { text: literal(`${rule.does[reader]} ${rule.standard[reader]}`) },
    help: {
      text: literal(
        sections.map(({ title, lines }) => `${title}: ${lines.map(({ text }) => text).join('\n')}`).join('\n\n'),
      ),
      markdown: sections
        .map(({ title, lines }) => `**${title}**\n\n${lines.map(({ markdown }) => markdown).join('\n')}`)
        .join('\n\n'),
    },
    ...(url !== '' && { helpUri: url }),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: [
        'labour-law',
        ...new Set(rule.conventions.flatMap((article) => [article.split('/')[0] ?? article, article])),
      ],
      'problem.severity': problemSeverities[rule.severity],
      criterion: rule.criterion,
      basis: rule.basis,
      conventions: rule.conventions,
    },
  }
}

interface Line {
  readonly text: string
  readonly markdown: string
}

function sectionsOf(
  rule: Rule,
  ruleSet: RuleSet,
  reader: Language,
): readonly { readonly title: string; readonly lines: readonly Line[] }[] {
  const words = phrases[reader]
  const strike = strikeNoteOf(rule.criterion, ruleSet, reader)
  const cited = (authority: CitedAuthority): Line => {
    const mark = authority.verified ? '✓' : '?'
    const how = words.verification[authority.verification]
    const title = authorityTitle(authority.title, reader, ruleSet.ratifications).text
    return {
      text: `${mark} ${title} (${how}) ${authority.url}`,
      markdown: `- ${mark} [${escapedMarkdown(title)}](<${authority.url}>) (${escapedMarkdown(how)})`,
    }
  }
  const clause = rule.fix.clause?.[reader]
  return [
    { title: words.why, lines: [said(rule.does[reader])] },
    { title: words.standard, lines: [said(rule.standard[reader])] },
    { title: words.advice, lines: [said(rule.advice[reader])] },
    { title: words.permitted, lines: [said(rule.permitted[reader])] },
    ...(clause === undefined ? [] : [{ title: words.clause, lines: [quoted(clause.trim())] }]),
    { title: words.conventions, lines: [said(conventionsLine(rule.conventions, rule.basis, ruleSet, words))] },
    {
      title: words.authority,
      lines: [
        ...authoritiesOf(rule, ruleSet).map(cited),
        ...(restsOnTextAlone(rule, ruleSet) ? [said(textAloneNote[reader])] : []),
      ],
    },
    ...(strike
      ? [{ title: words.strike, lines: [said(strike.text), ...(strike.authority ? [cited(strike.authority)] : [])] }]
      : []),
  ].filter(({ lines }) => lines.length > 0)
}

const said = (text: string): Line => ({ text, markdown: escapedMarkdown(text) })
const quoted = (text: string): Line => ({
  text,
  markdown: text
    .split('\n')
    .map((line) => `> ${escapedMarkdown(line)}`)
    .join('\n'),
})

/** `c087/founder-minimum` → `C087FounderMinimum`, as names of rules are written in SARIF. */
function nameOf(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
