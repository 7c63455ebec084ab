/** The rule set of the repository, read once for all tests. */
import { readRules } from '../scripts/read-rules.js'
import type { Blueprint } from '../server/core/check/blueprint.js'
import { blueprintOf } from '../server/core/check/compile.js'
import { createReviewer, type Reviewer } from '../server/core/review.js'
import type { Language } from '../server/core/text/language.js'

export const { ruleSet, problems } = readRules()

const blueprints = new Map<Language, Blueprint>()
/** One that remembers nothing yet. */
export const freshReviewer = (): Reviewer =>
  createReviewer(ruleSet, (language) => {
    const blueprint = blueprints.get(language) ?? blueprintOf(ruleSet, language)
    blueprints.set(language, blueprint)
    return blueprint
  })

export const reviewer = freshReviewer()
