/** Comments of a memorandum: provision, standard, principle, assessment, proposed wording. */
import type { Provision } from '../core/act/tree.js'
import type { Finding } from '../core/findings/finding.js'
import type { Language } from '../core/text/language.js'
import { coverageWords } from '../report/coverage-words.js'
import { instrumentOf } from '../report/coverage.js'
import { languageOfPaper, type PaperDraft } from './facts.js'
import { linedText } from './lined-text.js'
import type { MemorandumWords } from './memorandum-template.js'
import { heading, paragraph, run, type Block, type Paragraph, type Run } from './paper.js'
import { eachRuleOnce, reasonsOf } from './reasons.js'
import type { Redraft } from './redraft.js'
import { nameOfRedraft } from './redraft-name.js'
import type { Sources } from './sources.js'
import { contextOf } from './table-row.js'

export interface Commenting {
  readonly given: PaperDraft
  readonly language: Language
  readonly words: MemorandumWords
  readonly sources: Sources
  /** How many authorities a comment names. */
  readonly shown: number
  /** Where a finding with the same message was commented on. */
  readonly explained: Map<string, string>
  /** The articles of Conventions that were summarised, which is done once. */
  readonly summarised: Set<string>
}

const isAbsence = ({ findings }: Redraft): boolean => findings.every(({ lookedFor }) => lookedFor !== undefined)

/** By article, in the order of the bill. A new provision that answers a finding stands behind the provisions of its article. */
export function commentsOf(redrafts: readonly Redraft[], commenting: Commenting): readonly Block[] {
  let last: Provision | undefined
  return redrafts
    .filter((redraft) => !isAbsence(redraft))
    .flatMap((redraft) => {
      const article = redraft.path.find(({ kind }) => kind === 'article')
      const title = article && article !== last ? [heading(2, articleTitle(article, commenting))] : []
      last = article
      return [...title, ...commentOf(redraft, commenting)]
    })
}

/** What the whole act lacks, each with the provision that would fill the gap. */
export function omissionsOf(redrafts: readonly Redraft[], commenting: Commenting): readonly Block[] {
  return redrafts
    .filter(isAbsence)
    .flatMap((redraft) => [
      ...eachRuleOnce(redraft.findings).flatMap((finding) => [
        heading(2, finding.title),
        ...groundsOf(finding, placeOf(redraft, commenting), [], commenting),
      ]),
      ...proposedOf(redraft, commenting),
    ])
}

function commentOf(redraft: Redraft, commenting: Commenting): readonly Block[] {
  const { given, words } = commenting
  const place = placeOf(redraft, commenting)
  const each = eachRuleOnce(redraft.findings)
  const quoted = redraft.before === '' ? [] : [...contextOf(redraft.path, given.draft.review).slice(1), redraft.before]
  return [
    heading(3, place),
    label(words.labels.provision),
    quoted.length > 0 ? quote(quoted.join('\n'), given) : paragraph('quote', words.absent),
    ...each.flatMap((finding, i) => {
      const title = `${each.length > 1 ? `${i + 1}) ` : ''}${finding.title}.`
      return groundsOf(finding, place, [run(title, { bold: true })], commenting)
    }),
    ...proposedOf(redraft, commenting),
  ]
}

/** Why, once for all findings with the same message; `place` is where it is found. */
function groundsOf(
  finding: Finding,
  place: string,
  title: readonly Run[],
  commenting: Commenting,
): readonly Paragraph[] {
  const { given, language, words, sources, shown, explained } = commenting
  const { ruleSet } = given.draft
  const { labels } = words
  const grade = words.assessment[finding.severity]
  const earlier = explained.get(finding.message)
  if (earlier !== undefined)
    return [paragraph('body', ...title, ` ${words.sameGrounds.replace('{place}', earlier)} ${grade}`)]
  explained.set(finding.message, place)
  const { does, standard, advice, remarks, conventions } = reasonsOf(finding, ruleSet, language)
  const norm = [`${conventions}.`, ...summariesOf(finding, commenting)].join(' ')
  return [
    ...(title.length > 0 ? [paragraph('body', ...title)] : []),
    ...(conventions === '' ? [] : [labelled(labels.standard, norm)]),
    ...(standard === '' ? [] : [labelled(labels.principle, standard)]),
    ...finding.authorities.slice(0, shown).map((one) => paragraph('item', ...sources.cite(one))),
    labelled(labels.assessment, `${does} ${grade}`),
    ...(advice === '' ? [] : [labelled(labels.advice, advice)]),
    ...remarks.map((remark) => paragraph('note', run(remark, { italic: true }))),
  ]
}

/** «Конвенция № 87, статья 2: …», in our own words. */
function summariesOf({ conventions }: Finding, { given, language, summarised }: Commenting): readonly string[] {
  const { articles } = given.draft.ruleSet
  const { instrument } = coverageWords[language]
  return conventions.flatMap((id) => {
    const summary = summarised.has(id) ? undefined : articles[id]?.[language]
    summarised.add(id)
    return summary === undefined ? [] : [`${instrument(instrumentOf(id))}, ${lower(instrument(id))}: ${summary}`]
  })
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function proposedOf({ outcome, after }: Redraft, { given, words }: Commenting): readonly Paragraph[] {
  const title = label(words.labels.proposed)
  if (outcome === 'open') return [title, paragraph('quote', run(words.toWrite, { toFill: true }))]
  if (outcome === 'repealed') return [title, paragraph('quote', run(words.repealed, { bold: true }))]
  return [title, quote(after, given)]
}

const placeOf = (redraft: Redraft, { given, language, words }: Commenting): string =>
  nameOfRedraft(redraft, given.draft.review.act, words.newPart, language)

function articleTitle(article: Provision, { given }: Commenting): Run {
  const title = linedText(given.draft.review)
    .slice(article.label.start, article.heading?.end ?? article.label.end)
    .trim()
  return run(title, { language: languageOfPaper(given) })
}

const quote = (text: string, given: PaperDraft): Paragraph =>
  paragraph('quote', run(text, { language: languageOfPaper(given) }))
const label = (text: string): Paragraph => paragraph('label', run(`${text}:`, { italic: true }))
const labelled = (name: string, text: string): Paragraph => paragraph('body', run(`${name}: `, { italic: true }), text)
