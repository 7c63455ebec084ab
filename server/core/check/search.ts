/** What rules find without patterns: so far references to provisions that the draft does not have. */
import { missingProvisions, type Stretch } from '../act/references/missing.js'
import type { Act } from '../act/tree.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Range } from '../text/range.js'
import type { LocatedMatch } from './matcher.js'
import type { Passage } from './passages.js'
import type { Section } from './sections.js'

/** By how much of the words around it a finding is known, in UTF-16 code units: a block may be very long and refer to very much. */
const passageReach = 500

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
  return missingProvisions(act, text, stretchesOf(passages)).map(({ start, end, block, language }) => ({
    rule,
    severity,
    start,
    end,
    sentenceStart: Math.max(block.start, start - passageReach),
    sentenceEnd: Math.min(block.end, end + passageReach),
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

/** One after the other: in most drafts nothing is looked for. */
function* stretchesOf(passages: readonly Passage[]): Generator<Stretch> {
  for (const { section, language } of passages)
    for (const block of blocksOf(section)) yield { block, section, language }
}

function* blocksOf({ blocks, provisions }: Pick<Section, 'blocks' | 'provisions'>): Generator<Range> {
  yield* blocks
  for (const { blocks, children } of provisions) yield* blocksOf({ blocks, provisions: children })
}
