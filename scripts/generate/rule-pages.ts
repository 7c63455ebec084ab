/** A page for each rule in three languages, and an index by Convention and article. */
import { textOf } from '../rule-examples.js'
import { readRules } from '../read-rules.js'
import type { RuleSet } from '../../server/core/rules/ruleset.js'
import type { Rule } from '../../server/core/rules/schema.js'
import type { Language } from '../../server/core/text/language.js'

/** Pages of rules that no longer exist are stale. */
export const folders = ['docs/rules']

const readers: readonly Language[] = ['en', 'ru', 'kk']
const languageNames: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', kk: 'Қазақша' }
const headings: Readonly<Record<Language, readonly [string, string, string, string, string, string]>> = {
  en: [
    'What it finds',
    'What the standard requires',
    'How to redraft',
    'What remains permitted',
    'Model clause',
    'Examples',
  ],
  ru: [
    'Что обнаруживается',
    'Чего требует норма',
    'Как изложить',
    'Что остаётся допустимым',
    'Рекомендуемая норма',
    'Примеры',
  ],
  kk: [
    'Не анықталады',
    'Норма не талап етеді',
    'Қалай жазу керек',
    'Не рұқсат етіледі',
    'Ұсынылатын ереже',
    'Мысалдар',
  ],
}
const kinds: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['found', 'not found'],
  ru: ['обнаруживается', 'не обнаруживается'],
  kk: ['анықталады', 'анықталмайды'],
}
const shownExamples = 3

export function generate(): readonly { readonly path: string; readonly text: string }[] {
  const { ruleSet } = readRules()
  const rules = ruleSet.rules.filter((rule) => rule.when ?? rule.safeguard)
  return [
    { path: 'docs/rules/README.md', text: indexOf(rules, ruleSet) },
    ...rules.map((rule) => ({ path: `docs/rules/${rule.id}.md`, text: pageOf(rule, ruleSet) })),
  ]
}

function indexOf(rules: readonly Rule[], { conventions }: RuleSet): string {
  const parts = [
    '# Rules',
    `${rules.length} rules. Each rule stands under every article of a Convention that it rests on. Criteria without a rule are not checked: a draft without findings is a draft in which these rules found nothing.`,
  ]
  const articles = [...new Set(rules.flatMap((rule) => rule.conventions))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  for (const article of articles) {
    const [convention = '', number] = article.split('/')
    const title = conventions[convention]?.title.en ?? convention
    parts.push(`## ${title}${number === undefined ? '' : `, Article ${number}`}`)
    parts.push(
      rules
        .filter((rule) => rule.conventions.includes(article))
        .map((rule) => `- [${rule.title.en}](${rule.id}.md) (${rule.severity})`)
        .join('\n'),
    )
  }
  return `${parts.join('\n\n')}\n`
}

function pageOf(rule: Rule, ruleSet: RuleSet): string {
  const parts = [
    `# ${rule.title.en}`,
    `Rule \`${rule.id}\`, criterion \`${rule.criterion}\`, ${rule.severity}, resting on ${rule.basis === 'text' ? 'the text of the Convention' : 'the views of the supervisory bodies'}: ${rule.conventions.join(', ')}.`,
    '## Authorities',
    authoritiesOf(rule, ruleSet),
  ]
  for (const reader of readers) {
    const [does, standard, advice, permitted, clause] = headings[reader]
    parts.push(`## ${languageNames[reader]}: ${rule.title[reader]}`)
    parts.push(`**${does}.** ${rule.does[reader]}`, `**${standard}.** ${rule.standard[reader]}`)
    parts.push(`**${advice}.** ${rule.advice[reader]}`, `**${permitted}.** ${rule.permitted[reader]}`)
    const model = rule.fix.clause?.[reader]
    if (model) parts.push(`**${clause}.**`, `> ${model}`)
    parts.push(...examplesOf(rule, reader))
  }
  return `${parts.join('\n\n')}\n`
}

function authoritiesOf(rule: Rule, { authorities, conventions }: RuleSet): string {
  const cited = rule.authorities.flatMap((id) => {
    const authority = authorities[id]
    if (!authority?.url || authority.print === false) return []
    return [`- [${authority.title}](${authority.url}) – ${authority.verified ? 'verified' : '**not verified**'}`]
  })
  const texts = [...new Set(rule.conventions.map((article) => article.split('/')[0] ?? ''))].flatMap((convention) => {
    const text = conventions[convention]
    return text ? [`- [${text.title.en}](${text.url}), authentic text`] : []
  })
  return [...cited, ...texts].join('\n')
}

function examplesOf(rule: Rule, language: Language): readonly string[] {
  const examples = rule.examples?.[language]
  if (!examples) return []
  const [found, notFound] = kinds[language]
  const line = (kind: string, text: string): string =>
    `- ${kind}: ${text.replaceAll(/[⟦⟧]/g, '').replaceAll(/\s+/g, ' ')}`
  return [
    `**${headings[language][5]}.**`,
    [
      ...examples.violating.slice(0, shownExamples).map((example) => line(found, textOf(example))),
      ...examples.conforming.slice(0, shownExamples).map((example) => line(notFound, textOf(example))),
    ].join('\n'),
  ]
}
