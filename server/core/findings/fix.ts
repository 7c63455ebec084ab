/** Redrafts of a provision: another word, another number, or the model clause. */
import { insertionAfter } from '../act/insertion.js'
import type { Provision } from '../act/tree.js'
import type { Match } from '../check/place.js'
import { writeNumber } from '../lexicon/quantities/write.js'
import type { Rule } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import { withLineEndsOf } from '../text/line-ends.js'
import type { NormalisedText } from '../text/normalise.js'
import { definitionInstead } from './definition.js'
import type { Edit, Fix } from './finding.js'
import { fixTitles } from './titles.js'

/**
 * The redrafts that the rule offers for this match; the wording is in the language of the draft, the titles in the reader's. `path` is undefined where
 * no provision stands in the draft that a model clause could replace or follow: in words that replace others, in a repeal.
 */
export function fixesOf(
  rule: Rule,
  match: Match,
  path: readonly Provision[] | undefined,
  draft: NormalisedText,
  language: Language,
  reader: Language,
): readonly Fix[] {
  const titles = fixTitles[reader]
  const edit = (start: number, end: number, newText: string): Edit => ({
    range: { start: draft.toSource(start), end: draft.toSource(end) },
    newText: withLineEndsOf(draft.source, newText),
  })
  const fixes: Fix[] = []
  if (match.wording) {
    const { start, end } = match.wording
    const old = draft.text.slice(start, end)
    // A name is written with a capital inside of a sentence too; what stands in its place is not.
    const isFirst = !/\p{L}/u.test(draft.text.slice(match.sentenceStart, start))
    const words = isFirst ? asCapitalised(match.wording.with, old) : match.wording.with
    fixes.push({ title: titles.wording(old, words), kind: 'safe', edits: [edit(start, end, words)] })
  }
  const limit = match.number && limitOf(rule, match.number.kind)
  if (match.number && limit !== undefined) {
    const { start, end } = match.number
    const old = draft.text.slice(start, end)
    const number = writeNumber(limit, old, language)
    if (number !== old)
      fixes.push({ title: titles.number(old, number), kind: 'suggested', edits: [edit(start, end, number)] })
  }
  const clause = rule.fix.clause?.[language]
  if (clause === undefined || !path) return fixes
  const provision = path.at(-1)
  const definition = provision && definitionInstead(clause, provision, draft.text)
  if (definition) {
    const { start, end, words } = definition
    return [...fixes, { title: titles.replace, kind: 'suggested', edits: [edit(start, end, words)] }]
  }
  if (provision === undefined || provision.kind === 'paragraph' || provision.kind === 'article') {
    fixes.push({
      title: titles.replace,
      kind: 'suggested',
      edits: [edit(match.sentenceStart, match.sentenceEnd, clause)],
    })
  }
  const { offset, prefix, number } = insertionAfter(path, draft.text, match.sentenceEnd)
  fixes.push({ title: titles.insert(number), kind: 'suggested', edits: [edit(offset, offset, prefix + clause)] })
  return fixes
}

function limitOf(rule: Rule, kind: 'count' | 'share' | 'days'): number | undefined {
  const { number } = rule.fix
  if (kind !== 'share') return number?.[kind]
  const [part = NaN, whole = 1] = (number?.share ?? '').split('/').map(Number)
  return number?.share === undefined ? undefined : part / whole
}

function asCapitalised(words: string, like: string): string {
  const first = like[0] ?? ''
  const isCapital = first !== first.toLowerCase()
  return isCapital ? (words[0] ?? '').toUpperCase() + words.slice(1) : words
}
