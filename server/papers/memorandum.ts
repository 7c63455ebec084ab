/** The technical memorandum on a draft: general observations, comments in the order of the bill, omissions, authorities, what was not checked. */
import type { Finding } from '../core/findings/finding.js'
import { strikeNoteOf } from '../core/findings/strike-note.js'
import type { Language } from '../core/text/language.js'
import { commentsOf, omissionsOf, type Commenting } from './comments.js'
import { coverageBlocks } from './coverage-blocks.js'
import { factsOf, said, standing, type PaperDraft } from './facts.js'
import { framedPaper } from './framed-paper.js'
import { leftOutItem } from './left-out.js'
import type { MemorandumTemplate, MemorandumWords } from './memorandum-template.js'
import { heading, paragraph, run, type Block, type Paper } from './paper.js'
import { ratificationLines } from './ratification-lines.js'
import { redraftsOf } from './redraft.js'
import { authorityList, sourcesOf, type Sources } from './sources.js'
import type { Facts } from './template-parts.js'

/** `language` is that of the paper, in which the draft must have been reviewed; the draft is quoted in its own. Never throws. */
export function memorandum(given: PaperDraft, language: Language, template: MemorandumTemplate): Paper {
  const { draft } = given
  const words = template[language]
  const facts = factsOf(given, language)
  const accepted = draft.decided.filter(({ decision }) => decision.decision === 'accepted')
  const settled = draft.decided.filter(({ decision }) => decision.decision !== 'accepted')
  const findings: readonly Finding[] = [...draft.findings, ...accepted]
  const sources = sourcesOf(language, draft.ruleSet.ratifications)
  const commenting: Commenting = {
    given,
    language,
    words,
    sources,
    shown: template.authorities,
    explained: new Map(),
    summarised: new Set(),
  }
  // Sources are numbered in the order of the paper.
  const observations = general(findings, given, words, facts, language, sources)
  const { elements } = redraftsOf(draft.review, findings)
  const comments = commentsOf(elements, commenting)
  const omissions = omissionsOf(elements, commenting)
  return framedPaper({ words, subtitle: words.subtitle, facts, language, layout: template.page }, [
    ...words.cover.flatMap((line) => standing(line, facts, language, 'body')),
    heading(1, words.introduction.title),
    ...words.introduction.paragraphs.flatMap((line) => standing(line, facts, language, 'body')),
    ...ratificationLines(given, language, words.introduction, facts),
    ...observations,
    heading(1, words.articles.title),
    ...(comments.length > 0 ? comments : [paragraph('body', words.articles.none)]),
    heading(1, words.omissions.title),
    ...(omissions.length > 0 ? omissions : noOmissions(given, words)),
    ...(settled.length > 0
      ? [heading(1, words.settled), ...settled.map((finding) => leftOutItem(finding, draft, language))]
      : []),
    ...authorityList(sources, words.authoritiesList),
    ...coverageBlocks(draft, words.coverage, language),
  ])
}

function noOmissions({ draft }: PaperDraft, { omissions }: MemorandumWords): readonly Block[] {
  return [paragraph('body', draft.review.safeguards ? omissions.none : omissions.notJudged)]
}

function general(
  findings: readonly Finding[],
  { draft }: PaperDraft,
  { general: words }: MemorandumWords,
  facts: Facts,
  language: Language,
  sources: Sources,
): readonly Block[] {
  const count = (severity: Finding['severity']): string =>
    String(findings.filter((finding) => finding.severity === severity).length)
  const counts = {
    all: String(findings.length),
    error: count('error'),
    warning: count('warning'),
    information: count('information'),
  }
  const [strike] = findings.flatMap(({ criterion }) => strikeNoteOf(criterion, draft.ruleSet, language) ?? [])
  return [
    heading(1, words.title),
    paragraph('body', ...said(words.counts, { ...facts, ...counts }, language)),
    ...words.paragraphs.flatMap((line) => standing(line, facts, language, 'body')),
    ...(strike
      ? [paragraph('body', strike.text, ...(strike.authority ? [run(' '), ...sources.cite(strike.authority)] : []))]
      : []),
  ]
}
