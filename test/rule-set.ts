/** The rule set of the repository, read once for all tests. */
import { readRules } from '../scripts/read-rules.js'
import { compileReviewer } from '../server/core/compile-reviewer.js'

export const { ruleSet, problems } = readRules()
export const reviewer = compileReviewer(ruleSet)
