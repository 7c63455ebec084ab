/** What rules find without patterns: so far references to provisions that the draft does not have. */
import { missingProvisions, type Stretch } from '../act/references/missing.js'
import type { Act, Provision } from '../act/tree.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Range } from '../text/range.js'
import type { LocatedMatch } from './matcher.js'
import type { Passage } from './passages.js'

/** In the order of the text. Costs nothing where no rule asks for a search. */
export function search(
  { rules }: RuleSet,
  act: Act,
  text: string,
  passages: readonly Passage[],
): readonly LocatedMatch[] {
  const rule = rules.findIndex((one) => one.search === 'missing-provision')
  const severity = rules[rule]?.severity
  if (!severity || !act.wholeAct) return []
  return missingProvisions(act, text, passages.flatMap(stretches)).map(({ start, end, block, language }) => ({
    rule,
    severity,
    start,
    end,
    sentenceStart: block.start,
    sentenceEnd: block.end,
    act: [],
    referred: [],
    excepted: [],
    language,
    related: [],
  }))
}

/** By place, then in the order of the rules. */
export function inOrder(matches: readonly LocatedMatch[]): readonly LocatedMatch[] {
  return [...matches].sort((a, b) => a.start - b.start || a.rule - b.rule)
}

function stretches({ section, language }: Passage): readonly Stretch[] {
  const found: Stretch[] = []
  const walk = (blocks: readonly Range[], children: readonly Provision[]): void => {
    for (const block of blocks) found.push({ block, section, language })
    for (const child of children) walk(child.blocks, child.children)
  }
  walk(section.blocks, section.provisions)
  return found
}
