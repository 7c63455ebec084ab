/** The rules as whoever starts the server can read them, and what to do when they cannot be read. */
import type { Blueprint } from '../core/check/blueprint.js'
import { createReviewer } from '../core/review.js'
import type { RuleFiles } from '../core/rules/folder.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Language } from '../core/text/language.js'
import type { Templates } from '../papers/templates.js'
import type { DraftFiles } from './draft-files.js'
import type { Office } from './office.js'
import type { BuiltIn } from './workspaces.js'

export interface Rules {
  readonly ruleSet: RuleSet
  /** What a build has compiled of a language. */
  readonly blueprint: (language: Language) => Blueprint
  /** The phrases of the built-in concepts, for local rules. */
  readonly lexicons: () => RuleSet['lexicons']
  /** The files of the folder at an address that ends with a slash; nothing where there is none, or where it cannot be read from here. */
  readonly folder: (uri: string) => RuleFiles | undefined
  /** The drafts of folders; missing where no files can be read. */
  readonly drafts?: DraftFiles
  /** The templates of papers. */
  readonly templates: () => Templates
  readonly office: Office
}

/** Nothing where they cannot be read, which `failed` is told of. Never rejects. */
export async function loadRules(
  readRules: () => Promise<Rules>,
  failed: (reason: string) => void,
): Promise<(BuiltIn & Pick<Rules, 'drafts' | 'templates' | 'office'>) | undefined> {
  try {
    const { ruleSet, blueprint, ...files } = await readRules()
    return { ...files, reviewer: createReviewer(ruleSet, blueprint) }
  } catch (error) {
    failed(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
