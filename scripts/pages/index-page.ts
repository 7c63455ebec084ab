/** The index of the rules by Convention and article. */
import type { RuleSet } from '../../server/core/rules/ruleset.js'
import type { Rule } from '../../server/core/rules/schema.js'
import type { Language } from '../../server/core/text/language.js'
import { phrases } from '../../server/report/phrases.js'
import { link, list, paragraphs, plain } from './markdown.js'
import { languageNames, pageWords, readers } from './page-words.js'

/** Without `.md`, from `docs/rules/`. */
export const indexPath: Readonly<Record<Language, string>> = { en: 'README', ru: 'README.ru', kk: 'README.kk' }

export function indexPage(rules: readonly Rule[], ruleSet: RuleSet, reader: Language): string {
  const words = pageWords[reader]
  const articles = [...new Set(rules.flatMap((rule) => rule.conventions))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  const conventions = [...new Set(articles.map(conventionOf))]
  const remarks = rules.filter(({ basis }) => basis === 'drafting')
  const coverage = { en: 'coverage.md', ru: 'coverage.ru.md', kk: 'coverage.kk.md' }[reader]
  return paragraphs(
    `# ${words.indexTitle}`,
    otherReaders(indexPath, reader),
    words.indexIntroduction(rules.length, coverage),
    ...conventions.flatMap((id) => {
      const convention = ruleSet.conventions[id]
      return [
        `## ${convention ? link(convention.title[reader], convention.url) : id}`,
        ...articles
          .filter((article) => conventionOf(article) === id)
          .flatMap((article) => articleSection(article, rules, ruleSet, reader)),
      ]
    }),
    ...(remarks.length > 0 ? [`## ${words.drafting}`, list(remarks.map((rule) => ruleLine(rule, reader)))] : []),
  )
}

/** Links to the same page for the other readers. */
export function otherReaders(paths: Readonly<Record<Language, string>>, reader: Language): string {
  return readers
    .filter((other) => other !== reader)
    .map((other) => link(languageNames[other], `${paths[other]}.md`))
    .join(' · ')
}

const conventionOf = (article: string): string => article.split('/')[0] ?? ''

function articleSection(
  article: string,
  rules: readonly Rule[],
  ruleSet: RuleSet,
  reader: Language,
): readonly string[] {
  const number = article.split('/')[1]
  const summary = ruleSet.articles[article]?.[reader]
  return [
    ...(number === undefined ? [] : [`### ${pageWords[reader].article(number)}`]),
    ...(summary ? [`_${plain(summary)}_`] : []),
    list(rules.filter((rule) => rule.conventions.includes(article)).map((rule) => ruleLine(rule, reader))),
  ]
}

const ruleLine = ({ id, title, severity }: Rule, reader: Language): string =>
  `${link(title[reader], `${id}.md`)} (${phrases[reader].severity[severity]})`
