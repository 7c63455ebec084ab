/** Reads compiled rules as the programs do: a language when it is first met. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { createReviewer } from '../../server/core/review.js'

/** What a reviewer is made of. `folder` holds `ruleset.json` and the blueprints. */
export function compiledRules(folder: string): Parameters<typeof createReviewer> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  type Given = Parameters<typeof createReviewer>
  return [read('ruleset') as Given[0], (language) => read(`blueprint-${language}`) as ReturnType<Given[1]>]
}
