/** What the workspaces of the drafts added to the built-in rules and took away from them. */
import type { Tally } from './draft.js'
import { visible } from './escape.js'
import type { Phrases } from './phrases.js'
import { labelled, wrap } from './wrap.js'

/** One paragraph for each workspace, and one for each rule that is switched off or graded otherwise. */
export function workspaceLines(workspaces: Tally['workspaces'], words: Phrases, width: number): readonly string[] {
  return [...workspaces].flatMap(([folder, { localRules, overrides }]) => [
    ...wrap(visible(words.workspace(folder, localRules, overrides.length)), width),
    ...overrides.map(({ rule, severity, reason, findings }) =>
      labelled(
        '  ',
        visible(
          severity === undefined
            ? words.switchedOff(rule, findings, reason)
            : words.regraded(rule, words.severity[severity], findings, reason),
          // An option gives no reason.
        ).replace(/:\s*$/, '.'),
        width,
      ),
    ),
  ])
}
