/** One article of a Convention in a submission: law, practice, earlier comments, reasons, requests. */
import type { CitedAuthority, Finding } from '../core/findings/finding.js'
import type { Language } from '../core/text/language.js'
import { languageOfPaper, said, standing, type PaperDraft } from './facts.js'
import type { Ground } from './grounds.js'
import { heading, paragraph, run, type Block, type Paragraph } from './paper.js'
import { eachRuleOnce, reasonsOf } from './reasons.js'
import { nameOfRedraft } from './redraft-name.js'
import type { Sources } from './sources.js'
import type { SubmissionWords } from './submission-template.js'
import { contextOf } from './table-row.js'
import type { Facts } from './template-parts.js'

export interface Submitting {
  readonly given: PaperDraft
  readonly language: Language
  readonly words: SubmissionWords
  readonly facts: Facts
  readonly sources: Sources
  /** How many authorities an article names. */
  readonly shown: number
  /** The provision at which a finding with the same message was explained. */
  readonly explained: Map<string, string>
}

/** `isRatified` is false where the Government can be asked for nothing under the Convention. */
export function underArticle(
  grounds: readonly Ground[],
  isRatified: boolean,
  submitting: Submitting,
): readonly Block[] {
  const { words, facts, language, sources, shown } = submitting
  const { parts } = words
  const findings = grounds.flatMap((ground) => ground.findings)
  const { earlier, others } = authoritiesOf(findings, submitting)
  const cited = (authorities: readonly CitedAuthority[]): readonly Paragraph[] =>
    authorities.slice(0, shown).map((one) => paragraph('item', ...sources.cite(one)))
  const toWrite = (text: string): readonly Block[] => standing(text, facts, language, 'body')
  return [
    heading(3, parts.law),
    ...grounds.flatMap((ground) => lawOf(ground, submitting)),
    ...toWrite(words.citation),
    heading(3, parts.practice),
    ...toWrite(words.practice),
    heading(3, parts.earlier),
    ...cited(earlier),
    ...toWrite(words.noEarlier),
    ...(others.length > 0 ? [heading(3, parts.principle), ...cited(others)] : []),
    heading(3, parts.reasons),
    ...grounds.flatMap((ground) => reasonsOn(ground, submitting)),
    heading(3, parts.requests),
    ...(isRatified ? toWrite(words.request) : []),
    ...grounds.flatMap((ground) => wordingOf(ground, submitting)),
    ...toWrite(words.ownRequest),
  ]
}

/** Those that name the country stand apart; each once. Titles of authorities are in English. */
function authoritiesOf(findings: readonly Finding[], { given }: Submitting) {
  const all = findings.flatMap(({ authorities }) => authorities)
  const each = all.filter(({ title, url }, i) => all.findIndex((one) => one.title === title && one.url === url) === i)
  const country = given.country?.name.en ?? ''
  const isOwn = ({ title }: CitedAuthority): boolean => country !== '' && title.includes(country)
  return { earlier: each.filter(isOwn), others: each.filter((one) => !isOwn(one)) }
}

const nameOf = ({ redraft }: Ground, { given, words, language }: Submitting): string =>
  nameOfRedraft(redraft, given.draft.review.act, words.newPart, language)

/** The provision as it stands; a new provision only answers what stands elsewhere. */
function lawOf(ground: Ground, submitting: Submitting): readonly Block[] {
  const { given, words } = submitting
  const { path, before, outcome } = ground.redraft
  if (outcome === 'new') {
    const isAbsence = ground.findings.every(({ lookedFor }) => lookedFor !== undefined)
    const titles = ground.findings.map(({ title }) => title).join('; ')
    return isAbsence ? [paragraph('body', run(`${titles}. `, { bold: true }), words.omissionsLaw)] : []
  }
  const quoted = [...contextOf(path, given.draft.review), before].join('\n')
  return [
    paragraph('label', run(`${nameOf(ground, submitting)}:`, { bold: true })),
    paragraph('quote', run(quoted, { language: languageOfPaper(given) })),
  ]
}

function reasonsOn(ground: Ground, submitting: Submitting): readonly Paragraph[] {
  const { given, language, words, explained } = submitting
  const place = nameOf(ground, submitting)
  return eachRuleOnce(ground.findings).flatMap((finding): readonly Paragraph[] => {
    const earlier = explained.get(finding.message)
    if (earlier === place) return []
    const before = run(`${place}. `, { bold: true })
    if (earlier !== undefined)
      return ground.redraft.outcome === 'new'
        ? []
        : [paragraph('body', before, words.sameReasons.replace('{place}', earlier))]
    explained.set(finding.message, place)
    const { does, standard, remarks, conventions } = reasonsOf(finding, given.draft.ruleSet, language)
    return [
      paragraph(
        'body',
        before,
        [does, standard, conventions === '' ? '' : `${conventions}.`].filter((part) => part !== '').join(' '),
      ),
      ...remarks.map((remark) => paragraph('note', run(remark, { italic: true }))),
    ]
  })
}

function wordingOf(ground: Ground, submitting: Submitting): readonly Paragraph[] {
  const { given, words, language, facts } = submitting
  const { outcome, after } = ground.redraft
  const proposed =
    outcome === 'open'
      ? run(words.toWrite, { toFill: true })
      : run(
          outcome === 'repealed' ? words.repealed : after,
          outcome === 'repealed' ? {} : { language: languageOfPaper(given) },
        )
  return [
    paragraph('label', ...said(words.wording, facts, language), ` – ${nameOf(ground, submitting)}:`),
    paragraph('quote', proposed),
  ]
}
