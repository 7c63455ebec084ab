/** Makes findings of safeguards in force that a bill takes away: placed on the instruction, with where they stand now. */
import { citeAmendment } from '../act/cite-amendment.js'
import { cite, provisionPath } from '../act/citation.js'
import type { ActInForce } from '../act/in-force.js'
import type { Act } from '../act/tree.js'
import type { Loss } from '../check/repealed.js'
import type { RuleSet } from '../rules/ruleset.js'
import { languageOf, type Language } from '../text/language.js'
import type { NormalisedText } from '../text/normalise.js'
import { withoutEnd } from '../text/trim.js'
import type { Finding } from './finding.js'
import { fingerprint } from './fingerprint.js'
import { authoritiesOf, restsOnTextAlone, textAloneNote, urlOf } from './authority.js'
import { readerOf, type Reader } from './message.js'
import { repealWords } from './repealed-words.js'

/** `main` is the language of instructions too short to tell; `nameOf` gives the name of an act in force, empty if it has none. */
export function repealFindings(
  losses: readonly Loss[],
  act: Act,
  draft: NormalisedText,
  main: Language,
  ruleSet: RuleSet,
  readerOption: Reader,
  nameOf: (inForce: ActInForce) => string,
): readonly Finding[] {
  return losses.flatMap((loss): Finding[] => {
    const rule = ruleSet.rules[loss.rule]
    if (!rule) return []
    const { amendment } = loss
    const { start, end } = amendment.instruction[0] ?? amendment
    const words = withoutEnd(draft.text.slice(start, end), /[\s.;:]/)
    const language = languageOf(words) ?? main
    const reader = readerOf(readerOption, language)
    const range = { start: draft.toSource(start), end: draft.toSource(start + words.length) }
    const textAlone = restsOnTextAlone(rule, ruleSet)
    const parts = loss.parts.flatMap((number) => rule.safeguard?.parts[number]?.name?.[reader] ?? [])
    const places = loss.from.map(({ inForce, offset }) => {
      const path = provisionPath(inForce.act, offset)
      const article = path.slice(0, path.findIndex(({ kind }) => kind === 'article') + 1)
      const name = nameOf(inForce)
      return `${cite(article, reader)}${name === '' ? '' : ` (${name})`}`
    })
    const said = repealWords[reader]
    return [
      {
        rule: rule.id,
        criterion: rule.criterion,
        severity: loss.severity,
        basis: rule.basis,
        conventions: rule.conventions,
        citation: citeAmendment(provisionPath(act, start), amendment, start, language),
        language,
        range,
        text: draft.source.slice(range.start, range.end),
        title: rule.title[reader],
        message: [
          said.taken(parts.join('; '), places.join('; ')),
          rule.standard[reader],
          said.keep,
          rule.advice[reader],
          ...(textAlone ? [textAloneNote[reader]] : []),
          ...(loss.isElsewhere ? [said.elsewhere] : []),
        ].join(' '),
        url: urlOf(rule, ruleSet),
        authorities: authoritiesOf(rule, ruleSet),
        ...(textAlone && { textAlone }),
        fixes: [],
        related: [],
        fingerprint: fingerprint(rule.id, words),
      },
    ]
  })
}
