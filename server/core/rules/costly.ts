/** Refuses patterns that would cost every review of every draft too much time; all others are matched in time in proportion to the text. */
import type { Path, Report } from './read.js'
import type { Pattern, PatternObject } from './schema.js'

/** A pattern in a pattern is looked for once for each place of the outer one. */
const deepestPattern = 8
/** An exception from an exception is understood; what is deeper multiplies the work at each level. */
const deepestException = 2
/** Of all patterns of a rule together. */
const mostPhrases = 600

const parts = ['phrase', 'all', 'any', 'none', 'about', 'act', 'referred', 'excepted'] as const

/** Reports the pattern that goes too deep, and the first one beyond the number that a rule may have. */
export function refuseCostly(patterns: readonly (readonly [Path, Pattern])[], report: Report): void {
  let phrases = 0
  const visit = (pattern: Pattern, path: Path, depth: number, exceptions: number): void => {
    if (typeof pattern === 'string') {
      phrases++
      if (phrases === mostPhrases + 1)
        report(path, `this rule would take too much time: it has more than ${mostPhrases} phrases`)
      return
    }
    if (depth > deepestPattern) {
      report(path, `this pattern would take too much time: it is nested more than ${deepestPattern} levels deep`)
      return
    }
    if (exceptions > deepestException) {
      report(
        path,
        `this pattern would take too much time: it excepts from exceptions more than ${deepestException} times`,
      )
      return
    }
    for (const key of parts) {
      for (const [part, place] of membersOf(pattern, key, path))
        visit(part, place, depth + 1, exceptions + (key === 'none' ? 1 : 0))
    }
  }
  for (const [path, pattern] of patterns) visit(pattern, path, 1, 0)
}

function membersOf(
  pattern: PatternObject,
  key: (typeof parts)[number],
  path: Path,
): readonly (readonly [Pattern, Path])[] {
  const value = pattern[key]
  if (value === undefined) return []
  if (typeof value === 'string') return [[value, [...path, key]]]
  return value.map((part, i) => [part, [...path, key, i]])
}
