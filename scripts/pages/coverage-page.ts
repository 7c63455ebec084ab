/** The table of criteria: which rule checks each, or why it is not checked. */
import type { RuleSet } from '../../server/core/rules/ruleset.js'
import type { Criterion, Rule } from '../../server/core/rules/schema.js'
import type { Language } from '../../server/core/text/language.js'
import { phrases } from '../../server/report/phrases.js'
import { otherReaders } from './index-page.js'
import { link, paragraphs, plain, table } from './markdown.js'
import { pageWords } from './page-words.js'

/** Without `.md`, from `docs/rules/`. */
export const coveragePath: Readonly<Record<Language, string>> = {
  en: 'coverage',
  ru: 'coverage.ru',
  kk: 'coverage.kk',
}

export function coveragePage(rules: readonly Rule[], ruleSet: RuleSet, reader: Language): string {
  const words = pageWords[reader]
  const criteria = Object.entries(ruleSet.criteria ?? {})
  const checked = criteria.filter(([id]) => rules.some((rule) => rule.criterion === id)).length
  const index = { en: 'README.md', ru: 'README.ru.md', kk: 'README.kk.md' }[reader]
  return paragraphs(
    `# ${words.coverageTitle}`,
    otherReaders(coveragePath, reader),
    words.coverageIntroduction(checked, criteria.length, index),
    table(
      [words.criterion, words.conventions, words.kind, words.rule],
      criteria.map(([id, criterion]) => [
        `${plain(criterion.title[reader])}<br>\`${id}\``,
        articlesOf(criterion),
        words.kinds[criterion.kind],
        checkedBy(id, criterion, rules, reader),
      ]),
    ),
  )
}

/** `C087 2, 7; R163 7` */
export function articlesOf({ conventions }: Pick<Criterion, 'conventions'>): string {
  const ids = [...new Set(conventions.map((article) => article.split('/')[0] ?? ''))]
  return ids
    .map((id) => {
      const numbers = conventions.flatMap((article) => (article.startsWith(`${id}/`) ? [article.split('/')[1]] : []))
      return [id, numbers.join(', ')].join(' ').trim()
    })
    .join('; ')
}

function checkedBy(id: string, criterion: Criterion, rules: readonly Rule[], reader: Language): string {
  const words = pageWords[reader]
  const own = rules.filter((rule) => rule.criterion === id)
  if (own.length === 0) return `**${words.notChecked}** ${plain(criterion.notChecked?.[reader] ?? '')}`
  const links = own.map((rule) => `${link(rule.id, `${rule.id}.md`)} (${phrases[reader].severity[rule.severity]})`)
  return [...links, ...(criterion.workingLimit ? [words.workingLimit] : [])].join('<br>')
}
