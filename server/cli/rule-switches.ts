/** Reads `--rule`: rules and criteria that are off or graded otherwise in this review, as the setting `tripartite.rules` of an editor. */
import { ruleSwitches, switchable, type RuleSwitches } from '../core/findings/rule-switches.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import { visible } from '../report/escape.js'
import { nearest } from './nearest.js'
import { Problem } from './problem.js'

/**
 * `given` are such as `c087/founder-minimum=off`; the last word on an id counts. `ruleSets` are those of the drafts, of which one that has the id is
 * enough. @throws Problem for what is no switch, and for an id that is neither a rule nor a criterion
 */
export function ruleSwitchesOf(given: readonly string[], ruleSets: readonly RuleSet[]): RuleSwitches {
  if (given.length === 0) return {}
  const known = new Set(ruleSets.flatMap((ruleSet) => [...switchable(ruleSet)]))
  return Object.fromEntries(given.map((one) => switchOf(one, known)))
}

function switchOf(given: string, known: ReadonlySet<string>): readonly [string, RuleSwitches[string]] {
  const at = given.lastIndexOf('=')
  const [id, word] = at < 0 ? [given, ''] : [given.slice(0, at), given.slice(at + 1)]
  const choice = ruleSwitches.find((one) => one === word)
  if (!choice)
    throw new Problem(
      `--rule ${visible(given)}: write the id of a rule or criterion, =, and one of ${ruleSwitches.join(', ')}, such as c087/founder-minimum=off`,
    )
  if (known.has(id)) return [id, choice]
  const meant = nearest(id, [...known])
  throw new Problem(
    `--rule ${visible(given)}: no rule or criterion “${visible(id)}”${meant.length > 0 ? ` (did you mean ${meant.join(', ')}?)` : ''}; tripartite rules lists the ids`,
  )
}
