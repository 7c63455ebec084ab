/** The rule set of the repository, read once for all tests. */
import { readRules } from '../scripts/read-rules.js'
import { createReviewer } from '../server/core/review.js'

export const { ruleSet, problems } = readRules()
export const reviewer = createReviewer(ruleSet)
