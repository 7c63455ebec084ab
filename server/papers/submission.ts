/** The skeleton of observations of a workers' organization under article 23 of the ILO Constitution, by article of the Conventions. */
import type { Language } from '../core/text/language.js'
import { coverageWords } from '../report/coverage-words.js'
import { instrumentOf } from '../report/coverage.js'
import { factsOf, said, standing, type PaperDraft } from './facts.js'
import { framedPaper } from './framed-paper.js'
import { heading, paragraph, type Block, type Paper } from './paper.js'
import { ratificationLines } from './ratification-lines.js'
import { groundsUnder, type Ground } from './grounds.js'
import { authorityList, sourcesOf } from './sources.js'
import { underArticle, type Submitting } from './submission-article.js'
import type { SubmissionTemplate, SubmissionWords } from './submission-template.js'
import type { Facts } from './template-parts.js'

/**
 * What is an error or a warning counts; a Convention that the country is known not to have ratified stands apart, since article 23 does not concern it.
 * `language` is that of the paper, in which the draft must have been reviewed. Never throws.
 */
export function submission(given: PaperDraft, language: Language, template: SubmissionTemplate): Paper {
  const words = template[language]
  const facts = factsOf(given, language)
  const sources = sourcesOf(language, given.draft.ruleSet.ratifications)
  const submitting: Submitting = {
    given,
    language,
    words,
    facts,
    sources,
    shown: template.authorities,
    explained: new Map(),
  }
  const { ratified, others } = groundsUnder(given)
  const articles = byConvention(ratified, 1, submitting)
  const apart = byConvention(others, 2, submitting)
  return framedPaper({ words, subtitle: words.subtitle, facts, language, layout: template.page }, [
    ...standing(words.instructions, facts, language, 'note'),
    ...part(words.organization, facts, language),
    ...part(words.subject, facts, language),
    ...ratificationLines(given, language, words.subject, facts),
    ...(articles.length > 0 ? articles : [paragraph('body', words.nothing)]),
    ...(apart.length > 0 ? [...part(words.notRatifiedPart, facts, language), ...apart] : []),
    heading(1, words.annexes.title),
    ...words.annexes.items.map((item, i) => paragraph('item', `${i + 1}. `, ...said(item, facts, language))),
    ...authorityList(sources, words.authoritiesList),
  ])
}

function part(
  { title, paragraphs }: Pick<SubmissionWords['organization'], 'title' | 'paragraphs'>,
  facts: Facts,
  language: Language,
): readonly Block[] {
  return [heading(1, title), ...paragraphs.flatMap((line) => standing(line, facts, language, 'body'))]
}

/** A heading for each Convention, and below it one for each article; level 2 is for those that are not ratified. */
function byConvention(grounds: readonly Ground[], level: 1 | 2, submitting: Submitting): readonly Block[] {
  const { language, given } = submitting
  const { instrument } = coverageWords[language]
  const { conventions, articles } = given.draft.ruleSet
  const ids = [...new Set(grounds.map(({ article }) => article))].sort(inOrder)
  const below = level === 1 ? 2 : 3
  return ids.flatMap((id, i) => {
    const convention = instrumentOf(id)
    const isNew = i === 0 || instrumentOf(ids[i - 1] ?? '') !== convention
    const title = conventions[convention]?.title[language] ?? instrument(convention)
    const summary = articles[id]?.[language]
    return [
      ...(isNew ? [heading(level, title)] : []),
      ...(id === convention ? [] : [heading(below, instrument(id))]),
      ...(summary === undefined ? [] : [paragraph('note', summary)]),
      ...underArticle(
        grounds.filter(({ article }) => article === id),
        level === 1,
        submitting,
      ),
    ]
  })
}

/** By Convention, then by the number of the article. */
function inOrder(one: string, other: string): number {
  const [first = '', a = '0'] = one.split('/')
  const [second = '', b = '0'] = other.split('/')
  return first === second ? Number(a) - Number(b) : first < second ? -1 : 1
}
