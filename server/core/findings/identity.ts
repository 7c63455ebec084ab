/** What a match is known by: its words and those it inherits from its enumeration, without the numbers that renumbering changes. */
import { provisionPath } from '../act/citation.js'
import { findReferences } from '../act/references/find.js'
import type { Act, Provision } from '../act/tree.js'
import type { LocatedMatch } from '../check/matcher.js'
import { endsWithStop } from '../check/sentences.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Language } from '../text/language.js'
import { firstIndex, rangeAt } from '../text/ordered.js'
import type { Range } from '../text/range.js'
import type { Identity } from './fingerprint.js'

/** In UTF-16 code units. */
const longestLeadIn = 1000

/** One for each match, in the same order. `text` is normalised. */
export function identitiesOf(
  matches: readonly LocatedMatch[],
  act: Act,
  text: string,
  ruleSet: RuleSet,
): readonly Identity[] {
  return matches.map((match) => {
    const path = provisionPath(act, match.start)
    const sentence = text.slice(match.sentenceStart, match.sentenceEnd)
    const isAmending = rangeAt(act.amendments, match.start) !== undefined
    const passage = [...leadIns(path, text), sentence].join('\n')
    const heading = path.findLast((provision) => provision.heading)?.heading
    return {
      rule: ruleSet.rules[match.rule]?.id ?? '',
      // A bill does not renumber the act that it amends.
      passage: isAmending ? passage : withoutOwnNumbers(passage, match.language),
      context: heading ? text.slice(heading.start, heading.end) : '',
    }
  })
}

/** The last sentence before each enumeration around the innermost provision, outermost first. */
function leadIns(path: readonly Provision[], text: string): readonly string[] {
  return path.slice(0, -1).flatMap(({ blocks }, i) => {
    const child = path[i + 1]
    const block = child && lastBefore(blocks, child.start)
    if (!block || endsWithStop(block, text)) return []
    const from = Math.max(block.start, block.end - longestLeadIn)
    return [text.slice(from, block.end).replace(/^[\s\S]*[.!?;]\s/, '')]
  })
}

/** The last of ordered ranges that starts before `offset`. */
const lastBefore = (ranges: readonly Range[], offset: number): Range | undefined =>
  ranges[firstIndex(ranges.length, (i) => ranges[i]!.start >= offset) - 1]

/** With `§` for each reference to a provision of the same draft; another act is not renumbered with it. */
function withoutOwnNumbers(passage: string, language: Language): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end, act } of findReferences(passage, { start: 0, end: passage.length }, language)) {
    if (act === 'other') continue
    parts.push(passage.slice(done, start), '§')
    done = end
  }
  return [...parts, passage.slice(done)].join('')
}
