/** Completion: model clauses by their topic, citations of Conventions, and the defined terms of the draft. */
import {
  CompletionItemKind,
  MarkupKind,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type Position,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { authoritiesOf } from '../core/findings/authority.js'
import { readerOf } from '../core/findings/message.js'
import { clausesOn, type ModelClause } from '../core/rules/model-clauses.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Rule } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import type { Range } from '../core/text/range.js'
import { phrases } from '../report/phrases.js'
import { markdown, plain, type TextStyle } from './markdown.js'
import { toLspRange } from './positions.js'
import type { ReviewedDraft } from './reviews.js'
import { citationOf, definitionsIn } from './terms.js'
import { citationBegun, firstWords, numberOn, termBegun, typedAt, type Typed } from './typed.js'

/** What an item stands for, by which its documentation is found when it is looked at. */
interface Source {
  readonly uri: string
  readonly language: Language
  readonly rule?: string
  readonly convention?: string
  readonly term?: string
}

const mostItems = 60
const longestLabel = 90

/**
 * `known` may be the review of an older version: only its rules and its terms are used, so that nobody waits for a review while typing. Where the caret
 * is, and which number comes next, is read from the document as it is.
 */
export function completion(known: ReviewedDraft, document: TextDocument, position: Position): CompletionList {
  const text = document.getText()
  const typed = typedAt(text, document.offsetAt(position))
  const items = [
    ...terms(known, document, typed),
    ...conventions(known, document, typed),
    ...clauses(known, document, typed),
  ].slice(0, mostItems)
  // Incomplete: the next letters are looked up here, as what they mean is not what an editor would compare.
  return { isIncomplete: items.length > 0, items }
}

function terms(known: ReviewedDraft, document: TextDocument, typed: Typed): readonly CompletionItem[] {
  const seen = new Set<string>()
  return definitionsIn(known.review).flatMap((definition) => {
    const { term, oblique } = definition
    const range = seen.has(term) || oblique ? undefined : termBegun(term, typed)
    if (!range) return []
    seen.add(term)
    const written = document.getText(toLspRange(document, range))
    const spelled = /^\p{Lu}/u.test(written) ? term.charAt(0).toUpperCase() + term.slice(1) : term
    const language = readerOf(known.settings.reader, typed.language)
    const source: Source = { uri: document.uri, language: typed.language, term }
    return [
      {
        ...edit(document, range, spelled, spelled),
        label: spelled,
        kind: CompletionItemKind.Constant,
        detail: citationOf(known.review, definition, language),
        // What has been typed more of comes first.
        sortText: `0 ${String(999 - written.length)} ${term}`,
        data: source,
      },
    ]
  })
}

function conventions(known: ReviewedDraft, document: TextDocument, typed: Typed): readonly CompletionItem[] {
  const begun = citationBegun(typed)
  if (!begun) return []
  const { language } = typed
  const written = document.getText(toLspRange(document, begun))
  return Object.entries(known.ruleSet.conventions)
    .filter(([, { number }]) => String(number).startsWith(begun.number))
    .map(([id, { title, number }]) => ({
      ...edit(document, begun, title[language], `${written} ${id} ${title[language]}`),
      label: title[language],
      kind: CompletionItemKind.Reference,
      detail: phrases[readerOf(known.settings.reader, language)].convention(number, []),
      sortText: `1 ${id}`,
      data: { uri: document.uri, language, convention: id } satisfies Source,
    }))
}

function clauses(known: ReviewedDraft, document: TextDocument, typed: Typed): readonly CompletionItem[] {
  const { language } = typed
  const begun = firstWords(typed)
  const found = begun ? clausesOn(begun.words, known.ruleSet, language) : []
  if (!begun || found.length === 0) return []
  const number = begun.isNumbered ? '' : numberOn(document.getText(), typed)
  return found.map(({ rule, text }: ModelClause, i) => ({
    ...edit(document, begun, number + text, `${begun.words} ${text}`),
    label: text.length <= longestLabel ? text : `${text.slice(0, longestLabel).replace(/\s+\S*$/, '')} …`,
    kind: CompletionItemKind.Snippet,
    detail: sourceOf(rule, known.ruleSet, readerOf(known.settings.reader, language)),
    sortText: `2 ${String(i).padStart(3, '0')}`,
    data: { uri: document.uri, language, rule: rule.id } satisfies Source,
  }))
}

function edit(document: TextDocument, range: Range, newText: string, filterText: string) {
  return { textEdit: { range: toLspRange(document, range), newText }, filterText }
}

/** “Convention No. 87, Art. 2 · ✓ verified”. */
function sourceOf(rule: Rule, ruleSet: RuleSet, reader: Language): string {
  const [convention = '', article] = rule.conventions[0]?.split('/') ?? []
  const number = ruleSet.conventions[convention]?.number
  const [authority] = authoritiesOf(rule, ruleSet)
  const { verification, convention: cited } = phrases[reader]
  return [
    ...(number === undefined ? [] : [cited(number, article === undefined ? [] : [article])]),
    `${authority?.verified ? '✓' : '?'} ${verification[authority?.verification ?? 'unseen']}`,
  ].join(' · ')
}

/** The item with its documentation; without it where the draft has been closed meanwhile. */
export function documented(
  item: CompletionItem,
  last: (uri: string) => ReviewedDraft | undefined,
  capabilities: ClientCapabilities,
): CompletionItem {
  const source = item.data as Source | undefined
  const known = source && last(source.uri)
  if (!known) return item
  const formats = capabilities.textDocument?.completion?.completionItem?.documentationFormat ?? []
  const isMarkdown = formats.includes(MarkupKind.Markdown)
  const value = documentation(source, known, isMarkdown ? markdown : plain)
  return { ...item, documentation: { kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value } }
}

function documentation(
  { rule: id, convention, term, language }: Source,
  known: ReviewedDraft,
  style: TextStyle,
): string {
  const { ruleSet, review, settings } = known
  const reader = readerOf(settings.reader, language)
  if (convention !== undefined) return conventionText(convention, ruleSet, language, reader, style)
  if (term !== undefined) {
    const found = definitionsIn(review).find((definition) => definition.term === term)?.definition
    return found ? style.text(review.draft.text.slice(found.start, found.end)) : ''
  }
  const rule = ruleSet.rules.find((one) => one.id === id)
  return rule ? clauseText(rule, ruleSet, language, reader, style) : ''
}

function clauseText(rule: Rule, ruleSet: RuleSet, language: Language, reader: Language, style: TextStyle): string {
  const { clause, standard, authority, verification } = phrases[reader]
  const { strong, text, item, link } = style
  const cited = authoritiesOf(rule, ruleSet).map((one) =>
    item(`${one.verified ? '✓' : '?'} ${link(one.title, one.url)} (${text(verification[one.verification])})`),
  )
  return [
    `${strong(`${clause}:`)} ${text(rule.fix.clause?.[language] ?? '')}`,
    `${strong(`${standard}:`)} ${text(rule.standard[reader])}`,
    ...(cited.length > 0 ? [`${strong(`${authority}:`)}\n\n${cited.join('\n')}`] : []),
  ].join('\n\n')
}

function conventionText(
  id: string,
  ruleSet: RuleSet,
  language: Language,
  reader: Language,
  { link, text }: TextStyle,
): string {
  const convention = ruleSet.conventions[id]
  if (!convention) return ''
  const isVerified = convention.titleVerified?.[language] === true
  const mark = isVerified ? `✓ ${phrases[reader].verification.read}` : `? ${phrases[reader].verification.unseen}`
  return `${link(convention.title[language], convention.url)} (${text(mark)})`
}
