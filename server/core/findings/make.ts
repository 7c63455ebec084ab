/** Makes findings of matches: citation, message, authorities, redrafts, fingerprint. */
import { citeAmendment } from '../act/cite-amendment.js'
import { cite, provisionPath } from '../act/citation.js'
import type { Act, Amendment, Provision } from '../act/tree.js'
import type { LocatedMatch } from '../check/matcher.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { NormalisedText } from '../text/normalise.js'
import { rangeAt } from '../text/ordered.js'
import { authoritiesOf, restsOnTextAlone, textAloneNote, urlOf } from './authority.js'
import type { Finding } from './finding.js'
import { fingerprints } from './fingerprint.js'
import { fixesOf } from './fix.js'
import { identitiesOf } from './identity.js'
import { messageOf, readerOf, type Reader } from './message.js'
import { relatedOf } from './related.js'

/** One finding for each match, in the same order. */
export function toFindings(
  matches: readonly LocatedMatch[],
  act: Act,
  draft: NormalisedText,
  ruleSet: RuleSet,
  readerOption: Reader,
): readonly Finding[] {
  const names = fingerprints(identitiesOf(matches, act, draft.text, ruleSet))
  return matches.flatMap((match, i): Finding[] => {
    const rule = ruleSet.rules[match.rule]
    if (!rule) return []
    const { language } = match
    const reader = readerOf(readerOption, language)
    const path = provisionPath(act, match.start)
    const amendment = rangeAt(act.amendments, match.start)
    const range = { start: draft.toSource(match.start), end: draft.toSource(match.end) }
    const textAlone = restsOnTextAlone(rule, ruleSet)
    return [
      {
        rule: rule.id,
        criterion: rule.criterion,
        severity: match.severity,
        basis: rule.basis,
        conventions: rule.conventions,
        citation: amendment
          ? citeAmendment(path, amendment, match.start, language)
          : act.children.length > 0
            ? cite(path, language)
            : '',
        language,
        range,
        text: draft.source.slice(range.start, range.end),
        title: rule.title[reader],
        message: `${messageOf(rule, reader)}${textAlone ? ` ${textAloneNote[reader]}` : ''}`,
        url: urlOf(rule, ruleSet),
        authorities: authoritiesOf(rule, ruleSet),
        ...(textAlone && { textAlone }),
        ...numberOf(match, draft),
        fixes: fixesOf(rule, match, amendment ? newPath(amendment, match.start) : path, draft, language, reader),
        related: relatedOf(match.related, act, draft, language, reader),
        fingerprint: names[i] ?? '',
      },
    ]
  })
}

function numberOf({ number }: LocatedMatch, { toSource }: NormalisedText): Pick<Finding, 'number'> {
  if (!number?.limit) return {}
  const { kind, value, limit } = number
  return { number: { range: { start: toSource(number.start), end: toSource(number.end) }, kind, value, limit } }
}

/** The provisions of new text; none for words and repeals. */
function newPath({ newText }: Amendment, offset: number): readonly Provision[] | undefined {
  return newText && offset >= newText.start && offset < newText.end ? provisionPath(newText, offset) : undefined
}
