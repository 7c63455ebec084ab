/** Makes findings of safeguards that a whole act lacks: placed on an article, with what is missing and where it was looked for. */
import { cite, provisionPath } from '../act/citation.js'
import { insertionAfter } from '../act/insertion.js'
import type { Act, Provision } from '../act/tree.js'
import type { Absence } from '../check/safeguards.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Range } from '../text/range.js'
import { withLineEndsOf } from '../text/line-ends.js'
import type { NormalisedText } from '../text/normalise.js'
import { lookedForWords, searchRemark } from './absence-words.js'
import type { Finding, Fix } from './finding.js'
import { fingerprint } from './fingerprint.js'
import { authoritiesOf, restsOnTextAlone, textAloneNote, urlOf } from './authority.js'
import { messageOf, readerOf, type Reader } from './message.js'
import { fixTitles } from './titles.js'

/** `beside` names the texts that were reviewed together with the act. */
export function absenceFindings(
  absences: readonly Absence[],
  act: Act,
  draft: NormalisedText,
  ruleSet: RuleSet,
  readerOption: Reader,
  beside: readonly string[],
): readonly Finding[] {
  return absences.flatMap((absence): Finding[] => {
    const rule = ruleSet.rules[absence.rule]
    if (!rule) return []
    const { language, section, missing, isElsewhere } = absence
    const reader = readerOf(readerOption, language)
    const textAlone = restsOnTextAlone(rule, ruleSet)
    const around = provisionPath(act, section.start)
    const path = around.slice(0, around.findIndex(({ kind }) => kind === 'article') + 1)
    const place = path.at(-1) ?? section
    const end = place.start + draft.text.slice(place.start, place.end).trimEnd().length
    const range = { start: draft.toSource(place.start), end: draft.toSource(end) }
    const parts = missing.flatMap((number) => rule.safeguard?.parts[number]?.name?.[reader] ?? [])
    const clause = rule.fix.clause?.[language]
    const { offset, prefix, number } = insertionAfter(path, draft.text, end)
    const gap = { start: draft.toSource(offset), end: draft.toSource(offset) }
    const fix = (newText: string): Fix => ({
      title: fixTitles[reader].insert(number),
      kind: 'suggested',
      edits: [{ range: gap, newText: withLineEndsOf(draft.source, prefix + newText) }],
    })
    const words = lookedForWords[reader]
    const wanted = rule.fix.clause?.[reader]
    return [
      {
        rule: rule.id,
        criterion: rule.criterion,
        severity: absence.severity,
        basis: rule.basis,
        conventions: rule.conventions,
        citation: cite(path, language),
        language,
        range,
        text: draft.source.slice(range.start, range.end),
        title: rule.title[reader],
        message: `${messageOf(rule, reader)}${textAlone ? ` ${textAloneNote[reader]}` : ''} ${searchRemark(reader, parts, beside, isElsewhere)}`,
        url: urlOf(rule, ruleSet),
        authorities: authoritiesOf(rule, ruleSet),
        ...(textAlone && { textAlone }),
        fixes: clause === undefined ? [] : [fix(clause)],
        related: [],
        lookedFor: [
          { range: toSource(opening(act), draft), message: words.searched(cite(lastPath(act), language)) },
          ...(wanted === undefined ? [] : [{ range: gap, message: words.wanted(wanted) }]),
        ],
        // Of the whole act, so that the finding keeps its name while the act is edited.
        fingerprint: fingerprint(rule.id, ''),
      },
    ]
  })
}

/** The title of the act, or the heading of its first provision. */
function opening({ title, children: [first] }: Act): Range {
  return title ?? first?.heading ?? first?.label ?? { start: 0, end: 0 }
}

/** The last article with the divisions around it. */
function lastPath({ children }: Act): readonly Provision[] {
  const path: Provision[] = []
  for (let last = children.at(-1); last && path.at(-1)?.kind !== 'article'; last = last.children.at(-1)) path.push(last)
  return path
}

function toSource({ start, end }: Range, draft: NormalisedText): Range {
  return { start: draft.toSource(start), end: draft.toSource(end) }
}
